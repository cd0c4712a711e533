import type { Scene } from '../../support'

/*
 * What the database holds of a run, and an oracle over it that looks only at what people chose: reach and listing of each
 * community, which is part of which, and who is what where. Never at paths or at what the plugin worked out.
 */

export type Reach = 'public' | 'network' | 'community'
export interface Act { act: string, actor: number, target: number, place: number, other: number, reach: Reach }

export interface Place {
  id: number
  slug: string
  parentId: number | null
  path: string
  reach: Reach
  listed: boolean
  effectiveReach: Reach
  effectiveListed: boolean
  stage: string
  tools: string[]
}
interface Membership { userId: number, communityId: number, state: string, role: string }
interface Written { slug: string, audience: Reach, home: Place }

export interface Tree {
  word: string
  communities: Place[]
  byId: Map<number, Place>
  memberships: Membership[]
  discussions: Written[]
  isMember: (userId: number, place: Place) => boolean
}

type Row = Record<string, any>
const truth = (value: unknown) => value === true || value === 1
const parsed = (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value) as string[]

export async function readTree({ cms }: Scene, word: string): Promise<Tree> {
  const rows = await cms.query<Row>('select id, slug, parent_id, path, reach, listed, effective_reach, effective_listed, stage, tools from cop_communities where name like ? order by id', [`${word} %`])
  const communities = rows.map((row): Place => ({ id: row.id, slug: row.slug, parentId: row.parent_id, path: row.path, reach: row.reach, listed: truth(row.listed), effectiveReach: row.effective_reach, effectiveListed: truth(row.effective_listed), stage: row.stage, tools: parsed(row.tools) }))
  const byId = new Map(communities.map(one => [one.id, one]))
  const ids = communities.map(({ id }) => id)
  const marks = ids.map(() => '?').join(', ')
  const memberships = (await cms.query<Row>(`select user_id, community_id, state, role from cop_memberships where community_id in (${marks})`, ids)).map((row): Membership => ({ userId: row.user_id, communityId: row.community_id, state: row.state, role: row.role }))
  const discussions = (await cms.query<Row>(`select slug, audience, home_id from cop_contributions where home_id in (${marks})`, ids)).map((row): Written => ({ slug: row.slug, audience: row.audience, home: byId.get(row.home_id)! }))
  return { word, communities, byId, memberships, discussions, isMember: (userId, { id }) => memberships.some(row => row.userId === userId && row.communityId === id && row.state === 'active') }
}

const width: Record<Reach, number> = { community: 0, network: 1, public: 2 }
const narrower = (a: Reach, b: Reach) => width[a] < width[b] ? a : b

/** A community and all above it, by who is whose part. */
function upwards(tree: Tree, place: Place): Place[] {
  const above = tree.byId.get(place.parentId ?? 0)
  return above ? [place, ...upwards(tree, above)] : [place]
}

/** The widest reach that counts, and whether it is listed: as narrow as the narrowest above it. */
export function widestIn(tree: Tree, place: Place): [Reach, boolean] {
  const all = upwards(tree, place)
  const listed = all.every(one => one.listed)
  return [listed ? all.map(one => one.reach).reduce(narrower) : 'community', listed]
}

/** What this person (nobody signed in: null) may know of and read, by the design's tables alone. */
export function expected(tree: Tree, userId: number | null) {
  const is = (place: Place, state: string, role?: string) => tree.memberships.some(row => row.userId === userId && row.communityId === place.id && row.state === state && (!role || row.role === role))
  const facilitates = (place: Place) => upwards(tree, place).some(one => is(one, 'active', 'facilitator'))
  const inside = (place: Place) => facilitates(place) || (is(place, 'active') && !upwards(tree, place).some(one => is(one, 'banned')))
  const banned = (place: Place) => upwards(tree, place).some(one => is(one, 'banned'))
  const reads = ({ home, audience }: Written) => {
    const counts = narrower(audience, widestIn(tree, home)[0])
    return inside(home) || counts === 'public' || (counts === 'network' && userId !== null && !banned(home))
  }
  return {
    visible: tree.communities.filter(place => widestIn(tree, place)[1] || inside(place)),
    readable: tree.discussions.filter(reads),
  }
}
