import type { z } from 'zod'
import type { OwnProfile, profileChanges, ProfileField, Visibility } from '../../../contracts/people'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { ProfileRow } from './person'
import { profileFields } from '../../../contracts/people'
import { chosenOrStandard, visibilityColumn } from '../access/profile-fields'
import { takePicture } from '../files/pictures'
import { bool, json, sql, transaction } from '../kernel/database'
import { notFound } from '../kernel/errors'
import { query, readOne } from '../kernel/query'
import { expertiseOf } from '../memberships/requests'
import { record } from '../outbox/record'
import { interestsOf, tagIds } from '../tags/store'
import { termId, termIds, termOf } from '../taxonomies/terms'
import { render, RENDERER_VERSION } from '../text/markdown'
import { completenessOf } from './completeness'
import { photoOf } from './person'

type Changes = z.output<typeof profileChanges>

export async function readOwnProfile(strapi: Strapi, viewer: RegisteredViewer, locale: 'en' | 'cy'): Promise<OwnProfile> {
  const row = await readOne<ProfileRow>(strapi, query`select p.* from cop_profiles p where p.id = ${viewer.profileId}`)
  if (!row)
    throw notFound()
  const profile = {
    id: row.document_id,
    name: row.name,
    photo: await photoOf(strapi, row),
    jobTitle: row.job_title,
    organisation: await termOf(strapi, 'organisation', row.organisation_id, locale),
    region: await termOf(strapi, 'region', row.region_id, locale),
    about: row.about,
    expertise: (await expertiseOf(strapi, [row.id], locale)).get(row.id) ?? [],
    interests: await interestsOf(strapi, row.id),
    languages: json<string[]>(row.languages, []),
    links: json<OwnProfile['links']>(row.links, []),
    contactEmail: row.contact_email,
    phone: row.phone,
    locale: row.locale as OwnProfile['locale'],
    visibility: Object.fromEntries(profileFields.map(field => [field, chosenOrStandard(field, row[visibilityColumn(field)] as Visibility | null)])) as OwnProfile['visibility'],
    openToEveryone: bool(row.open_to_everyone),
    messagesFrom: (row.messages_from ?? 'registered') as OwnProfile['messagesFrom'],
  }
  return { ...profile, completeness: completenessOf(filledParts(profile)) }
}

function filledParts(profile: Omit<OwnProfile, 'completeness'>) {
  return {
    jobTitle: profile.jobTitle !== null,
    organisation: profile.organisation !== null,
    region: profile.region !== null,
    about: profile.about !== null,
    expertise: profile.expertise.length > 0,
    interests: profile.interests.length > 0,
    contact: profile.contactEmail !== null || profile.phone !== null || profile.links.length > 0,
  }
}

/** Text about oneself, rendered once, when it is written. */
export function aboutColumns(about: string | null) {
  const { html, text } = render(about ?? '')
  return { about, aboutHtml: about === null ? null : html, aboutText: about === null ? null : text, rendererVersion: RENDERER_VERSION }
}

async function takePhoto(strapi: Strapi, viewer: RegisteredViewer, photo: string | null): Promise<number | null> {
  const row = await sql(strapi)('cop_profiles').where('id', viewer.profileId).first('photo_id') as { photo_id: number | null }
  return takePicture(strapi, viewer, 'photo', photo, row.photo_id)
}

/** Changes what is given, and leaves the rest. */
export async function updateProfile(strapi: Strapi, viewer: RegisteredViewer, changes: Changes): Promise<void> {
  const { photo, organisation, region, about, expertise, interests, visibility = {}, ...plain } = changes
  await transaction(strapi, async () => {
    const data = {
      ...plain,
      ...(about !== undefined && aboutColumns(about)),
      ...(photo !== undefined && { photo: await takePhoto(strapi, viewer, photo) }),
      ...(organisation !== undefined && { organisation: await termId(strapi, 'organisation', organisation, 'organisation') }),
      ...(region !== undefined && { region: await termId(strapi, 'region', region, 'region') }),
      ...(expertise !== undefined && { expertise: await termIds(strapi, 'expertise', expertise, 'expertise') }),
      ...(interests !== undefined && { interests: await tagIds(strapi, interests, 'interests') }),
      ...Object.fromEntries((Object.entries(visibility) as [ProfileField, Visibility][]).map(([field, chosen]) => [`${field}Visibility`, chosen])),
    }
    await strapi.db.query('plugin::communities.profile').update({ where: { id: viewer.profileId }, data })
    await record(strapi, 'people.changed', { userIds: [viewer.userId] })
  })
}
