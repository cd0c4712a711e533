import type { PersonCard, ProfileField, TagRef, Visibility } from '../../../contracts/people'
import type { RegisteredViewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import type { TermRow } from '../taxonomies/terms'
import { chosenOrStandard, maySeeField, tieColumnsFor, tieOf, visibilityColumn } from '../access/profile-fields'
import { list, query, raw, read } from '../kernel/query'
import { expertiseOf } from '../memberships/requests'
import { toTerm } from '../taxonomies/terms'

const FIELDS = ['photo', 'jobTitle', 'organisation', 'region', 'expertise', 'interests'] as const satisfies ProfileField[]

export type CardRow = Record<string, unknown> & {
  id: number
  user_id: number
  document_id: string
  name: string
  job_title: string | null
  photo: string | null
  organisation_name: string | null
  organisation_name_cy: string | null
  region_slug: string | null
  region_name: string | null
  region_name_cy: string | null
}

/** Rows of profiles as cards need them, with what the viewer is to each. `rest`: which, in what order, how many. */
export function readCardRows(strapi: Strapi, viewer: RegisteredViewer, rest: Fragment): Promise<CardRow[]> {
  const visibilities = raw(FIELDS.map(field => `p.${visibilityColumn(field)}`).join(', '))
  return read<CardRow>(strapi, query`
    select p.id, p.user_id, p.document_id, p.name, p.job_title, ${visibilities},
      (select f.document_id from cop_files f where f.id = p.photo_id and f.state = 'ready') as photo,
      po.name as organisation_name, po.name_cy as organisation_name_cy, pr.slug as region_slug, pr.name as region_name, pr.name_cy as region_name_cy,
      ${tieColumnsFor(viewer, FIELDS)}
    from cop_profiles p left join cop_organisations po on po.id = p.organisation_id left join cop_regions pr on pr.id = p.region_id ${rest}`)
}

/** Cards of these rows, each with no more than the viewer may see. */
export async function toPersonCards(strapi: Strapi, viewer: RegisteredViewer, rows: CardRow[], locale: 'en' | 'cy'): Promise<Map<number, PersonCard>> {
  const ids = rows.map(({ id }) => id)
  const expertise = await expertiseOf(strapi, ids, locale)
  const interests = await interestsOfMany(strapi, ids)
  return new Map(rows.map((row) => {
    const tie = tieOf(viewer, row)
    const sees = (field: ProfileField) => maySeeField(chosenOrStandard(field, row[visibilityColumn(field)] as Visibility | null), tie)
    const term = (slug: string | null, name: string | null, nameCy: string | null) => name === null ? null : toTerm({ slug: slug ?? '', name, name_cy: nameCy }, locale)
    return [row.id, {
      id: row.document_id,
      name: row.name,
      photo: sees('photo') ? row.photo : null,
      jobTitle: sees('jobTitle') ? row.job_title : null,
      organisation: sees('organisation') ? term(null, row.organisation_name, row.organisation_name_cy)?.name ?? null : null,
      region: sees('region') ? term(row.region_slug, row.region_name, row.region_name_cy) : null,
      expertise: sees('expertise') ? expertise.get(row.id) ?? [] : [],
      interests: sees('interests') ? interests.get(row.id) ?? [] : [],
    }]
  }))
}

async function interestsOfMany(strapi: Strapi, ids: number[]): Promise<Map<number, TagRef[]>> {
  const rows = ids.length === 0
    ? []
    : await read<TermRow & { profile_id: number }>(strapi, query`
        select l.profile_id, t.slug, t.name from cop_profiles_interests_lnk l join cop_tags t on t.id = l.tag_id
        where l.profile_id in ${list(ids)} and t.state = 'active' order by t.name, t.id`)
  const byProfile = new Map<number, TagRef[]>()
  for (const { profile_id: profile, slug, name } of rows)
    byProfile.set(profile, [...byProfile.get(profile) ?? [], { slug, name }])
  return byProfile
}
