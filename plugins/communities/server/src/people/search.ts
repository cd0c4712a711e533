import type { ProfileField, Visibility } from '../../../contracts/people'
import type { Strapi } from '../kernel/strapi'
import type { SearchDocument } from '../search/port'
import type { Source } from '../search/source'
import { chosenOrStandard, visibilityColumn } from '../access/profile-fields'
import { date } from '../kernel/database'
import { among, query, raw, read, readOne } from '../kernel/query'
import { inPieces, present } from '../search/source'
import { synonyms } from '../search/synonyms'

/*
 * People with an open account, by what every registered person may see of them. Fields that fewer people see are never
 * handed to the engine, so nobody is found, counted or corrected by them (CVE-2026-26265).
 */

const settings = {
  texts: ['name', 'role', 'labels', 'about'],
  keywords: ['region', 'organisation'],
  numbers: ['created'],
  synonyms,
} as const

interface Row extends Record<string, unknown> { id: number, user_id: number, name: string, job_title: string | null, about: string | null, organisation_slug: string | null, organisation: string | null, organisation_cy: string | null, region_slug: string | null, region: string | null, region_cy: string | null, created_at: unknown }
interface Named { profile_id: number, name: string, name_cy: string | null }

const searched: ProfileField[] = ['jobTitle', 'organisation', 'region', 'about', 'expertise', 'interests']
const VISIBILITIES = raw(searched.map(field => `p.${visibilityColumn(field)}`).join(', '))
/** `p` with its user `u`. */
const OPEN = query`u.confirmed = ${true} and u.blocked = ${false}`

async function namesOf(strapi: Strapi, kind: 'expertise' | 'interests', profiles: number[]): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>()
  const ids = among(strapi, profiles)
  const rows = kind === 'expertise'
    ? await read<Named>(strapi, query`select l.profile_id, x.name, x.name_cy from cop_profiles_expertise_lnk l join cop_expertises x on x.id = l.expertise_id where l.profile_id in ${ids}`)
    : await read<Named>(strapi, query`select l.profile_id, t.name, null as name_cy from cop_profiles_interests_lnk l join cop_tags t on t.id = l.tag_id where l.profile_id in ${ids} and t.state = 'active'`)
  for (const { profile_id: profile, name, name_cy: welsh } of rows)
    found.set(profile, [...found.get(profile) ?? [], ...present(name, welsh)])
  return found
}

/** Whether every registered person sees a field. */
export function isOpen(row: Record<string, unknown>, field: ProfileField): boolean {
  return ['everyone', 'registered'].includes(chosenOrStandard(field, row[visibilityColumn(field)] as Visibility | null))
}

async function documents(strapi: Strapi, ids: string[]): Promise<SearchDocument[]> {
  const rows = await read<Row>(strapi, query`
    select p.id, p.user_id, p.name, p.job_title, coalesce(p.about_text, p.about) as about, p.created_at, ${VISIBILITIES},
      o.slug as organisation_slug, o.name as organisation, o.name_cy as organisation_cy, r.slug as region_slug, r.name as region, r.name_cy as region_cy
    from cop_profiles p join up_users u on u.id = p.user_id left join cop_organisations o on o.id = p.organisation_id left join cop_regions r on r.id = p.region_id
    where p.user_id in ${among(strapi, ids.map(Number))} and ${OPEN}`)
  const profiles = rows.map(({ id }) => id)
  const [expertise, interests] = [await namesOf(strapi, 'expertise', profiles), await namesOf(strapi, 'interests', profiles)]
  return rows.map((row): SearchDocument => {
    const [organisation, region] = [isOpen(row, 'organisation'), isOpen(row, 'region')]
    return {
      id: String(row.user_id),
      name: row.name,
      role: present(isOpen(row, 'jobTitle') ? row.job_title : null, ...(organisation ? [row.organisation, row.organisation_cy] : [])),
      labels: [
        ...(isOpen(row, 'expertise') ? expertise.get(row.id) ?? [] : []),
        ...(isOpen(row, 'interests') ? interests.get(row.id) ?? [] : []),
        ...(region ? present(row.region, row.region_cy) : []),
      ],
      about: isOpen(row, 'about') ? row.about ?? '' : '',
      region: region ? row.region_slug : null,
      organisation: organisation ? row.organisation_slug : null,
      created: date(row.created_at)?.getTime() ?? 0,
    }
  })
}

export const source: Source = {
  index: 'people',
  settings,
  touched: { 'people.changed': (_, { userIds }) => userIds.map(String) },
  read: documents,
  every: strapi => inPieces((after, limit) => read(strapi, query`select user_id as id from cop_profiles where user_id > ${after} order by user_id limit ${limit}`), String),
  async count(strapi) {
    const row = await readOne<{ n: number | string }>(strapi, query`select count(*) as n from cop_profiles p join up_users u on u.id = p.user_id where ${OPEN}`)
    return Number(row?.n)
  },
}
