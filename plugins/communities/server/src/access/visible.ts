import type { Knex } from 'knex'
import type { Standing } from '../../../contracts/shared'
import type { Fragment } from '../kernel/query'
import type { Ground } from './rules'
import type { PartnerViewer, RegisteredViewer, Viewer } from './viewer'
import { contributionState, reach } from '../../../contracts/shared'
import { join, list, query, raw } from '../kernel/query'
import { mayRead, mayReadState } from './rules'

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

/**
 * Whether a community is one of these or lies below one; `otherwise` asks the same of rows `t` that name them, for whoever
 * has very many. Not with `like`: SQLite compiles a statement anew for each pattern that it is given.
 */
function within(ids: number[], otherwise: Fragment): Fragment {
  if (ids.length === 0)
    return NONE
  if (ids.length <= mostWrittenOut)
    return query`(${join(ids.map(id => query`replace(h.path, ${`/${id}/`}, '') <> h.path`), ' or ')})`
  return query`exists (select 1 from ${otherwise} and h.path like '%/' || t.community_id || '/%')`
}

const facilitates = ({ userId, facilitates }: RegisteredViewer) => within(facilitates, query`cop_memberships t where t.user_id = ${userId} and t.state = 'active' and t.role = 'facilitator'`)
const banned = ({ userId, bannedFrom }: RegisteredViewer) => within(bannedFrom, query`cop_memberships t where t.user_id = ${userId} and t.state = 'banned'`)
const ofPartner = ({ adminId, partnerOf }: PartnerViewer) => within(partnerOf, query`(select o.id as community_id from cop_communities o join cop_partner_staffs s on s.partner = o.partner where s.admin_id = ${adminId}) t where 1 = 1`)
const member = ({ userId }: RegisteredViewer) => query`exists (select 1 from cop_memberships m where m.user_id = ${userId} and m.community_id = h.id and m.state = 'active')`
const invited = ({ invitedTo }: RegisteredViewer) => invitedTo.length === 0 ? NONE : query`h.id in ${list(invitedTo)}`

/** Communities that exist for everyone: most. `is true` keeps planners from an index of both, which would bring rows in no useful order. */
export const LISTED = raw(`(h.status = 'active') is true and h.effective_listed is true`)

/** Communities that exist for this viewer. */
export function visibleCommunities(viewer: Viewer): Fragment {
  if (viewer.kind === 'staff')
    return ALL
  if (viewer.kind === 'anonymous')
    return LISTED
  if (viewer.kind === 'partner')
    return query`(${LISTED}) or ${ofPartner(viewer)}`
  return query`(h.status = 'active' and (h.effective_listed = ${true} or ${member(viewer)} or (${invited(viewer)} and not ${banned(viewer)}))) or ${facilitates(viewer)}`
}

/**
 * Contributions this viewer may read in one community: what they are to it is known, so the rows need no look at
 * communities and memberships. Says what they may not read, since conditions on the state that an index could answer
 * would draw the planner away from those that bring rows in the order asked for.
 */
export function readableHere(viewer: Viewer, { standing, ...ground }: Ground & { standing: Standing }): Fragment {
  const closed = reach.options.filter(audience => !mayRead(standing, ground, { audience, state: 'published', isAuthor: false }))
  if (closed.length === reach.options.length)
    return NONE
  const unread = (isAuthor: boolean) => contributionState.options.filter(state => !mayReadState(standing, { state, isAuthor }))
  const own = viewer.kind === 'registered' ? viewer.userId : 0
  return join([
    except('c.audience', closed),
    query`(${except('c.state', unread(false))} or (c.author_id = ${own} and ${except('c.state', unread(true))}))`,
  ], ' and ')
}

function except(column: 'c.audience' | 'c.state', values: string[]): Fragment {
  return values.length === 0 ? ALL : query`${raw(column)} not in ${list(values)}`
}

/**
 * Published contributions this viewer may read, over all communities (`c` with its home `h`). What is not published is seen
 * in its own community alone. An unlisted community's reach is `community`, so reach says all about listing here.
 */
export function publishedFor(viewer: Viewer): Fragment {
  if (viewer.kind === 'staff')
    return query`c.state = 'published'`
  const open = raw(`(c.audience = 'public' and h.effective_reach = 'public')`)
  if (viewer.kind === 'anonymous')
    return query`c.state = 'published' and h.status = 'active' and ${open}`
  if (viewer.kind === 'partner')
    return query`c.state = 'published' and (${ofPartner(viewer)} or (h.status = 'active' and ${open}))`
  return query`c.state = 'published' and (${facilitates(viewer)} or (h.status = 'active' and (${open}
    or (not ${banned(viewer)} and ((c.audience <> 'community' and h.effective_reach <> 'community') or ${member(viewer)})))))`
}

/**
 * The same rule for the search engine, whose documents know their home and their audience alone: the narrowest audience
 * that this viewer reads in a community (`h`), or null where they read nothing. Narrowing a community changes this answer
 * and no document.
 */
export function narrowestReadIn(viewer: Viewer): Fragment {
  if (viewer.kind === 'staff')
    return raw(`'community'`)
  const open = raw(`when h.effective_reach = 'public' then 'public'`)
  if (viewer.kind === 'anonymous')
    return query`case when h.status <> 'active' then null ${open} end`
  if (viewer.kind === 'partner')
    return query`case when ${ofPartner(viewer)} then 'community' when h.status <> 'active' then null ${open} end`
  return query`case when ${facilitates(viewer)} then 'community' when h.status <> 'active' then null
    when not ${banned(viewer)} and ${member(viewer)} then 'community'
    when not ${banned(viewer)} and h.effective_reach <> 'community' then 'network' ${open} end`
}

/** Communities whose members this viewer may list: their names tell who belongs. */
export function communitiesWithOpenMembers(viewer: Viewer): Fragment {
  if (viewer.kind === 'staff')
    return ALL
  if (viewer.kind === 'anonymous')
    return NONE
  if (viewer.kind === 'partner')
    return ofPartner(viewer)
  return query`(h.status = 'active' and (${member(viewer)} or (h.effective_reach = 'public' and h.effective_listed = ${true} and not ${banned(viewer)}))) or ${facilitates(viewer)}`
}

/** Communities whose requests and settings this viewer handles, on the site and in the admin panel. */
export function managedCommunities(viewer: Viewer): Fragment {
  if (viewer.kind === 'staff')
    return ALL
  if (viewer.kind === 'partner')
    return ofPartner(viewer)
  return viewer.kind === 'anonymous' ? NONE : facilitates(viewer)
}
