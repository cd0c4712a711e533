import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Features, Rarity } from './likeness'
import { communitiesWithOpenMembers } from '../access/visible'
import { factsOf } from '../freshness/facts'
import { isPostgres } from '../kernel/database'
import { among, list, query, raw, read, readOne } from '../kernel/query'
import { leading } from '../search/embedded/order'
import { rarityOf, WEIGHTS } from './likeness'

/** Accounts that are closed or were never confirmed are left out. */
const OPEN_ACCOUNT = raw('p.user_id not in (select u.id from up_users u where u.blocked is true or u.confirmed is not true)')
/** So many of those who share most are looked at closely; of twice as many some may be closed or blocked. */
const mostCandidates = 200
/** Larger communities say little, and would bring in half of everybody; the few rarest say enough. */
const largestCommunity = 500
const mostCommunities = 10
/** Of what somebody belongs to, the rarest are compared: no more than three of them count. */
const mostCompared = 60

type Shared = Pick<Features, 'expertise' | 'interests' | 'communities'>
/** Profiles (row ids) by what they have. */
type Having = Map<number, Int32Array>

/** Numbers of a group, as one text: a row for each would take several times as long. */
export const together = (strapi: Strapi, column: string) => raw(isPostgres(strapi) ? `string_agg(${column}::text, ',')` : `group_concat(${column})`)

interface Group { term: number, profiles: string }
const toHaving = (rows: Group[]): Having => new Map(rows.map(({ term, profiles }) => [term, Int32Array.from(profiles.split(','), Number)]))

/** Who has a term, whether they show it or not: that is asked when they are compared. */
function having(strapi: Strapi, kind: 'expertise' | 'interests', terms: number[]): Promise<Having> {
  const [table, column] = kind === 'expertise' ? ['cop_profiles_expertise_lnk', 'expertise_id'] : ['cop_profiles_interests_lnk', 'tag_id']
  return factsOf(strapi, `people with ${kind}`, terms, async missing => toHaving(await read<Group>(strapi, query`
    select ${raw(column)} as term, ${together(strapi, 'profile_id')} as profiles from ${raw(table)} where ${raw(column)} in ${list(missing)} group by ${raw(column)}`)))
}

async function membersOf(strapi: Strapi, communities: number[]): Promise<Having> {
  return communities.length === 0
    ? new Map()
    : toHaving(await read<Group>(strapi, query`
        select m.community_id as term, ${together(strapi, 'p.id')} as profiles from cop_memberships m join cop_profiles p on p.user_id = m.user_id
        where m.community_id in ${list(communities)} and m.state = 'active' group by m.community_id`))
}

/** Communities of a person whose members the viewer may list, with their sizes, the smallest first: the others must not show, not even by whom they bring together. */
export async function openCommunitiesOf(strapi: Strapi, viewer: RegisteredViewer, userId: number): Promise<Map<number, number>> {
  const rows = await read<{ id: number, member_count: number }>(strapi, query`
    select h.id, h.member_count from cop_memberships t join cop_communities h on h.id = t.community_id
    where t.user_id = ${userId} and t.state = 'active' and (${communitiesWithOpenMembers(viewer)}) order by h.member_count, h.id limit ${mostCompared}`)
  return new Map(rows.map(row => [row.id, row.member_count]))
}

/** How rare what a person has is among all people, and the profiles that share most of it, by that. `sizes`: of their communities. */
export async function candidatesFor(strapi: Strapi, viewer: RegisteredViewer, profile: number, base: Shared, sizes: Map<number, number>): Promise<{ rarity: Rarity, profiles: number[] }> {
  const people = Number((await readOne<{ n: number | string }>(strapi, raw('select count(*) as n from cop_profiles')))?.n ?? 0)
  const [expertise, interests] = [await having(strapi, 'expertise', base.expertise), await having(strapi, 'interests', base.interests)]
  const small = [...sizes].filter(([id, size]) => size <= largestCommunity && base.communities.includes(id)).slice(0, mostCommunities).map(([id]) => id)
  const communities = await membersOf(strapi, small)
  const rare = (terms: number[], count: (term: number) => number) => new Map(terms.map(term => [term, rarityOf(count(term), people)]))
  const rarity: Rarity = {
    expertise: rare(base.expertise, term => expertise.get(term)?.length ?? 0),
    interests: rare(base.interests, term => interests.get(term)?.length ?? 0),
    communities: rare(base.communities, term => sizes.get(term) ?? 0),
  }
  const shared = (Object.entries({ expertise, interests, communities }) as [keyof Rarity, Having][]).flatMap(([kind, all]) =>
    [...all].map(([term, profiles]) => ({ profiles, weight: WEIGHTS[kind] * (rarity[kind].get(term) ?? 0) })))
  return { rarity, profiles: await open(strapi, viewer, heaviest(shared, [profile, viewer.profileId], 2 * mostCandidates)) }
}

/** The profiles with the largest sums, by number: there are tens of thousands with some of it, and a map of them would take most of the time. */
function heaviest(shared: { profiles: Int32Array, weight: number }[], but: number[], most: number): number[] {
  const last = shared.reduce((highest, { profiles }) => profiles.reduce((a, b) => a > b ? a : b, highest), 0)
  const sums = new Float64Array(last + 1)
  for (const { profiles, weight } of shared) {
    for (let place = 0; place < profiles.length; place++)
      sums[profiles[place] as number]! += weight
  }
  but.forEach(profile => sums[profile] = 0)
  const found: number[] = []
  for (let profile = 0; profile <= last; profile++) {
    if (sums[profile]! > 0)
      found.push(profile)
  }
  return leading(found, (a, b) => sums[b]! - sums[a]! || a - b, profile => profile, most)
}

/** Of these the first that have an open account and are not blocked by the viewer. */
async function open(strapi: Strapi, viewer: RegisteredViewer, profiles: number[]): Promise<number[]> {
  const rows = await read<{ id: number }>(strapi, query`
    select p.id from cop_profiles p where p.id in ${among(strapi, profiles)} and ${OPEN_ACCOUNT}
      and p.user_id not in (select b.blocked_id from cop_blocks b where b.user_id = ${viewer.userId})`)
  const open = new Set(rows.map(({ id }) => id))
  return profiles.filter(profile => open.has(profile)).slice(0, mostCandidates)
}
