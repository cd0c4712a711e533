import type { Role } from '../../../contracts/shared'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { query, raw, read, readOne } from '../kernel/query'
import { PERSON, toPersonRef } from '../people/person-ref'

const PAGE = 200

export interface KeptMember { name: string, role: Role, jobTitle: string | null, organisation: string | null }

/**
 * A file is handed on, beyond what a page can hold back: named in it is only who has opened their profile to everyone, with
 * no more than the line beside their name. The others count.
 */
const AGREED = raw('pp.open_to_everyone is true and u.blocked is not true')
function active(communityId: number): Fragment {
  return query`from cop_memberships m join up_users u on u.id = m.user_id left join cop_profiles pp on pp.user_id = m.user_id left join cop_organisations po on po.id = pp.organisation_id
  where m.community_id = ${communityId} and m.state = 'active'`
}

export async function* membersOf(strapi: Strapi, communityId: number): AsyncGenerator<KeptMember> {
  for (let last = 0; ;) {
    const rows = await read<PersonColumns & { id: number, role: Role }>(strapi, query`select m.id, m.role, ${PERSON} ${active(communityId)} and ${AGREED} and m.id > ${last} order by m.id limit ${PAGE}`)
    for (const row of rows) {
      const { name, jobTitle, organisation } = toPersonRef(row)
      yield { name, role: row.role, jobTitle, organisation }
    }
    last = rows.at(-1)?.id ?? last
    if (rows.length < PAGE)
      return
  }
}

/** How many there are, and how many of them are named. */
export async function countMembers(strapi: Strapi, communityId: number): Promise<{ all: number, named: number }> {
  const row = await readOne<{ n: number | string, named: number | string }>(strapi, query`select count(*) as n, coalesce(sum(case when ${AGREED} then 1 else 0 end), 0) as named ${active(communityId)}`)
  return { all: Number(row?.n), named: Number(row?.named) }
}
