import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { Demo, DemoDiscussion } from '../seeds/types'
import type { Person } from './people'
import { textColumns } from '../../plugins/communities/server/src/contributions/store'
import { freeSlug, slugFor } from '../../plugins/communities/server/src/kernel/slugs'
import { Table } from './rows'
import { tagIn } from './tags'
import { idIn } from './taxonomies'

/** Discussions and their replies, rendered as if they had been written on the site. */
export async function loadDiscussions(strapi: Core.Strapi, trx: Knex.Transaction, demo: Demo, { people, communities, tags }: { people: Map<string, Person>, communities: Map<string, number>, tags: Map<string, number> }): Promise<void> {
  const contributions = await Table.open(strapi, trx, 'plugin::communities.contribution')
  const members = membersByCommunity(demo, people)
  const slugs = new Map<string, Set<string>>()
  // Numbers in the order of time: "newest first" reads them that way.
  const discussions = [...demo.discussions].sort(byTime).map((discussion) => {
    const { community, title, author, createdAt, lastActivityAt, audience, pinned, locked, language, replies } = discussion
    const { columns, excerpt } = textColumns(withMentions(discussion.body, members.get(community)))
    const taken = slugs.get(community) ?? new Set()
    const slug = freeSlug(slugFor(title, 'discussion'), taken)
    slugs.set(community, taken.add(slug))
    const id = contributions.add({
      ...columns,
      excerpt,
      kind: 'discussion',
      home: idIn(communities, community),
      author: people.get(author)!.userId,
      title,
      slug,
      audience,
      pinned,
      locked,
      language,
      state: 'published',
      commentCount: replies.length,
      createdAt,
      lastActivityAt,
    })
    return { id, discussion }
  })
  await contributions.write()
  await loadTaggings(strapi, trx, discussions, people, tags)
  await loadEvents(strapi, trx, discussions, communities)
  await loadReplies(strapi, trx, discussions, people, members)
}

type Numbered = { id: number, discussion: DemoDiscussion }[]

async function loadTaggings(strapi: Core.Strapi, trx: Knex.Transaction, discussions: Numbered, people: Map<string, Person>, tags: Map<string, number>) {
  const taggings = await Table.open(strapi, trx, 'plugin::communities.tagging')
  for (const { id, discussion } of discussions)
    discussion.tags.forEach(({ tag, by, at }) => taggings.add({ tag: tagIn(tags, tag), contribution: id, user: people.get(by)!.userId, createdAt: at }))
  await taggings.write()
}

async function loadEvents(strapi: Core.Strapi, trx: Knex.Transaction, discussions: Numbered, communities: Map<string, number>) {
  const events = await Table.open(strapi, trx, 'plugin::communities.event')
  for (const { id, discussion: { community, event, createdAt } } of discussions) {
    if (event)
      events.add({ contribution: id, community: idIn(communities, community), ...event, createdAt })
  }
  await events.write()
}

async function loadReplies(strapi: Core.Strapi, trx: Knex.Transaction, discussions: Numbered, people: Map<string, Person>, members: Map<string, Person[]>) {
  const comments = await Table.open(strapi, trx, 'plugin::communities.comment')
  const [last] = await trx('cop_comments').max({ last: 'id' })
  let nextId = Number(last?.last ?? 0)
  const written = new Map<string, { id: number, thread: number }>()
  const answers: { contribution: number, comment: number }[] = []
  const all = discussions.flatMap(({ id, discussion }) => discussion.replies.map((reply, place) => ({ ...reply, contribution: id, place, community: discussion.community })))
  for (const { contribution, place, author, body, createdAt, replyTo, answer, community } of all.sort(byTime)) {
    const parent = replyTo === undefined ? undefined : written.get(`${contribution}/${replyTo}`)
    nextId++
    const thread = parent?.thread ?? nextId
    const id = comments.add({
      ...textColumns(withMentions(body, members.get(community))).columns,
      contribution,
      parent: parent?.id ?? null,
      thread,
      author: people.get(author)!.userId,
      state: 'published',
      createdAt,
    })
    if (id !== nextId)
      throw new Error('Comments are numbered otherwise than their threads say')
    written.set(`${contribution}/${place}`, { id, thread })
    if (answer)
      answers.push({ contribution, comment: id })
  }
  await comments.write()
  for (const { contribution, comment } of answers)
    await trx('cop_contributions').where('id', contribution).update({ answer_id: comment })
}

function membersByCommunity(demo: Demo, people: Map<string, Person>): Map<string, Person[]> {
  const members = new Map<string, Person[]>()
  for (const { community, person } of demo.memberships)
    members.set(community, [...members.get(community) ?? [], people.get(person)!])
  return members
}

/** `{{person:3}}` mentions the community's member number 3. */
function withMentions(body: string, members: Person[] = []): string {
  return body.replace(/\{\{person:(\d+)\}\}/g, (_, number: string) => {
    const person = members[Number(number)]
    if (!person)
      throw new Error(`A text mentions member ${number}, and there are only ${members.length}`)
    return `[@${person.name}](person:${person.documentId})`
  })
}

function byTime(a: { createdAt: Date }, b: { createdAt: Date }): number {
  return a.createdAt.getTime() - b.createdAt.getTime()
}
