import type { LikeReason, PersonCard, ProfileField, Visibility } from '../../../contracts/people'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { TermRow } from '../taxonomies/terms'
import type { Candidate, Features, Reason } from './likeness'
import { chosenOrStandard, maySeeField, tieColumnsFor, tieOf, visibilityColumn } from '../access/profile-fields'
import { among, list, query, raw, read } from '../kernel/query'
import { toTerm } from '../taxonomies/terms'
import { readCardRows, toPersonCards } from './cards'
import { candidatesFor, openCommunitiesOf, together } from './like-candidates'
import { mostAlike } from './likeness'
import { readablePerson } from './person'

const COUNT = 20

type Row = Record<string, unknown> & { id: number, user_id: number, job_title: string | null, organisation_id: number | null, region_id: number | null, kind: string | null, expertise: string | null, interests: string | null }

const FIELDS = ['jobTitle', 'organisation', 'region', 'expertise', 'interests', 'communities'] as const satisfies ProfileField[]

/** People like a person, as far as the viewer may see what either is compared by. */
export async function peopleLike(strapi: Strapi, viewer: RegisteredViewer, person: string, locale: 'en' | 'cy') {
  const { row, tie } = await readablePerson(strapi, viewer, person)
  const sizes = await openCommunitiesOf(strapi, viewer, row.user_id)
  const base = (await featuresOf(strapi, viewer, [row.id], [...sizes.keys()]))[0]!
  const { rarity, profiles } = await candidatesFor(strapi, viewer, row.id, base, sizes)
  const alike = mostAlike(base, await featuresOf(strapi, viewer, profiles, base.communities), rarity, COUNT)
  const rows = alike.length === 0 ? [] : await readCardRows(strapi, viewer, query`where p.id in ${list(alike.map(({ id }) => id))}`)
  const cards = await toPersonCards(strapi, viewer, rows, locale)
  const words = await wordsOf(strapi, alike.flatMap(({ reasons }) => reasons), locale)
  const self = (await toPersonCards(strapi, viewer, await readCardRows(strapi, viewer, query`where p.id = ${row.id}`), locale)).get(row.id)!
  return {
    person: { id: self.id, name: self.name, jobTitle: self.jobTitle, organisation: self.organisation, photo: self.photo },
    self: tie.self,
    items: alike.flatMap(({ id, reasons }) => {
      const card = cards.get(id)
      return card ? [{ ...card, reasons: reasons.map(words) }] : []
    }) satisfies (PersonCard & { reasons: LikeReason[] })[],
  }
}

const numbers = (text: string | null) => text ? text.split(',').map(Number) : []

/** What people are compared by, without what the viewer may not see; of their communities, those among `communities`. */
async function featuresOf(strapi: Strapi, viewer: RegisteredViewer, profiles: number[], communities: number[]): Promise<Candidate[]> {
  if (profiles.length === 0)
    return []
  const linked = (column: string, table: string) => query`(select ${together(strapi, `l.${column}`)} from ${raw(table)} l where l.profile_id = p.id)`
  const visibilities = raw(FIELDS.map(field => `p.${visibilityColumn(field)}`).join(', '))
  const rows = await read<Row>(strapi, query`
    select p.id, p.user_id, p.job_title, p.organisation_id, p.region_id, o.kind, ${visibilities},
      ${linked('expertise_id', 'cop_profiles_expertise_lnk')} as expertise,
      ${linked('tag_id', `(select y.profile_id, y.tag_id from cop_profiles_interests_lnk y join cop_tags t on t.id = y.tag_id and t.state = 'active')`)} as interests,
      ${tieColumnsFor(viewer, FIELDS)}
    from cop_profiles p left join cop_organisations o on o.id = p.organisation_id where p.id in ${among(strapi, profiles)}`)
  const belongs = await read<{ user_id: number, community_id: number }>(strapi, query`
    select m.user_id, m.community_id from cop_memberships m
    where m.user_id in ${among(strapi, rows.map(row => row.user_id))} and m.community_id in ${among(strapi, communities)} and m.state = 'active'`)
  const communitiesOf = new Map<number, number[]>()
  for (const { user_id: user, community_id: community } of belongs)
    communitiesOf.set(user, [...communitiesOf.get(user) ?? [], community])
  return rows.map((row): Candidate => {
    const tie = tieOf(viewer, row)
    const sees = (field: ProfileField) => maySeeField(chosenOrStandard(field, row[visibilityColumn(field)] as Visibility | null), tie)
    return {
      id: row.id,
      expertise: sees('expertise') ? numbers(row.expertise) : [],
      interests: sees('interests') ? numbers(row.interests) : [],
      communities: sees('communities') ? communitiesOf.get(row.user_id) ?? [] : [],
      organisation: sees('organisation') ? row.organisation_id : null,
      kind: sees('organisation') ? row.kind : null,
      role: sees('jobTitle') ? row.job_title : null,
      region: sees('region') ? row.region_id : null,
    } satisfies Features & { id: number }
  })
}

/** Puts names to what is shared. */
async function wordsOf(strapi: Strapi, reasons: Reason[], locale: 'en' | 'cy') {
  const tables = { expertise: 'id, slug, name, name_cy from cop_expertises', interests: 'id, slug, name, null as name_cy from cop_tags', communities: 'id, slug, name, null as name_cy from cop_communities' }
  const names = new Map<string, string>()
  for (const [kind, from] of Object.entries(tables)) {
    const terms = [...new Set(reasons.filter(reason => reason.kind === kind).flatMap(reason => reason.terms))]
    const rows = terms.length === 0 ? [] : await read<TermRow>(strapi, query`select ${raw(from)} where id in ${list(terms)}`)
    for (const row of rows)
      names.set(`${kind}:${row.id}`, toTerm(row, locale).name)
  }
  return ({ kind, terms, words }: Reason): LikeReason => ({ kind, words: terms.length > 0 ? terms.flatMap(term => names.get(`${kind}:${term}`) ?? []) : words })
}
