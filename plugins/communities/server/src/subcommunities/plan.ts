import type { PersonRef, Reach } from '../../../contracts/shared'
import type { Relocation } from '../../../contracts/subcommunities'
import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Recounted } from '../communities/effective'
import type { Strapi } from '../kernel/strapi'
import type { Parties } from './parties'
import { levelOf, takesParts } from '../communities/create'
import { recount, sameCounting, shownCounting } from '../communities/effective'
import { printOf } from '../kernel/as-shown'
import { bool, sql } from '../kernel/database'
import { list, query, read } from '../kernel/query'
import { pluginConfig } from '../kernel/strapi'
import { personOf, readPeople } from '../people/person-ref'
import { obstaclesTo } from './rules'

const MOST_SHOWN = 50

/** Somebody who would have to go, of the community and all below it. */
export interface Leaving { userId: number, isMember: boolean, facilitates: boolean }

export interface Plan extends Relocation {
  /** Its own settings afterwards: no move lets more people read than could before. */
  own: { reach: Reach, listed: boolean, joining: CommunityAccess['joining'] }
  gone: Leaving[]
}

interface LeavingRow { user_id: number, is_member: unknown, facilitates: unknown }

/** Belonging to a part needs belonging to the whole: who belongs to it, or asks to, and not to the community above. At the top nobody goes. */
async function leavingFrom(strapi: Strapi, { community, target }: Parties): Promise<Leaving[]> {
  if (!target)
    return []
  const rows = await read<LeavingRow>(strapi, query`
    select m.user_id, max(case when m.state = 'active' then 1 else 0 end) as is_member,
      max(case when m.state = 'active' and m.role = 'facilitator' then 1 else 0 end) as facilitates
    from cop_memberships m join cop_communities h on h.id = m.community_id
    where h.path like ${`${community.path}%`} and m.state in ('active', 'pending') and m.user_id is not null
      and not exists (select 1 from cop_memberships t where t.community_id = ${target.id} and t.user_id = m.user_id and t.state = 'active')
    group by m.user_id order by m.user_id`)
  return rows.map(row => ({ userId: row.user_id, isMember: bool(Number(row.is_member)), facilitates: bool(Number(row.facilitates)) }))
}

/** Who facilitates a community of this path, its own facilitators among them. */
export async function facilitatingOn(strapi: Strapi, path: string | undefined): Promise<number[]> {
  const ids = (path ?? '').split('/').filter(Boolean).map(Number)
  const rows = await read<{ user_id: number }>(strapi, query`select distinct m.user_id from cop_memberships m where m.community_id in ${list(ids)} and m.state = 'active' and m.role = 'facilitator' and m.user_id is not null order by m.user_id`)
  return rows.map(row => row.user_id)
}

async function standOf(strapi: Strapi, community: CommunityAccess) {
  const knex = sql(strapi)
  const paths = await knex('cop_communities').where('path', 'like', `${community.path}%`).pluck('path') as string[]
  const someone = await knex('cop_memberships as m').join('up_users as u', 'u.id', 'm.user_id').where({ 'm.community_id': community.id, 'm.state': 'active', 'm.role': 'facilitator', 'u.blocked': false }).first('m.id') as unknown
  return { path: community.path, parentId: community.parentId, height: Math.max(...paths.map(levelOf)) - levelOf(community.path) + 1, facilitated: Boolean(someone), below: paths.length - 1 }
}

/** What is hidden stays hidden, and is joined by invitation then; nothing is wider than it counted before. */
function ownAfter({ effectiveReach, effectiveListed, joining }: CommunityAccess) {
  return { reach: effectiveReach, listed: effectiveListed, joining: effectiveListed ? joining : 'invitation' as const }
}

const refOf = (community: CommunityAccess | null) => community && { slug: community.slug, name: community.name }

/** All that a move would change, worked out from what is there now; and what is in its way. */
export async function planOf(strapi: Strapi, viewer: Viewer, parties: Parties): Promise<Plan> {
  const { community, parent, target } = parties
  const stand = await standOf(strapi, community)
  const obstacles = obstaclesTo(stand, target && { id: target.id, path: target.path, takesParts: takesParts(target) }, pluginConfig(strapi, 'levels'))
  const own = ownAfter(community)
  const changes = (await recount(strapi, community.path, { above: target, own })).filter(({ before, after }) => !sameCounting(before, after))
  const gone = await leavingFrom(strapi, parties)
  const [before, after] = [await facilitatingOn(strapi, parent?.path), await facilitatingOn(strapi, target?.path)]
  const people = await readPeople(strapi, [...before, ...after, ...gone.filter(one => one.facilitates).map(one => one.userId)])
  const named = (ids: number[]): PersonRef[] => ids.filter(id => people.has(id)).map(id => personOf(people, id, viewer))
  return {
    from: refOf(parent),
    to: refOf(target),
    obstacles,
    changes: changes.slice(0, MOST_SHOWN).map(one => ({ name: one.name, before: shownCounting(one.before), after: shownCounting(one.after) })),
    changesTotal: changes.length,
    joining: own.joining === community.joining ? null : own.joining,
    below: stand.below,
    leaving: {
      members: gone.filter(one => one.isMember).length,
      requests: gone.filter(one => !one.isMember).length,
      facilitators: named(gone.filter(one => one.facilitates).map(one => one.userId)),
    },
    lookedAfterBy: named(after.filter(id => !before.includes(id))),
    notLookedAfterBy: named(before.filter(id => !after.includes(id))),
    fingerprint: fingerprintOf(community, target, changes, gone, [before, after]),
    own,
    gone,
  }
}

function fingerprintOf(community: CommunityAccess, target: CommunityAccess | null, changes: Recounted[], gone: Leaving[], facilitating: number[][]): string {
  return printOf([community.path, target?.path ?? '/', community.joining, changes, gone, facilitating])
}
