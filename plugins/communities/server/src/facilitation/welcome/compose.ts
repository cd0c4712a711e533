import type { Strapi } from '../../kernel/strapi'
import { query, readOne } from '../../kernel/query'
import { plainName } from '../../mail/safe-text'
import { fillIn } from './fields'

interface Row { welcome: string | null, user_id: number | null, name: string | null }

/**
 * The welcome of a community to one new member, in the name of the facilitator who wrote it; once they no longer
 * facilitate it, of the one who has done so longest.
 * @returns null where there is none, nobody to say it, or nobody but its writer to say it to
 */
export async function welcomeTo(strapi: Strapi, community: { id: number, name: string }, reader: { userId: number, name: string }): Promise<{ text: string, from: string } | null> {
  const row = await readOne<Row>(strapi, query`
    select h.welcome, m.user_id, p.name from cop_communities h
    left join cop_memberships m on m.community_id = h.id and m.state = 'active' and m.role = 'facilitator'
    left join cop_profiles p on p.user_id = m.user_id
    where h.id = ${community.id} order by case when m.user_id = h.welcome_from_id then 0 else 1 end, m.joined_at, m.id limit 1`)
  if (!row?.welcome?.trim() || !row.name || row.user_id === reader.userId)
    return null
  const from = plainName(row.name)
  return { from, text: fillIn(row.welcome, { name: plainName(reader.name), community: plainName(community.name), facilitator: from }) }
}
