import type { Knex } from 'knex'
import type { Fragment } from '../kernel/query'
import type { RegisteredViewer, Viewer } from './viewer'
import { join, list, query, raw } from '../kernel/query'

/*
 * The table of access.md as SQL, for lists and counts: the same rule as `rules.ts`, said once for all rows.
 * `h` is the community's alias (the home), `c` the contribution's.
 */

const ALL = raw('1 = 1')
const NONE = raw('1 = 0')

/** For queries that knex builds: `.modify(only, visibleCommunities(viewer))`. */
export function only(builder: Knex.QueryBuilder, { text, values }: Fragment): void {
  void builder.whereRaw(`(${text})`, [...values] as Knex.RawBinding[])
}

/** More ids than this are looked up instead of written out. */
const mostWrittenOut = 20

/** Whether a community is one of these or lies below one; `otherwise` asks the same of the memberships, for whoever has very many. */
function within(ids: number[], otherwise: Fragment): Fragment {
  if (ids.length === 0)
    return NONE
  if (ids.length <= mostWrittenOut)
    return query`(${join(ids.map(id => query`h.path like ${`%/${id}/%`}`), ' or ')})`
  return query`exists (select 1 from cop_memberships t where ${otherwise} and h.path like '%/' || t.community_id || '/%')`
}

const facilitates = ({ userId, facilitates }: RegisteredViewer) => within(facilitates, query`t.user_id = ${userId} and t.state = 'active' and t.role = 'facilitator'`)
const banned = ({ userId, bannedFrom }: RegisteredViewer) => within(bannedFrom, query`t.user_id = ${userId} and t.state = 'banned'`)
const member = ({ userId }: RegisteredViewer) => query`exists (select 1 from cop_memberships m where m.user_id = ${userId} and m.community_id = h.id and m.state = 'active')`
const invited = ({ invitedTo }: RegisteredViewer) => invitedTo.length === 0 ? NONE : query`h.id in ${list(invitedTo)}`
const PUBLIC = raw(`(c.audience = 'public' and h.effective_reach = 'public')`)
const BEYOND = raw(`(c.audience <> 'community' and h.effective_reach <> 'community')`)

/** Communities that exist for this viewer. */
export function visibleCommunities(viewer: Viewer): Fragment {
  if (viewer.kind === 'staff')
    return ALL
  if (viewer.kind === 'anonymous')
    return query`h.status = 'active' and h.effective_listed = ${true}`
  return query`(h.status = 'active' and (h.effective_listed = ${true} or ${member(viewer)} or (${invited(viewer)} and not ${banned(viewer)}))) or ${facilitates(viewer)}`
}

/** Contributions this viewer may read, in any community. */
export function readableContributions(viewer: Viewer): Fragment {
  if (viewer.kind === 'staff')
    return ALL
  if (viewer.kind === 'anonymous')
    return query`c.state = 'published' and h.status = 'active' and h.effective_listed = ${true} and ${PUBLIC}`
  return query`(c.state <> 'deleted' and ${facilitates(viewer)}) or (
    h.status = 'active' and (c.state = 'published' or (c.author_id = ${viewer.userId} and c.state <> 'deleted')) and (
      ${member(viewer)}
      or (h.effective_listed = ${true} and ${PUBLIC})
      or (${BEYOND} and (h.effective_listed = ${true} or ${invited(viewer)}) and not ${banned(viewer)})
    )
  )`
}

/** Communities whose members this viewer may list: their names tell who belongs. */
export function communitiesWithOpenMembers(viewer: Viewer): Fragment {
  if (viewer.kind === 'staff')
    return ALL
  if (viewer.kind === 'anonymous')
    return NONE
  return query`(h.status = 'active' and (${member(viewer)} or (h.effective_reach = 'public' and h.effective_listed = ${true} and not ${banned(viewer)}))) or ${facilitates(viewer)}`
}

/** Communities whose requests and settings this viewer handles, on the site and in the admin panel. */
export function managedCommunities(viewer: Viewer): Fragment {
  if (viewer.kind === 'staff')
    return ALL
  return viewer.kind === 'anonymous' ? NONE : facilitates(viewer)
}
