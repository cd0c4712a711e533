import type { ContributionState } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Found } from '../discussions/find'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { mayManage, mayReadState } from '../access/rules'
import { facilitatingUsers } from '../communities/around'
import { fillPictures } from '../files/fill'
import { bool } from '../kernel/database'
import { list, query, raw, read } from '../kernel/query'
import { readPeople } from '../people/person-ref'

export interface Row {
  id: number
  document_id: string
  thread: number
  parent_id: number | null
  author_id: number | null
  body_html: string | null
  state: ContributionState
  created_at: unknown
  edited_at: unknown
  edited_by_facilitator: unknown
}

type Parent = Pick<Row, 'id' | 'document_id' | 'state' | 'author_id'>

interface Author extends PersonColumns { facilitates: boolean }

/** Comments with what stands around them, read once for a whole page: people and threads repeat. */
export interface CommentPage {
  rows: Row[]
  parentOf: (row: Row) => Parent | undefined
  authorOf: (row: { author_id: number | null } | undefined) => Author | undefined
  /** Of those that this viewer may not read: whether something below is. */
  keepsPlace: (row: Row) => boolean
}

/** Comments of a discussion. `rest`: what else narrows, sorts and cuts them. */
export async function readComments(strapi: Strapi, viewer: Viewer, found: Found, rest: Fragment): Promise<CommentPage> {
  const rows = await read<Row>(strapi, query`
    select k.id, k.document_id, k.thread, k.parent_id, k.author_id, k.body_html, k.state, k.created_at, k.edited_at, k.edited_by_facilitator
    from cop_comments k where k.contribution_id = ${found.row.id} ${rest}`)
  const filled = await fillPictures(strapi, rows.map(row => ({ html: row.body_html, comment: row.id })))
  for (const [place, row] of rows.entries())
    row.body_html = filled[place] ?? null
  const parents = await parentsOf(strapi, rows)
  const authors = await authorsOf(strapi, found, [...rows, ...parents.values()])
  const places = await placesOf(strapi, viewer, found, rows.filter(row => !isReadable(viewer, found, row)).map(row => row.id))
  return {
    rows,
    parentOf: row => row.parent_id === null ? undefined : parents.get(row.parent_id),
    authorOf: row => authors.get(row?.author_id ?? 0),
    keepsPlace: row => places.has(row.id),
  }
}

/** A comment is read by whoever reads its contribution, unless its own state keeps it from them. */
export function isReadable(viewer: Viewer, { community }: Found, { state, author_id: author }: Pick<Row, 'state' | 'author_id'>): boolean {
  return mayReadState(community.standing, { state, isAuthor: isViewer(viewer, author) })
}

export function isViewer(viewer: Viewer, userId: number | null): boolean {
  return viewer.kind === 'registered' && userId === viewer.userId
}

/** What the comments answer: nearly always on the same page, since a thread stands together. */
async function parentsOf(strapi: Strapi, rows: Row[]): Promise<Map<number, Parent>> {
  const known = new Map<number, Parent>(rows.map(row => [row.id, row]))
  const missing = [...new Set(rows.flatMap(({ parent_id: id }) => id !== null && !known.has(id) ? [id] : []))]
  const others = missing.length === 0 ? [] : await read<Parent>(strapi, query`select id, document_id, state, author_id from cop_comments where id in ${list(missing)}`)
  return new Map([...known, ...others.map(row => [row.id, row] as const)])
}

async function authorsOf(strapi: Strapi, { community }: Found, rows: { author_id: number | null }[]): Promise<Map<number, Author>> {
  const people = await readPeople(strapi, rows.map(row => row.author_id))
  const facilitators = (await facilitatingUsers(strapi, [community.id])).get(community.id) ?? []
  return new Map([...people].map(([user, person]) => [user, { ...person, facilitates: facilitators.includes(user) }]))
}

/**
 * Which of these comments keep their place because this viewer reads something below them, however deep (`mayReadState`
 * as SQL): those replies would otherwise answer something that isn't there. By the index on `parent_id`.
 */
async function placesOf(strapi: Strapi, viewer: Viewer, { community }: Found, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0)
    return new Set()
  const readsHidden = mayManage(community.standing) ? raw('1 = 1') : query`below.author_id = ${viewer.kind === 'registered' ? viewer.userId : 0}`
  const rows = await read<{ id: number, keeps: unknown }>(strapi, query`
    select k.id, exists (
      with recursive below (id, state, author_id) as (
        select kc.id, kc.state, kc.author_id from cop_comments kc where kc.parent_id = k.id
        union all select kc.id, kc.state, kc.author_id from cop_comments kc join below on kc.parent_id = below.id
      ) select 1 from below where below.state = 'published' or (below.state <> 'deleted' and (${readsHidden}))
    ) as keeps
    from cop_comments k where k.id in ${list(ids)}`)
  return new Set(rows.filter(row => bool(row.keeps)).map(row => row.id))
}
