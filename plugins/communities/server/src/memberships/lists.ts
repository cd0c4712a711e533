import type { Member } from '../../../contracts/memberships'
import type { CommunityAccess } from '../access/community'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { decodeCursor, page } from '../kernel/cursor'
import { iso, likeText, sql } from '../kernel/database'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'

const PAGE = 50

interface MemberRow extends PersonColumns { id: number, role: Member['role'], state: Member['state'], joined_at: unknown, rank: number }

/** Facilitators and champions come first in the list. */
const RANK = `case m.role when 'facilitator' then 0 when 'champion' then 1 else 2 end`

function toMember(row: MemberRow): Member {
  return { ...toPersonRef(row), id: row.person_id as string, role: row.role, state: row.state, joinedAt: iso(row.joined_at) }
}

function membersQuery(strapi: Strapi, communityId: number, state: string) {
  return sql(strapi)('cop_memberships as m').modify(joinPerson('m.user_id')).where({ 'm.community_id': communityId, 'm.state': state }).whereNotNull('pp.id')
}

interface Filter { q?: string | undefined, role?: string | undefined, state: 'active' | 'removed' | 'banned', cursor?: string | undefined }

/** Members of a community the viewer may list (the caller has asked access). */
export async function listMembers(strapi: Strapi, community: CommunityAccess, filter: Filter) {
  const narrowed = () => {
    const query = membersQuery(strapi, community.id, filter.state)
    if (filter.role)
      query.where('m.role', filter.role)
    if (filter.q) {
      const words = `%${likeText(filter.q)}%`
      query.whereRaw(`(lower(pp.name) like ? escape '\\' or lower(coalesce(pp.job_title, '')) like ? escape '\\' or lower(coalesce(po.name, '')) like ? escape '\\')`, [words, words, words])
    }
    return query
  }
  const after = decodeCursor(filter.cursor, 'integer', 'text', 'integer')
  const query = narrowed().orderByRaw(`${RANK}, pp.name, m.id`).limit(PAGE + 1).select('m.id', 'm.role', 'm.state', 'm.joined_at', ...PERSON_COLUMNS).select(sql(strapi).raw(`${RANK} as rank`))
  if (after)
    query.whereRaw(`(${RANK}, pp.name, m.id) > (?, ?, ?)`, after)
  const [rows, total] = [await query as MemberRow[], await narrowed().count({ n: '*' }).first() as { n: number | string }]
  return { ...page(rows, PAGE, row => [row.rank, row.person_name ?? '', row.id], toMember), total: Number(total.n) }
}

export async function readMember(strapi: Strapi, community: CommunityAccess, person: string): Promise<Member> {
  const row = await sql(strapi)('cop_memberships as m').modify(joinPerson('m.user_id')).where({ 'm.community_id': community.id, 'pp.document_id': person }).first('m.id', 'm.role', 'm.state', 'm.joined_at', ...PERSON_COLUMNS) as MemberRow
  return toMember(row)
}

/** For mentions: members one of whose names begins with the words. */
export async function suggestMembers(strapi: Strapi, community: CommunityAccess, q: string) {
  const start = likeText(q)
  const rows = await membersQuery(strapi, community.id, 'active')
    .whereRaw(`(lower(pp.name) like ? escape '\\' or lower(pp.name) like ? escape '\\')`, [`${start}%`, `% ${start}%`])
    .orderBy('pp.name')
    .limit(8)
    .select(...PERSON_COLUMNS) as PersonColumns[]
  return rows.map(row => ({ ...toPersonRef(row), id: row.person_id as string }))
}
