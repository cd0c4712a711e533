import type { Row, RowContext } from './context'
import { freeSlug } from '../../../plugins/communities/server/src/kernel/slugs'
import { excerptOf } from '../../../plugins/communities/server/src/text/markdown'
import { createRandom, pick, seedFor } from '../../seeds/random'
import { documentIds } from '../ids'
import { CONTRIBUTION_STATES } from '../plan/contributions'
import { profileIds } from './people'

export const contributionIds = (seed: number) => documentIds(seed, 'contribution')

/** Public id of a member of a community, to mention. */
function somebody({ plan: { options: { seed }, memberships: { person, start, active } } }: RowContext) {
  const ids = profileIds(seed)
  return (home: number, random: () => number) => ids(person[start[home]! + Math.floor(random() * active[home]!)]! + 1)
}

export function* contributions(context: RowContext): Iterable<Row> {
  const { plan: { options: { seed }, contributions: { count, home, author, createdAt, state, pinned, locked, audience }, comments, memberships }, texts, rendererVersion } = context
  const ids = contributionIds(seed)
  const random = createRandom(seedFor(seed, 'contributions'))
  const mention = somebody(context)
  const slugs = new Map<number, Set<string>>()
  for (let at = 0; at < count; at++) {
    const id = at + 1
    const community = home[at]!
    const { title, slug: wanted } = texts.title(random)
    const taken = slugs.get(community) ?? new Set()
    const slug = freeSlug(wanted, taken)
    slugs.set(community, taken.add(slug))
    const { body, html, text } = texts.body(random, 2 + Math.floor(random() * 4), () => mention(community, random))
    yield {
      id,
      documentId: ids(id),
      kind: 'discussion',
      home: community + 1,
      author: memberships.person[author[at]!]! + 1,
      title,
      slug,
      body,
      bodyHtml: html,
      bodyText: text,
      excerpt: excerptOf(text),
      rendererVersion,
      audience: audience[at]!,
      state: CONTRIBUTION_STATES[state[at]!]!,
      pinned: pinned[at] === 1,
      locked: locked[at] === 1,
      answer: comments.answer[at] || null,
      language: pick(random, ['en', 'en', 'en', 'en', 'cy']),
      commentCount: comments.published[at]!,
      lastActivityAt: comments.lastAt[at] || createdAt[at]!,
      createdAt: createdAt[at]!,
    }
  }
}

export function* comments(context: RowContext): Iterable<Row> {
  const { plan: { options: { seed }, comments: { count, discussion, author, createdAt, parent, thread, state }, contributions: { home }, memberships }, texts, rendererVersion } = context
  const ids = documentIds(seed, 'comment')
  const random = createRandom(seedFor(seed, 'replies'))
  const mention = somebody(context)
  for (let at = 0; at < count; at++) {
    const id = at + 1
    const { body, html, text } = texts.body(random, 1 + Math.floor(random() ** 2.5 * 3), () => mention(home[discussion[at]!]!, random))
    yield {
      id,
      documentId: ids(id),
      contribution: discussion[at]! + 1,
      parent: parent[at] || null,
      thread: thread[at]!,
      author: memberships.person[author[at]!]! + 1,
      body,
      bodyHtml: html,
      bodyText: text,
      rendererVersion,
      state: CONTRIBUTION_STATES[state[at]!]!,
      createdAt: createdAt[at]!,
    }
  }
}
