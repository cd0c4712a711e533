import { z } from 'zod'
import { endpoint } from './endpoint'
import { communityRef, joining, personRef, reach, role } from './shared'
import { counting } from './subcommunities'
import { body, fingerprint, id, line } from './text'

/** Why one community cannot be merged into another. */
export const mergeObstacle = z.enum(['itself', 'below-itself', 'suspended', 'closing', 'target-closed', 'wider-reach', 'easier-to-join', 'lets-in-theirs', 'lacks-tool', 'too-deep', 'for-facilitators', 'banned-facilitator', 'reported'])
export type MergeObstacle = z.infer<typeof mergeObstacle>

const refWithId = communityRef.extend({ id })

/** All that merging one community (`from`) into another (`into`) would change. */
export const merge = z.object({
  from: communityRef,
  into: communityRef,
  obstacles: z.array(mergeObstacle),
  /** Of `from`: who would become a member of the other one, who is one already, and who asks or is invited. */
  people: z.object({ joining: z.number().int(), both: z.number().int(), requests: z.number().int(), invitations: z.number().int() }),
  /** Whose role in `into` would change, facilitators among them first; the first 50. */
  roles: z.array(z.object({ person: personRef, before: role.nullable(), after: role })),
  rolesTotal: z.number().int(),
  /** Of `from`, who would have to go: put out of `into` before, or not a member of what is above it. Facilitators are named. */
  leaving: z.object({ members: z.number().int(), requests: z.number().int(), facilitators: z.array(personRef) }),
  /** Members of `into` who are banned from `from`, and would be banned from both. */
  banned: z.object({ members: z.number().int(), names: z.array(personRef) }),
  /** What moves: everything that was written, of it what only members of `from` read, and what gets another address. */
  contributions: z.object({ total: z.number().int(), membersOnly: z.number().int(), renamed: z.number().int() }),
  /** What only members of `into` read, and those who come would read too. */
  theirs: z.object({ membersOnly: z.number().int() }),
  reach: z.object({ before: reach, after: reach }),
  joining: z.object({ before: joining, after: joining }),
  /** Communities below that go along, and those of them for which something else would count; the first 50. */
  below: z.number().int(),
  changes: z.array(z.object({ name: z.string(), before: counting, after: counting })),
  changesTotal: z.number().int(),
  /** Who would look after it from above. */
  lookedAfterBy: z.array(personRef),
  /** Stands for all of this: merging asks for it, so that nothing happens that nobody has seen. */
  fingerprint,
})
export type Merge = z.infer<typeof merge>

/** Calls of the admin panel; KM staff only. */
export const adminMerging = {
  mergeTargets: endpoint({
    method: 'GET',
    path: '/communities/:community/merge',
    summary: 'What a community can be merged into: up to 20 others by name (KM staff)',
    caller: 'staff',
    params: { community: id },
    query: { q: line(100, 0).optional() },
    data: z.array(refWithId),
  }),
  mergePlan: endpoint({
    method: 'GET',
    path: '/communities/:community/merge/plan',
    summary: 'What merging it into another community would change (KM staff)',
    caller: 'staff',
    params: { community: id },
    query: { into: id },
    data: merge,
  }),
  merge: endpoint({
    method: 'POST',
    path: '/communities/:community/merge',
    summary: 'Merge it into another community, just as the plan said; it cannot be undone (KM staff)',
    caller: 'staff',
    params: { community: id },
    body: z.strictObject({
      into: id,
      fingerprint,
      /** Told to the members of both. */
      reason: body(2000, 3),
    }),
    data: refWithId,
  }),
}
