import type { ProfileField } from '../../../contracts/people'
import type { Strapi } from '../kernel/strapi'
import type { SearchDocument } from '../search/port'
import type { Source } from '../search/source'
import type { Audience } from './audiences'
import { visibilityColumn } from '../access/profile-fields'
import { date } from '../kernel/database'
import { among, query, raw, read, readOne } from '../kernel/query'
import { fold } from '../search/embedded/words'
import { inPieces, present } from '../search/source'
import { synonyms } from '../search/synonyms'
import { audiencesOf, documentId, documentIds, DOCUMENTS, isFor, searchedFields } from './audiences'

/*
 * People with an open account, by what others may see of them: a document for each audience (audiences.ts). The search box
 * looks into those for all who are registered, the people finder into those that the viewer may see (CVE-2026-26265).
 */

const settings = {
  /** The last three stand in the first two as well: the finder asks for them by themselves. */
  texts: ['name', 'role', 'labels', 'about', 'first', 'last', 'job'],
  keywords: ['id', 'audience', 'region', 'organisation', 'kind', 'expertise'],
  numbers: ['created'],
  lines: ['line'],
  synonyms,
} as const

interface Row extends Record<string, unknown> { id: number, user_id: number, name: string, job_title: string | null, about: string | null, organisation_slug: string | null, kind: string | null, organisation: string | null, organisation_cy: string | null, region_slug: string | null, region: string | null, region_cy: string | null, created_at: unknown }
interface Named { profile_id: number, slug: string, name: string, name_cy: string | null }
type NamedOf = Map<number, Named[]>

const VISIBILITIES = raw(searchedFields.map(field => `p.${visibilityColumn(field)}`).join(', '))
/** `p` with its user `u`. */
const OPEN = query`u.confirmed = ${true} and u.blocked = ${false}`

async function namesOf(strapi: Strapi, kind: 'expertise' | 'interests', profiles: number[]): Promise<NamedOf> {
  const found: NamedOf = new Map()
  const ids = among(strapi, profiles)
  const rows = kind === 'expertise'
    ? await read<Named>(strapi, query`select l.profile_id, x.slug, x.name, x.name_cy from cop_profiles_expertise_lnk l join cop_expertises x on x.id = l.expertise_id where l.profile_id in ${ids}`)
    : await read<Named>(strapi, query`select l.profile_id, t.slug, t.name, null as name_cy from cop_profiles_interests_lnk l join cop_tags t on t.id = l.tag_id where l.profile_id in ${ids} and t.state = 'active'`)
  for (const row of rows)
    found.set(row.profile_id, [...found.get(row.profile_id) ?? [], row])
  return found
}

/** Whether every registered person sees a field. */
export const isOpen = (row: Record<string, unknown>, field: ProfileField) => isFor(row, field, 'registered')

/** Who has a middle name may be looked for by it either way. */
export function partsOfName(name: string): { first: string, last: string } {
  const words = name.trim().split(/\s+/)
  return { first: words.slice(0, Math.max(1, words.length - 1)).join(' '), last: words.slice(1).join(' ') }
}

function toDocument(row: Row, audience: Audience, expertise: Named[], interests: Named[]): SearchDocument {
  const shown = <T>(field: ProfileField, value: T) => isFor(row, field, audience) ? value : null
  const named = (terms: Named[] | null) => (terms ?? []).flatMap(({ name, name_cy: welsh }) => present(name, welsh))
  const job = shown('jobTitle', row.job_title)
  return {
    id: documentId(row.user_id, audience),
    name: row.name,
    role: present(job, ...shown('organisation', [row.organisation, row.organisation_cy]) ?? []),
    labels: [...named(shown('expertise', expertise)), ...named(shown('interests', interests)), ...present(...shown('region', [row.region, row.region_cy]) ?? [])],
    about: shown('about', row.about) ?? '',
    ...partsOfName(row.name),
    job: job ?? '',
    audience,
    region: shown('region', row.region_slug),
    organisation: shown('organisation', row.organisation_slug),
    kind: shown('organisation', row.kind),
    expertise: shown('expertise', expertise.map(({ slug }) => slug)) ?? [],
    created: date(row.created_at)?.getTime() ?? 0,
    line: fold(row.name),
  }
}

async function documents(strapi: Strapi, ids: string[]): Promise<SearchDocument[]> {
  const rows = await read<Row>(strapi, query`
    select p.id, p.user_id, p.name, p.job_title, coalesce(p.about_text, p.about) as about, p.created_at, ${VISIBILITIES},
      o.slug as organisation_slug, o.kind, o.name as organisation, o.name_cy as organisation_cy, r.slug as region_slug, r.name as region, r.name_cy as region_cy
    from cop_profiles p join up_users u on u.id = p.user_id left join cop_organisations o on o.id = p.organisation_id left join cop_regions r on r.id = p.region_id
    where p.user_id in ${among(strapi, [...new Set(ids.map(id => Number.parseInt(id)))])} and ${OPEN}`)
  const profiles = rows.map(({ id }) => id)
  const [expertise, interests] = [await namesOf(strapi, 'expertise', profiles), await namesOf(strapi, 'interests', profiles)]
  const wanted = new Set(ids)
  return rows.flatMap(row => audiencesOf(row).filter(audience => wanted.has(documentId(row.user_id, audience))).map(audience => toDocument(row, audience, expertise.get(row.id) ?? [], interests.get(row.id) ?? [])))
}

export const source: Source = {
  index: 'people',
  settings,
  touched: { 'people.changed': (_, { userIds }) => userIds.flatMap(documentIds) },
  read: documents,
  async* every(strapi) {
    for await (const users of inPieces((after, limit) => read(strapi, query`select user_id as id from cop_profiles where user_id > ${after} order by user_id limit ${limit}`), String))
      yield users.flatMap(user => documentIds(Number(user)))
  },
  async count(strapi) {
    const row = await readOne<{ n: number | string }>(strapi, query`select sum(${DOCUMENTS}) as n from cop_profiles p join up_users u on u.id = p.user_id where ${OPEN}`)
    return Number(row?.n ?? 0)
  },
}
