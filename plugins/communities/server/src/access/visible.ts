import type { Knex } from 'knex'
import type { Viewer } from './viewer'

/*
 * The table of access.md as SQL, for lists and counts: the same rule as `rules.ts`, said once for all rows.
 * `h` is the community's alias (the home), `c` the contribution's.
 */

type Where = (query: Knex.QueryBuilder) => void

const FACILITATES = `exists (select 1 from cop_memberships f where f.user_id = ? and f.state = 'active' and f.role = 'facilitator' and h.path like '%/' || f.community_id || '/%')`
const BANNED = `exists (select 1 from cop_memberships b where b.user_id = ? and b.state = 'banned' and h.path like '%/' || b.community_id || '/%')`
const MEMBER = `exists (select 1 from cop_memberships m where m.user_id = ? and m.community_id = h.id and m.state = 'active')`
const INVITED = `exists (select 1 from cop_invitations i where i.email = ? and i.community_id = h.id and i.state = 'open' and i.expires_at > ?)`
const PUBLIC = `(c.audience = 'public' and h.effective_reach = 'public')`
const BEYOND = `(c.audience <> 'community' and h.effective_reach <> 'community')`

function filter(text: string, values: (string | number | boolean | Date)[]): Where {
  return query => void query.whereRaw(`(${text})`, values)
}

/** Communities that exist for this viewer. */
export function visibleCommunities(viewer: Viewer, now = new Date()): Where {
  if (viewer.kind === 'staff')
    return () => {}
  if (viewer.kind === 'anonymous')
    return filter(`h.status = 'active' and h.effective_listed = ?`, [true])
  const { userId, email } = viewer
  return filter(
    `(h.status = 'active' and (h.effective_listed = ? or ${MEMBER} or (${INVITED} and not ${BANNED}))) or ${FACILITATES}`,
    [true, userId, email, now, userId, userId],
  )
}

/** Contributions this viewer may read, in any community. */
export function readableContributions(viewer: Viewer, now = new Date()): Where {
  if (viewer.kind === 'staff')
    return () => {}
  if (viewer.kind === 'anonymous')
    return filter(`c.state = 'published' and h.status = 'active' and h.effective_listed = ? and ${PUBLIC}`, [true])
  const { userId, email } = viewer
  return filter(
    `(c.state <> 'deleted' and ${FACILITATES}) or (
      h.status = 'active' and (c.state = 'published' or (c.author_id = ? and c.state <> 'deleted')) and (
        ${MEMBER}
        or (h.effective_listed = ? and ${PUBLIC})
        or (${BEYOND} and (h.effective_listed = ? or ${INVITED}) and not ${BANNED})
      )
    )`,
    [userId, userId, userId, true, true, email, now, userId],
  )
}

/** Communities whose members this viewer may list: their names tell who belongs. */
export function communitiesWithOpenMembers(viewer: Viewer): Where {
  if (viewer.kind === 'staff')
    return () => {}
  if (viewer.kind === 'anonymous')
    return query => void query.whereRaw('1 = 0')
  const { userId } = viewer
  return filter(
    `(h.status = 'active' and (${MEMBER} or (h.effective_reach = 'public' and h.effective_listed = ? and not ${BANNED}))) or ${FACILITATES}`,
    [userId, true, userId, userId],
  )
}

/** Communities whose requests and settings this viewer handles, on the site and in the admin panel. */
export function managedCommunities(viewer: Viewer): Where {
  if (viewer.kind === 'staff')
    return () => {}
  if (viewer.kind === 'anonymous')
    return query => void query.whereRaw('1 = 0')
  return filter(FACILITATES, [viewer.userId])
}
