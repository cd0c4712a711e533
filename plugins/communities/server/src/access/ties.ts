import type { Knex } from 'knex'
import type { MembershipState, Role, Standing } from '../../../contracts/shared'
import type { Strapi } from '../kernel/strapi'
import type { Viewer } from './viewer'
import { bool, sql } from '../kernel/database'

/** What the database knows of a viewer and a community: columns that `selectTies` adds to a query. */
export interface TieColumns { mine?: string | null, facilitates?: unknown, banned?: unknown, invited?: unknown }

export interface Ties {
  membership: { state: MembershipState, role: Role } | null
  /** Facilitates it, or one above it. */
  facilitates: boolean
  /** Banned from it, or from one above it. */
  banned: boolean
  /** Holds an invitation that can be taken up. */
  invited: boolean
}

const MINE = `(select m.state || ':' || m.role from cop_memberships m where m.user_id = ? and m.community_id = h.id) as mine`
const INVITED = `exists (select 1 from cop_invitations i where i.email = ? and i.community_id = h.id and i.state = 'open' and i.expires_at > ?) as invited`

function above(condition: string, name: string): string {
  return `exists (select 1 from cop_memberships a where a.user_id = ? and ${condition} and h.path like '%/' || a.community_id || '/%') as ${name}`
}

/** Adds a viewer's ties to a query over communities (`h`), so that row and standing come in one. */
export function selectTies(strapi: Strapi, viewer: Viewer) {
  return (query: Knex.QueryBuilder) => {
    if (viewer.kind !== 'registered')
      return
    const knex = sql(strapi)
    void query.select(
      knex.raw(MINE, [viewer.userId]),
      knex.raw(above(`a.state = 'active' and a.role = 'facilitator'`, 'facilitates'), [viewer.userId]),
      knex.raw(above(`a.state = 'banned'`, 'banned'), [viewer.userId]),
      knex.raw(INVITED, [viewer.email, new Date()]),
    )
  }
}

export function toTies(row: TieColumns): Ties {
  const [state, role] = row.mine?.split(':') as [MembershipState, Role] | undefined ?? []
  return {
    membership: state && role ? { state, role } : null,
    facilitates: bool(row.facilitates),
    banned: bool(row.banned),
    invited: bool(row.invited),
  }
}

/** What a viewer is to a community (access.md, Viewers). */
export function standingOf(viewer: Viewer, ties: Ties): Standing {
  if (viewer.kind !== 'registered')
    return viewer.kind
  if (ties.facilitates)
    return 'facilitator'
  if (ties.banned)
    return 'banned'
  if (ties.membership?.state === 'active')
    return 'member'
  if (ties.invited)
    return 'invited'
  return ties.membership?.state === 'pending' ? 'pending' : 'registered'
}
