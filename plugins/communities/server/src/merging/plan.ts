import type { Merge } from '../../../contracts/merging'
import type { PersonRef } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Recounted } from '../communities/effective'
import type { Strapi } from '../kernel/strapi'
import type { Part, Parties } from './parties'
import type { Tie } from './people'
import { levelOf } from '../communities/create'
import { recount, sameCounting, shownCounting } from '../communities/effective'
import { printOf } from '../kernel/as-shown'
import { bool, sql } from '../kernel/database'
import { pluginConfig } from '../kernel/strapi'
import { personOf, readPeople } from '../people/person-ref'
import { facilitatingOn } from '../subcommunities/plan'
import { clashesOf } from './addresses'
import { isReported, partsOf, sideOf, writtenIn } from './parties'
import { groupsOf, tiesOf } from './people'
import { obstaclesTo } from './rules'

const MOST_SHOWN = 50

export interface MergePlan extends Merge {
  ties: Tie[]
  parts: Part[]
}

/** What counts for a part is its own setting from now on: the community that goes may have narrowed it. */
export const ownOf = ({ reach, listed }: Part) => ({ reach: reach as Merge['reach']['before'], listed: bool(listed) })

async function changesBelow(strapi: Strapi, { from, into }: Parties, parts: Part[]): Promise<Recounted[]> {
  const changed: Recounted[] = []
  for (const part of parts.filter(one => one.parentId === from.id))
    changed.push(...await recount(strapi, part.path, { above: into, own: ownOf(part) }))
  return changed.filter(({ before, after }) => !sameCounting(before, after))
}

async function invitationsTo(strapi: Strapi, { from, into }: Parties): Promise<number> {
  const open = (communityId: number) => sql(strapi)('cop_invitations').where({ community_id: communityId, state: 'open' }).where('expires_at', '>', new Date())
  const row = await open(from.id).whereNotIn('email', open(into.id).select('email')).count({ n: '*' }).first() as { n: number | string }
  return Number(row.n)
}

async function obstacles(strapi: Strapi, parties: Parties, { ties, bannedFacilitators }: Awaited<ReturnType<typeof tiesOf>>, parts: Part[]) {
  const { from, into } = parties
  const [theirs, ours] = [await writtenIn(strapi, from), await writtenIn(strapi, into)]
  const found = obstaclesTo(sideOf(from, theirs), sideOf(into, ours), {
    heightBelow: Math.max(levelOf(from.path), ...parts.map(part => levelOf(part.path))) - levelOf(from.path),
    levels: pluginConfig(strapi, 'levels'),
    newcomers: groupsOf(ties).coming.length,
    bannedFacilitators,
    reported: await isReported(strapi, from),
  })
  return { found, theirs, ours }
}

/** People by name, as many as are shown. */
async function naming(strapi: Strapi, viewer: Viewer, userIds: number[]) {
  const people = await readPeople(strapi, userIds)
  return (ids: number[]): PersonRef[] => ids.filter(id => people.has(id)).map(id => personOf(people, id, viewer))
}

const idsOf = (ties: Tie[]) => ties.map(tie => tie.userId)
const facilitators = (ties: Tie[]) => idsOf(ties.filter(({ from }) => from?.role === 'facilitator'))
const RANK = { facilitator: 0, champion: 1, member: 2 }

/** All that a merge would change, worked out from what is there now; and what is in its way. */
export async function planOf(strapi: Strapi, viewer: Viewer, parties: Parties): Promise<MergePlan> {
  const { from, into } = parties
  const found = await tiesOf(strapi, from, into)
  const parts = await partsOf(strapi, from)
  const { found: inTheWay, theirs, ours } = await obstacles(strapi, parties, found, parts)
  const groups = groupsOf(found.ties)
  const roles = groups.roles.sort((a, b) => RANK[a.after.role] - RANK[b.after.role] || a.userId - b.userId)
  const changes = inTheWay.includes('below-itself') ? [] : await changesBelow(strapi, parties, parts)
  const [before, above] = [await facilitatingOn(strapi, from.path), await facilitatingOn(strapi, into.path)]
  const lookedAfterBy = above.filter(id => !before.includes(id))
  const named = await naming(strapi, viewer, [...idsOf(roles.slice(0, MOST_SHOWN)), ...facilitators(groups.leaving), ...idsOf(groups.banned.slice(0, MOST_SHOWN)), ...lookedAfterBy])
  return {
    from: { slug: from.slug, name: from.name },
    into: { slug: into.slug, name: into.name },
    obstacles: inTheWay,
    people: { joining: groups.coming.length, both: groups.both.length, requests: groups.requestsGoing.length, invitations: await invitationsTo(strapi, parties) },
    roles: roles.slice(0, MOST_SHOWN).flatMap(({ userId, into: held, after }) => named([userId]).map(person => ({ person, before: held?.state === 'active' ? held.role : null, after: after.role }))),
    rolesTotal: roles.length,
    leaving: { members: groups.leaving.length, requests: groups.requestsEnding.length, facilitators: named(facilitators(groups.leaving)) },
    banned: { members: groups.banned.length, names: named(idsOf(groups.banned.slice(0, MOST_SHOWN))) },
    contributions: { total: theirs.total, membersOnly: theirs.membersOnly, renamed: (await clashesOf(strapi, parties)).length },
    theirs: { membersOnly: ours.membersOnly },
    reach: { before: from.effectiveReach, after: into.effectiveReach },
    joining: { before: from.joining, after: into.joining },
    below: parts.length,
    changes: changes.slice(0, MOST_SHOWN).map(one => ({ name: one.name, before: shownCounting(one.before), after: shownCounting(one.after) })),
    changesTotal: changes.length,
    lookedAfterBy: named(lookedAfterBy),
    fingerprint: fingerprintOf(parties, found.ties, parts, changes, inTheWay),
    ties: found.ties,
    parts,
  }
}

/** What goes on being written while it is looked at is no other merge. */
function fingerprintOf({ from, into }: Parties, ties: Tie[], parts: Part[], changes: Recounted[], obstacles: string[]): string {
  const ground = [from, into].map(one => [one.path, one.effectiveReach, one.effectiveListed, one.joining])
  return printOf([ground, ties, parts.map(part => part.path), changes, obstacles])
}
