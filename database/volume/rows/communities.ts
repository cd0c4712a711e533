import type { Plan } from '../plan'
import type { CommunityPlan } from '../plan/communities'
import type { Row, RowContext } from './context'
import { TOOLS } from '../../../plugins/communities/server/src/communities/rules'
import { freeSlug, slugFor } from '../../../plugins/communities/server/src/kernel/slugs'
import { createRandom, pick, seedFor } from '../../seeds/random'
import { expertise } from '../../seeds/taxonomies/expertise'
import { regions } from '../../seeds/taxonomies/regions'
import { documentIds } from '../ids'
import { term } from './context'

const kinds = ['network', 'forum', 'leads', 'officers', 'practitioners', 'working group', 'community', 'exchange', 'learning set', 'managers']
const accents = ['#00703c', '#1d70b8', '#4c2c92', '#912b88', '#b10e1e', '#28505c']

export interface Identity { slug: string, name: string, topics: string[], region: string | null }

/** What communities are called, and what they are about: names are taken together, since a slug belongs to one of them. */
export function identities({ options: { seed }, communities }: Plan): Identity[] {
  const random = createRandom(seedFor(seed, 'names'))
  const taken = new Set<string>()
  return communities.map(({ id }) => {
    const topic = pick(random, expertise)
    const region = random() < 0.4 ? pick(random, regions) : null
    const name = `${topic.name} ${pick(random, kinds)}${region ? `, ${region.name}` : ''}`
    const slug = freeSlug(slugFor(name, 'community'), taken)
    const second = pick(random, expertise).slug
    taken.add(slug)
    return { slug, name: slug === slugFor(name, 'community') ? name : `${name} ${id}`, topics: [...new Set([topic.slug, second])].slice(0, 1 + Math.floor(random() * 2)), region: region?.slug ?? null }
  })
}

export function* communities({ plan, texts, terms, rendererVersion }: RowContext): Iterable<Row> {
  const { options: { seed } } = plan
  const ids = documentIds(seed, 'community')
  const random = createRandom(seedFor(seed, 'descriptions'))
  const names = identities(plan)
  const counted = counters(plan)
  for (const [position, community] of plan.communities.entries()) {
    const { slug, name, region } = names[position]!
    const { id, path, reach, joining, listed, effectiveReach, effectiveListed, stage, status, createdAt, parent } = community
    const description = texts.body(random, 3, () => '')
    yield {
      ...{ id, documentId: ids(id), slug, name, path, reach, joining, listed, effectiveReach, effectiveListed, stage, status, createdAt, parent, rendererVersion },
      summary: texts.sentence(random),
      description: description.body,
      descriptionHtml: description.html,
      charter: { purpose: texts.sentence(random), audience: texts.sentence(random), need: texts.sentence(random) },
      agreement: id % 20 === 0 ? texts.sentence(random) : null,
      membersInvite: id % 4 === 0,
      tools: TOOLS,
      accent: id % 3 === 0 ? pick(random, accents) : null,
      region: region === null ? null : term(terms.region, region),
      startedBy: plan.memberships.person[plan.memberships.start[position]!]! + 1,
      ...counted(community, position),
    }
  }
}

export function* communityTopics({ plan, terms }: RowContext): Iterable<Row> {
  for (const [position, { topics }] of identities(plan).entries()) {
    for (const [place, slug] of topics.entries())
      yield { own: position + 1, other: term(terms.expertise, slug), place: place + 1, ownPlace: position + 1 }
  }
}

/** The numbers that communities keep about themselves. */
function counters({ communities, memberships, contributions, comments }: Plan) {
  const published = new Int32Array(communities.length)
  const last = new Float64Array(communities.length)
  for (let at = 0; at < contributions.count; at++) {
    const home = contributions.home[at]!
    published[home]! += Number(contributions.state[at] === 0)
    last[home] = Math.max(last[home]!, contributions.createdAt[at]!, comments.lastAt[at]!)
  }
  const pending = new Int32Array(communities.length)
  for (let at = 0; at < memberships.count; at++)
    pending[memberships.community[at]!]! += Number(memberships.state[at] === 1)
  return ({ createdAt }: CommunityPlan, position: number) => ({
    memberCount: memberships.active[position]!,
    pendingCount: pending[position]!,
    contributionCount: published[position]!,
    lastActivityAt: Math.max(createdAt, last[position]!),
  })
}
