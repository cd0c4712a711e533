import type { QueryOf } from '../../../contracts/endpoint'
import type { people } from '../../../contracts/people'
import type { RegisteredViewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import { seesField } from '../access/profile-fields'
import { likeText } from '../kernel/database'
import { join, list, query, raw } from '../kernel/query'

export type Search = Omit<QueryOf<typeof people.find>, 'cursor'>

/** Accounts that are closed or were never confirmed are left out. */
export const OPEN_ACCOUNT = raw('p.user_id not in (select u.id from up_users u where u.blocked is true or u.confirmed is not true)')

const contains = (column: string, word: string) => query`lower(${raw(column)}) like ${`%${likeText(word)}%`} escape '\\'`

/** One of the curated terms whose name, in either language, contains the word. */
const named = (table: string, word: string) => query`select o.id from ${raw(table)} o where ${contains('o.name', word)} or ${contains(`coalesce(o.name_cy, '')`, word)}`

/** A word anywhere in a profile, in what this viewer may see of it. */
function keyword(viewer: RegisteredViewer, word: string): Fragment {
  const sees = (field: Parameters<typeof seesField>[1], found: Fragment) => query`(${found} and ${seesField(viewer, field)})`
  return query`(${join([
    contains('p.name', word),
    sees('jobTitle', contains(`coalesce(p.job_title, '')`, word)),
    sees('about', contains(`coalesce(p.about_text, p.about, '')`, word)),
    sees('organisation', query`p.organisation_id in (${named('cop_organisations', word)})`),
    sees('expertise', query`p.id in (select l.profile_id from cop_profiles_expertise_lnk l where l.expertise_id in (${named('cop_expertises', word)}))`),
    sees('interests', query`p.id in (select l.profile_id from cop_profiles_interests_lnk l join cop_tags t on t.id = l.tag_id where t.state = 'active' and ${contains('t.name', word)})`),
  ], ' or ')})`
}

const words = (text: string | undefined, between: RegExp) => (text ?? '').split(between).map(word => word.trim()).filter(Boolean)

/** What a search says in words, about the profile `p`. */
export function wordConditions(viewer: RegisteredViewer, search: Search): Fragment[] {
  return [
    ...(search.first ? [query`lower(p.name) like ${`${likeText(search.first)}%`} escape '\\'`] : []),
    // A later word of the name begins with it.
    ...(search.last ? [query`lower(p.name) like ${`% ${likeText(search.last)}%`} escape '\\'`] : []),
    ...words(search.job, /\s+/).map(word => query`(${contains(`coalesce(p.job_title, '')`, word)} and ${seesField(viewer, 'jobTitle')})`),
    ...words(search.q, /,/).slice(0, 10).map(word => keyword(viewer, word)),
  ]
}

/** What a search chooses from the facets, about somebody's `region`, `organisation` and `id` as the viewer sees them; null where nothing is chosen. */
export interface Choices { region: Fragment | null, organisation: Fragment | null, expertise: Fragment | null }

export function choicesOf({ regions = [], organisations = [], kinds = [], expertise = [] }: Search): Choices {
  const where = [
    ...(organisations.length > 0 ? [query`o.slug in ${list(organisations)}`] : []),
    ...(kinds.length > 0 ? [query`o.kind in ${list(kinds)}`] : []),
  ]
  return {
    region: regions.length > 0 ? query`m.region in (select r.id from cop_regions r where r.slug in ${list(regions)})` : null,
    organisation: where.length > 0 ? query`m.organisation in (select o.id from cop_organisations o where ${join(where, ' or ')})` : null,
    expertise: expertise.length > 0 ? query`m.knows and m.id in (select l.profile_id from cop_profiles_expertise_lnk l join cop_expertises x on x.id = l.expertise_id where x.slug in ${list(expertise)})` : null,
  }
}

/**
 * People as a search sees them: `m` with name, and region, organisation and expertise only where the viewer may see them.
 * `open`: the columns that stand in one index, by which all of them are counted.
 */
export function peopleSeen(viewer: RegisteredViewer, conditions: Fragment[]): Fragment {
  return query`select p.id, p.name,
      case when ${seesField(viewer, 'region')} then p.region_id end as region,
      case when ${seesField(viewer, 'organisation')} then p.organisation_id end as organisation,
      ${seesField(viewer, 'expertise')} as knows
    from cop_profiles p where ${join([OPEN_ACCOUNT, ...conditions], ' and ')}`
}

/** All that is chosen, or all but one facet's own choice; ` where …`, or nothing. */
export function chosen(choices: Choices, but?: keyof Choices, also?: Fragment): Fragment {
  const parts = (Object.keys(choices) as (keyof Choices)[]).flatMap(facet => facet === but ? [] : choices[facet] ?? [])
  const all = also ? [...parts, also] : parts
  return all.length === 0 ? raw('') : query`where ${join(all, ' and ')}`
}
