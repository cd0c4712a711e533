import type { RegisteredViewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import type { Features, Rarity } from './likeness'
import { communitiesWithOpenMembers } from '../access/visible'
import { join, list, query, raw, read, readOne } from '../kernel/query'
import { rarityOf, WEIGHTS } from './likeness'

/** Accounts that are closed or were never confirmed are left out. */
const OPEN_ACCOUNT = raw('p.user_id not in (select u.id from up_users u where u.blocked is true or u.confirmed is not true)')
/** So many of those who share most are looked at closely. */
const mostCandidates = 200
/** Larger communities say little, and would bring in half of everybody; the few rarest say enough. */
const largestCommunity = 500
const mostCommunities = 10
/** Of what somebody belongs to, the rarest are compared: no more than three of them count. */
const mostCompared = 60

type Shared = Pick<Features, 'expertise' | 'interests' | 'communities'>

/** How rare each term of a person is among all people. */
export async function rarityFor(strapi: Strapi, base: Shared): Promise<Rarity> {
  const people = Number((await readOne<{ n: number | string }>(strapi, raw('select count(*) as n from cop_profiles')))?.n ?? 0)
  const rarity = async (terms: number[], having: Fragment) => {
    const rows = terms.length === 0 ? [] : await read<{ term: number, n: number | string }>(strapi, having)
    return new Map(rows.map(({ term, n }) => [term, rarityOf(Number(n), people)]))
  }
  return {
    expertise: await rarity(base.expertise, query`select expertise_id as term, count(*) as n from cop_profiles_expertise_lnk where expertise_id in ${list(base.expertise)} group by expertise_id`),
    interests: await rarity(base.interests, query`select tag_id as term, count(*) as n from cop_profiles_interests_lnk where tag_id in ${list(base.interests)} group by tag_id`),
    communities: await rarity(base.communities, query`select id as term, member_count as n from cop_communities where id in ${list(base.communities)}`),
  }
}

/** Communities of a person whose members the viewer may list: the others must not show, not even by whom they bring together. */
export async function openCommunitiesOf(strapi: Strapi, viewer: RegisteredViewer, userId: number): Promise<number[]> {
  const rows = await read<{ id: number }>(strapi, query`
    select h.id from cop_memberships t join cop_communities h on h.id = t.community_id
    where t.user_id = ${userId} and t.state = 'active' and (${communitiesWithOpenMembers(viewer)}) order by h.member_count, h.id limit ${mostCompared}`)
  return rows.map(({ id }) => id)
}

/** Profiles (row ids) that share most with a person, by the rarity of what they share; found by the indexes of the link tables. */
export async function candidatesFor(strapi: Strapi, viewer: RegisteredViewer, profile: number, base: Shared, rarity: Rarity): Promise<number[]> {
  const small = await smallCommunities(strapi, base.communities)
  const sources = [
    source('expertise', base.expertise, rarity, raw('select l.profile_id, f.weight from f join cop_profiles_expertise_lnk l on l.expertise_id = f.term')),
    source('interests', base.interests, rarity, raw('select l.profile_id, f.weight from f join cop_profiles_interests_lnk l on l.tag_id = f.term')),
    source('communities', small, rarity, raw(`select p.id as profile_id, f.weight from f join cop_memberships m on m.community_id = f.term and m.state = 'active' join cop_profiles p on p.user_id = m.user_id`)),
  ].filter(one => one !== null)
  if (sources.length === 0)
    return []
  const rows = await read<{ profile_id: number }>(strapi, query`
    select c.profile_id from (
      select x.profile_id, sum(x.weight) as weight from (${union(sources)}) x where x.profile_id not in (${profile}, ${viewer.profileId}) group by x.profile_id
    ) c join cop_profiles p on p.id = c.profile_id
    where ${OPEN_ACCOUNT} and p.user_id not in (select b.blocked_id from cop_blocks b where b.user_id = ${viewer.userId})
    order by c.weight desc, c.profile_id limit ${mostCandidates}`)
  return rows.map(row => row.profile_id)
}

function source(kind: keyof typeof WEIGHTS, terms: number[], rarity: Rarity, select: Fragment): Fragment | null {
  const weighed = terms.map(term => [term, WEIGHTS[kind] * (rarity[kind].get(term) ?? 0)] as const).filter(([, weight]) => weight > 0)
  if (weighed.length === 0)
    return null
  const values = join(weighed.map(([term, weight]) => query`(cast(${term} as integer), cast(${weight} as real))`), ', ')
  return query`select * from (with f (term, weight) as (values ${values}) ${select}) s_${raw(kind)}`
}

function union(parts: Fragment[]): Fragment {
  return parts.reduce((all, part) => query`${all} union all ${part}`)
}

async function smallCommunities(strapi: Strapi, communities: number[]): Promise<number[]> {
  const rows = communities.length === 0 ? [] : await read<{ id: number }>(strapi, query`select id from cop_communities where id in ${list(communities)} and member_count <= ${largestCommunity} order by member_count, id limit ${mostCommunities}`)
  return rows.map(({ id }) => id)
}
