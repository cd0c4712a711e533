import type { ProfileField, Visibility } from '../../../contracts/people'
import type { PersonalTie } from '../access/profile-fields'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Filter } from '../search/port'
import { chosenOrStandard, maySeeField, visibilityColumn } from '../access/profile-fields'
import { query, raw, read } from '../kernel/query'

/*
 * A person has a document for all who are registered. Where fields that are searched are for fewer, there is another for
 * people in their communities, for their contacts, or for those who are both, each with all that these see. A viewer
 * searches one document of each person: which, the database says when they ask, so no index knows who belongs where, and
 * leaving a community counts at once. What is for nobody is in no document.
 */

const audiences = ['registered', 'communities', 'contacts', 'both'] as const
export type Audience = typeof audiences[number]

/** Fields by which people are found. */
export const searchedFields = ['jobTitle', 'organisation', 'region', 'about', 'expertise', 'interests'] as const satisfies ProfileField[]

export const documentId = (user: number, audience: Audience) => audience === 'registered' ? String(user) : `${user}-${audience}`

/** Ids of all documents that a person may have. */
export const documentIds = (user: number) => audiences.map(audience => documentId(user, audience))

const ties: Record<Audience, PersonalTie> = {
  registered: { registered: true, self: false, sharesCommunity: false, contact: false },
  communities: { registered: true, self: false, sharesCommunity: true, contact: false },
  contacts: { registered: true, self: false, sharesCommunity: false, contact: true },
  both: { registered: true, self: false, sharesCommunity: true, contact: true },
}

const chosen = (row: Record<string, unknown>, field: ProfileField) => chosenOrStandard(field, row[visibilityColumn(field)] as Visibility | null)

export const isFor = (row: Record<string, unknown>, field: ProfileField, audience: Audience) => maySeeField(chosen(row, field), ties[audience])

/** For whom a profile has documents. */
export function audiencesOf(row: Record<string, unknown>): Audience[] {
  const all = searchedFields.map(field => chosen(row, field))
  const [communities, contacts] = [all.includes('communities'), all.includes('contacts')]
  return ['registered', ...(communities ? ['communities' as const] : []), ...(contacts ? ['contacts' as const] : []), ...(communities && contacts ? ['both' as const] : [])]
}

/** Profiles `p` with something for these alone; as the indexes in `kernel/migrations.ts` have it, and no standard. */
const hasFor = (visibility: 'communities' | 'contacts') => raw(`(${searchedFields.map(field => `p.${visibilityColumn(field)} = '${visibility}'`).join(' or ')})`)
const [FOR_COMMUNITIES, FOR_CONTACTS] = [hasFor('communities'), hasFor('contacts')]

/** How many documents the profile `p` has. */
export const DOCUMENTS = query`(1 + case when ${FOR_COMMUNITIES} then 1 else 0 end) * (1 + case when ${FOR_CONTACTS} then 1 else 0 end)`

/** The one document of each person that this viewer may search. With `+`, SQLite goes through what a person belongs to instead of through all that the viewer does. */
export async function documentsFor(strapi: Strapi, viewer: RegisteredViewer): Promise<Filter> {
  const rows = await read<{ user_id: number, tie: 'communities' | 'contacts' }>(strapi, query`
    select p.user_id, 'communities' as tie from cop_profiles p where ${FOR_COMMUNITIES} and (p.user_id = ${viewer.userId} or exists (
      select 1 from cop_memberships m where m.user_id = p.user_id and m.state = 'active' and +m.community_id in (select mine.community_id from cop_memberships mine where mine.user_id = ${viewer.userId} and mine.state = 'active')))
    union all
    select p.user_id, 'contacts' from cop_profiles p where ${FOR_CONTACTS} and (p.user_id = ${viewer.userId} or p.user_id in (
      select k.asked_id from cop_contacts k where k.asker_id = ${viewer.userId} and k.state = 'accepted' union all select k.asker_id from cop_contacts k where k.asked_id = ${viewer.userId} and k.state = 'accepted'))`)
  const close = new Map<number, Audience>()
  for (const { user_id: user, tie } of rows)
    close.set(user, close.has(user) ? 'both' : tie)
  const open: Filter = { field: 'audience', equals: 'registered' }
  if (close.size === 0)
    return open
  return { any: [
    { all: [open, { not: { field: 'id', in: [...close.keys()].map(String) } }] },
    { field: 'id', in: [...close].map(([user, audience]) => documentId(user, audience)) },
  ] }
}
