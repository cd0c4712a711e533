import type { MembershipState, Role } from '../../../contracts/shared'
import type { CommunityAccess } from '../access/community'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { likeText } from '../kernel/database'
import { nothing, query, raw, read, readOne } from '../kernel/query'
import { PERSON } from '../people/person-ref'

export interface MemberRow extends PersonColumns { id: number, role: Role, state: MembershipState, joined_at: unknown, rank: number }

export interface MemberFilter { q?: string | undefined, role?: Role | undefined, state: 'active' | 'removed' | 'banned' }

/** Rank, name and id of the last row of the page before. */
export type After = [rank: number, name: string, id: number]

/** Facilitators and champions come first in the list. */
const RANK = raw(`case m.role when 'facilitator' then 0 when 'champion' then 1 else 2 end`)
const MEMBERS_RANK = 2

const COLUMNS = query`m.id, m.role, m.state, m.joined_at, ${RANK} as rank, ${PERSON}`
const ORGANISATION = raw('left join cop_organisations po on po.id = pp.organisation_id')
const OF_MEMBERS = query`from cop_memberships m join cop_profiles pp on pp.user_id = m.user_id ${ORGANISATION}`

/** Nobody is found by what does not stand beside their name. */
const JOB_SHOWN = raw(`coalesce(pp.job_title_visibility, 'everyone') = 'everyone'`)
const ORGANISATION_SHOWN = raw(`coalesce(pp.organisation_visibility, 'everyone') = 'everyone'`)

/**
 * From so many members on, a page of them is found sooner by going through all people in the order of names than by
 * sorting the members: with few, nearly all people would be looked at for it.
 */
const large = 700

/** The next rows of a community's members, by rank, name and id. */
export async function readMemberRows(strapi: Strapi, community: CommunityAccess, filter: MemberFilter, after: After | null, limit: number): Promise<MemberRow[]> {
  if (community.memberCount < large || filter.q || filter.state !== 'active')
    return sorted(strapi, query`${narrowed(community, filter)} ${byRole(filter)}`, after, limit)
  // A cursor that somebody made up.
  if (after && after[0] > MEMBERS_RANK)
    return []
  const leads = filter.role === 'member' || after?.[0] === MEMBERS_RANK
    ? []
    : await sorted(strapi, query`${narrowed(community, filter)} ${filter.role ? byRole(filter) : raw(`and m.role in ('facilitator', 'champion')`)}`, after, limit)
  if (leads.length === limit || (filter.role && filter.role !== 'member'))
    return leads
  return [...leads, ...await byName(strapi, community, after?.[0] === MEMBERS_RANK ? after : null, limit - leads.length)]
}

function sorted(strapi: Strapi, where: Fragment, after: After | null, limit: number): Promise<MemberRow[]> {
  const beyond = after ? query`and (${RANK}, pp.name, m.id) > (${after[0]}, ${after[1]}, ${after[2]})` : nothing
  return read<MemberRow>(strapi, query`select ${COLUMNS} ${OF_MEMBERS} where ${where} ${beyond} order by ${RANK}, pp.name, m.id limit ${limit}`)
}

/** Members without another role, through the index on names; `cross` keeps SQLite from turning the join around. */
function byName(strapi: Strapi, { id }: CommunityAccess, after: After | null, limit: number): Promise<MemberRow[]> {
  const [, name, row] = after ?? [MEMBERS_RANK, '', 0]
  return read<MemberRow>(strapi, query`
    select ${COLUMNS} from cop_profiles pp cross join cop_memberships m ${ORGANISATION}
    where m.user_id = pp.user_id and m.community_id = ${id} and m.state = 'active' and m.role = 'member'
      and pp.name >= ${name} and (pp.name, m.id) > (${name}, ${row})
    order by pp.name, m.id limit ${limit}`)
}

/** How many there are: the community's own counter where it says so, else without a look at the people where nobody's words are asked for. */
export async function countMembers(strapi: Strapi, community: CommunityAccess, filter: MemberFilter): Promise<number> {
  if (filter.state === 'active' && !filter.role && !filter.q)
    return community.memberCount
  const from = filter.q ? OF_MEMBERS : raw('from cop_memberships m')
  const row = await readOne<{ n: number | string }>(strapi, query`select count(*) as n ${from} where ${narrowed(community, filter)} ${byRole(filter)}`)
  return Number(row?.n)
}

function narrowed({ id }: CommunityAccess, { q, state }: MemberFilter): Fragment {
  const words = `%${likeText(q ?? '')}%`
  const said = q ? query`and (lower(pp.name) like ${words} escape '\\' or (lower(coalesce(pp.job_title, '')) like ${words} escape '\\' and ${JOB_SHOWN}) or (lower(coalesce(po.name, '')) like ${words} escape '\\' and ${ORGANISATION_SHOWN}))` : nothing
  return query`m.community_id = ${id} and m.state = ${state} ${said}`
}

function byRole({ role }: MemberFilter): Fragment {
  return role ? query`and m.role = ${role}` : nothing
}
