import type { Strapi } from '../kernel/strapi'
import type { SearchDocument } from '../search/port'
import type { Source } from '../search/source'
import { date, sql } from '../kernel/database'
import { among, list, query, raw, read, readOne } from '../kernel/query'
import { record } from '../outbox/record'
import { inPieces } from '../search/source'
import { synonyms } from '../search/synonyms'

/*
 * Contributions and, beside them, the comments under each: an answer deep in a thread is found by its own words, with
 * those of the title around it, and leads to its place. Only what is published is ever handed to the engine. Who may
 * read it is not kept with it, but worked out from the home when somebody asks (`narrowestReadIn`).
 */

const settings = {
  texts: ['title', 'labels', 'body', 'context'],
  keywords: ['kind', 'community', 'audience', 'thread', 'tags', 'organisation', 'year'],
  numbers: ['created'],
  synonyms,
} as const

export const contributionDocument = (id: number) => `c${id}`
export const commentDocument = (id: number) => `k${id}`

/** Which row a document is made of. */
export function rowOf(document: string): { table: 'contribution' | 'comment', id: number } {
  return { table: document.startsWith('k') ? 'comment' : 'contribution', id: Number(document.slice(1)) }
}

/** So many ids in one event: whoever follows takes them in one turn. */
const atOnce = 500

/** Tells of contributions that are about to be deleted for good, with the comments under them, while their ids are known. */
export async function announceDeleted(strapi: Strapi, contributionIds: number[]): Promise<void> {
  const commentIds = await sql(strapi)('cop_comments').whereIn('contribution_id', contributionIds).pluck('id') as number[]
  for (let start = 0; start < contributionIds.length; start += atOnce)
    await record(strapi, 'contributions.changed', { contributionIds: contributionIds.slice(start, start + atOnce) })
  for (let start = 0; start < commentIds.length; start += atOnce)
    await record(strapi, 'comments.changed', { commentIds: commentIds.slice(start, start + atOnce) })
}

async function threads(strapi: Strapi, contributionIds: number[]): Promise<string[]> {
  const comments = await read<{ id: number }>(strapi, query`select id from cop_comments where contribution_id in ${among(strapi, contributionIds)}`)
  return [...contributionIds.map(contributionDocument), ...comments.map(({ id }) => commentDocument(id))]
}

interface Row { id: number, contribution: number, kind: string, community: number, audience: string, title: string, body: string | null, organisation: string | null, created_at: unknown }

/** The home and what is read with it; of an author's organisation only what is shown to everyone. */
function around(author: 'c' | 'k') {
  return raw(`c.id as contribution, c.kind, c.home_id as community, c.audience, c.title,
  (select o.slug from cop_profiles p join cop_organisations o on o.id = p.organisation_id where p.user_id = ${author}.author_id and coalesce(p.organisation_visibility, 'everyone') = 'everyone') as organisation`)
}

function contributionRows(strapi: Strapi, ids: number[]): Promise<Row[]> {
  return read<Row>(strapi, query`
    select c.id, ${around('c')}, c.body_text as body, c.created_at from cop_contributions c
    where c.id in ${among(strapi, ids)} and c.state = 'published' and c.home_id is not null`)
}

function commentRows(strapi: Strapi, ids: number[]): Promise<Row[]> {
  return read<Row>(strapi, query`
    select k.id, ${around('k')}, k.body_text as body, k.created_at from cop_comments k join cop_contributions c on c.id = k.contribution_id
    where k.id in ${among(strapi, ids)} and k.state = 'published' and c.state = 'published' and c.home_id is not null`)
}

type Tags = Map<number, { slug: string, name: string }[]>

async function tagsOf(strapi: Strapi, contributions: number[]): Promise<Tags> {
  const found: Tags = new Map()
  const tags = await read<{ contribution_id: number, slug: string, name: string }>(strapi, query`
    select g.contribution_id, t.slug, t.name from cop_taggings g join cop_tags t on t.id = g.tag_id
    where g.contribution_id in ${among(strapi, contributions)} and t.state = 'active' order by g.id`)
  for (const { contribution_id: contribution, ...tag } of tags)
    found.set(contribution, [...found.get(contribution) ?? [], tag])
  return found
}

function toDocument(id: string, row: Row, tags: Tags, isComment: boolean): SearchDocument {
  const created = date(row.created_at) ?? new Date(0)
  const own = tags.get(row.contribution) ?? []
  return {
    id,
    title: isComment ? '' : row.title,
    labels: isComment ? [] : own.map(({ name }) => name),
    body: row.body ?? '',
    context: isComment ? [row.title, ...own.map(({ name }) => name)] : [],
    kind: row.kind,
    community: String(row.community),
    audience: row.audience,
    thread: String(row.contribution),
    tags: own.map(({ slug }) => slug),
    organisation: row.organisation,
    year: String(created.getUTCFullYear()),
    created: created.getTime(),
  }
}

async function documents(strapi: Strapi, ids: string[]): Promise<SearchDocument[]> {
  const asked = ids.map(rowOf)
  const idsIn = (table: 'contribution' | 'comment') => asked.filter(row => row.table === table).map(({ id }) => id)
  const [contributions, comments] = [await contributionRows(strapi, idsIn('contribution')), await commentRows(strapi, idsIn('comment'))]
  const tags = await tagsOf(strapi, [...new Set([...contributions, ...comments].map(({ contribution }) => contribution))])
  return [
    ...contributions.map(row => toDocument(contributionDocument(row.id), row, tags, false)),
    ...comments.map(row => toDocument(commentDocument(row.id), row, tags, true)),
  ]
}

export const source: Source = {
  index: 'contributions',
  settings,
  touched: {
    'contribution.created': (_, { contributionId }) => [contributionDocument(contributionId)],
    'contributions.changed': (strapi, { contributionIds }) => threads(strapi, contributionIds),
    'contributions.tagged': (strapi, { contributionIds }) => threads(strapi, contributionIds),
    'comment.created': (_, { commentId }) => [commentDocument(commentId)],
    'comments.changed': (_, { commentIds }) => commentIds.map(commentDocument),
    // Of an author only the organisation stands in what they wrote.
    'people.changed': async (strapi, { userIds }) => [
      ...(await read<{ id: number }>(strapi, query`select id from cop_contributions where author_id in ${list(userIds)}`)).map(({ id }) => contributionDocument(id)),
      ...(await read<{ id: number }>(strapi, query`select id from cop_comments where author_id in ${list(userIds)}`)).map(({ id }) => commentDocument(id)),
    ],
  },
  read: documents,
  async* every(strapi) {
    yield* inPieces((after, limit) => read(strapi, query`select id from cop_contributions where id > ${after} and state = 'published' order by id limit ${limit}`), contributionDocument)
    yield* inPieces((after, limit) => read(strapi, query`select id from cop_comments where id > ${after} and state = 'published' order by id limit ${limit}`), commentDocument)
  },
  async count(strapi) {
    const row = await readOne<{ n: number | string }>(strapi, query`
      select (select count(*) from cop_contributions where state = 'published' and home_id is not null)
        + (select count(*) from cop_comments k join cop_contributions c on c.id = k.contribution_id where k.state = 'published' and c.state = 'published' and c.home_id is not null) as n`)
    return Number(row?.n)
  },
}
