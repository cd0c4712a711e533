import type { ImageRef } from '../../../contracts/files'
import type { Person, ProfileField, Visibility } from '../../../contracts/people'
import type { PersonalTie } from '../access/profile-fields'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { chosenOrStandard, isContact, maySeeField, sharesCommunity, visibilityColumn } from '../access/profile-fields'
import { isStranger } from '../access/viewer'
import { communitiesWithOpenMembers } from '../access/visible'
import { contactStateOf } from '../contacts/state'
import { picturesOf } from '../files/pictures'
import { bool, isoOf, json } from '../kernel/database'
import { notFound, unauthenticated } from '../kernel/errors'
import { nothing, query, raw, read, readOne } from '../kernel/query'
import { expertiseOf } from '../memberships/requests'
import { interestsOf } from '../tags/store'
import { termOf } from '../taxonomies/terms'
import { render } from '../text/markdown'
import { listMade } from './made'
import { mayMessage } from './messaging'

export type ProfileRow = Record<string, unknown> & {
  id: number
  user_id: number
  document_id: string
  name: string
  photo_id: number | null
  job_title: string | null
  organisation_id: number | null
  region_id: number | null
  about: string | null
  about_html: string | null
  contact_email: string | null
  phone: string | null
  messages_from: string | null
}

interface TieColumns { shares?: unknown, is_contact?: unknown }

/** An open account's profile with what the viewer is to its owner. Null when there is none. */
async function findProfile(strapi: Strapi, viewer: Viewer, person: string): Promise<{ row: ProfileRow, tie: PersonalTie } | null> {
  const ties = viewer.kind === 'registered' ? query`, ${sharesCommunity(viewer.userId, raw('p.user_id'))} as shares, ${isContact(viewer.userId, raw('p.user_id'))} as is_contact` : nothing
  const row = await readOne<ProfileRow & TieColumns>(strapi, query`
    select p.* ${ties} from cop_profiles p join up_users u on u.id = p.user_id
    where p.document_id = ${person} and u.confirmed = ${true} and u.blocked = ${false}`)
  if (!row)
    return null
  const self = viewer.kind === 'registered' && viewer.userId === row.user_id
  return { row, tie: { registered: viewer.kind === 'registered', self, sharesCommunity: bool(row.shares), contact: bool(row.is_contact) } }
}

/** @throws NotFoundError, or UnauthorizedError for visitors to a page that does not open for them, the same as for one that isn't there */
export async function readablePerson(strapi: Strapi, viewer: Viewer, person: string) {
  const found = await findProfile(strapi, viewer, person)
  if (isStranger(viewer) && !bool(found?.row.open_to_everyone))
    throw unauthenticated()
  if (!found)
    throw notFound()
  const { row, tie } = found
  const sees = (field: ProfileField) => maySeeField(chosenOrStandard(field, row[visibilityColumn(field)] as Visibility | null), tie)
  return { row, tie, sees }
}

/** Beside the name, which says whom it shows. */
export async function photoOf(strapi: Strapi, { photo_id: id }: Pick<ProfileRow, 'photo_id'>): Promise<ImageRef | null> {
  return id === null ? null : (await picturesOf(strapi, [id])).get(id) ?? null
}

/** A person as this viewer may see them. */
export async function readPerson(strapi: Strapi, viewer: Viewer, person: string, cursor: string | undefined, locale: 'en' | 'cy'): Promise<Person> {
  const { row, tie, sees } = await readablePerson(strapi, viewer, person)
  const contact = viewer.kind === 'registered' && !tie.self ? await contactStateOf(strapi, viewer.userId, row.user_id) : null
  const organisation = sees('organisation') ? await termOf(strapi, 'organisation', row.organisation_id, locale) : null
  return {
    id: row.document_id,
    name: row.name,
    photo: sees('photo') ? await photoOf(strapi, row) : null,
    jobTitle: sees('jobTitle') ? row.job_title : null,
    organisation: organisation?.name ?? null,
    region: sees('region') ? await termOf(strapi, 'region', row.region_id, locale) : null,
    // Rows from before texts were rendered on writing, or put in past the site.
    about: sees('about') && row.about ? row.about_html ?? render(row.about).html : null,
    expertise: sees('expertise') ? (await expertiseOf(strapi, [row.id], locale)).get(row.id) ?? [] : [],
    interests: sees('interests') ? await interestsOf(strapi, row.id) : [],
    languages: sees('languages') ? json<string[]>(row.languages, []) : [],
    links: sees('links') ? json<Person['links']>(row.links, []) : [],
    contactEmail: sees('contactEmail') ? row.contact_email : null,
    phone: sees('phone') ? row.phone : null,
    communities: sees('communities') ? await communitiesOf(strapi, viewer, row.user_id) : [],
    memberSince: isoOf(row.created_at),
    contributions: await listMade(strapi, viewer, row.user_id, cursor),
    contact,
    can: { edit: tie.self, message: contact !== null && contact !== 'blocked' && mayMessage(row.messages_from, tie) },
  }
}

/** Only where the viewer may list the members too: a profile must not tell who is in a private community (CVE-2026-33425). */
function communitiesOf(strapi: Strapi, viewer: Viewer, userId: number) {
  return read<{ slug: string, name: string }>(strapi, query`
    select h.slug, h.name from cop_memberships t join cop_communities h on h.id = t.community_id
    where t.user_id = ${userId} and t.state = 'active' and (${communitiesWithOpenMembers(viewer)}) order by h.name, h.id limit 300`)
}
