import type { Member } from '../../../contracts/memberships'
import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import type { After, MemberFilter, MemberRow } from './member-rows'
import { decodeCursor, page } from '../kernel/cursor'
import { iso, likeText, sql } from '../kernel/database'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'
import { countMembers, readMemberRows } from './member-rows'

const PAGE = 50

function toMember(row: MemberRow, viewer?: Viewer): Member {
  return { ...toPersonRef(row, viewer), id: row.person_id as string, role: row.role, state: row.state, joinedAt: iso(row.joined_at) }
}

function membersQuery(strapi: Strapi, communityId: number, state: string) {
  return sql(strapi)('cop_memberships as m').modify(joinPerson('m.user_id')).where({ 'm.community_id': communityId, 'm.state': state }).whereNotNull('pp.id')
}

/** Members of a community the viewer may list (the caller has asked access). */
export async function listMembers(strapi: Strapi, viewer: Viewer, community: CommunityAccess, { cursor, ...filter }: MemberFilter & { cursor?: string | undefined }) {
  const after = decodeCursor(cursor, 'integer', 'text', 'integer') as After | null
  const rows = await readMemberRows(strapi, community, filter, after, PAGE + 1)
  return { ...page(rows, PAGE, row => [row.rank, row.person_name ?? '', row.id], row => toMember(row, viewer)), total: await countMembers(strapi, community, filter) }
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
