import type { ProfileField, Visibility } from '../../../contracts/people'
import type { Fragment } from '../kernel/query'
import type { RegisteredViewer, Viewer } from './viewer'
import { standardVisibility } from '../../../contracts/people'
import { bool } from '../kernel/database'
import { query, raw } from '../kernel/query'
import { isStranger } from './viewer'

/*
 * Who may see which field of a profile, in two dialects like the rest of access: a function for one person, SQL for lists
 * and searches. A field that a viewer may not see is neither shown to them nor found, counted or matched by
 * (CVE-2026-26265).
 */

/** What a viewer is to a person. */
export interface PersonalTie {
  registered: boolean
  self: boolean
  /** Both are members of one community. */
  sharesCommunity: boolean
  /** Each has taken the other as a contact. */
  contact: boolean
}

/** Rows that were put into the database past the site have no choice of their own: the standard holds. */
export const chosenOrStandard = (field: ProfileField, chosen: Visibility | null | undefined): Visibility => chosen ?? standardVisibility[field]

export function maySeeField(visibility: Visibility, tie: PersonalTie): boolean {
  if (tie.self)
    return true
  switch (visibility) {
    case 'everyone': return true
    case 'registered': return tie.registered
    case 'communities': return tie.sharesCommunity
    case 'contacts': return tie.contact
    case 'nobody': return false
  }
}

export function sharesCommunity(userId: number, person: Fragment) {
  return query`exists (
  select 1 from cop_memberships ms join cop_memberships mv on mv.community_id = ms.community_id
  where ms.user_id = ${person} and ms.state = 'active' and mv.user_id = ${userId} and mv.state = 'active')`
}

export function isContact(userId: number, person: Fragment) {
  return query`exists (
  select 1 from cop_contacts kc where kc.state = 'accepted' and ((kc.asker_id = ${userId} and kc.asked_id = ${person}) or (kc.asked_id = ${userId} and kc.asker_id = ${person})))`
}

/** The column that holds the choice for a field. */
export const visibilityColumn = (field: ProfileField) => `${field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}_visibility`

/** Columns that tell what the viewer is to the owner of `p`, looked up only where one of these fields depends on it; with `tieOf` for the row. */
export function tieColumnsFor(viewer: RegisteredViewer, fields: readonly ProfileField[]): Fragment {
  const person = raw('p.user_id')
  const chosen = raw(fields.map(field => `coalesce(p.${visibilityColumn(field)}, '${standardVisibility[field]}')`).join(', '))
  return query`('communities' in (${chosen}) and ${sharesCommunity(viewer.userId, person)}) as shares, ('contacts' in (${chosen}) and ${isContact(viewer.userId, person)}) as is_contact`
}

export function tieOf(viewer: RegisteredViewer, row: { user_id: number, shares?: unknown, is_contact?: unknown }): PersonalTie {
  return { registered: true, self: row.user_id === viewer.userId, sharesCommunity: bool(row.shares), contact: bool(row.is_contact) }
}

/** Whether a field of the profile `p` may be seen by this viewer. */
export function seesField(viewer: Viewer, field: ProfileField, alias: 'p' | 'pp' = 'p'): Fragment {
  if (viewer.kind === 'staff')
    return raw('1 = 1')
  const column = raw(`coalesce(${alias}.${visibilityColumn(field)}, '${standardVisibility[field]}')`)
  if (isStranger(viewer))
    return query`${column} = 'everyone'`
  const person = raw(`${alias}.user_id`)
  return query`(${column} in ('everyone', 'registered') or ${person} = ${viewer.userId}
    or (${column} = 'communities' and ${sharesCommunity(viewer.userId, person)})
    or (${column} = 'contacts' and ${isContact(viewer.userId, person)}))`
}
