import { z } from 'zod'
import { done, endpoint } from './endpoint'
import { personRef, role } from './shared'
import { id, line } from './text'

/**
 * Communities that KM staff look at, each by a rule that can be measured: started lately; tried out and left (no answer to
 * any planning question, nobody but who started it, nothing written); nobody who could look after it, or nobody writes.
 */
export const communityWatch = z.enum(['new', 'frivolous', 'abandoned'])
export type CommunityWatch = z.infer<typeof communityWatch>

/** After how many days each rule takes hold. */
export const watchDays = z.object({ newDays: z.number(), trialDays: z.number(), quietDays: z.number() })

/** Calls of the admin panel; KM staff only. */
export const adminWatch = {
  communityMembers: endpoint({
    method: 'GET',
    path: '/communities/:community/members',
    summary: 'Members of a community with an open account, by name, twenty at most: whom it can be handed to (KM staff)',
    caller: 'staff',
    params: { community: id },
    query: { q: line(100, 0).optional() },
    data: z.array(personRef.extend({ id, role })),
  }),
  handOver: endpoint({
    method: 'POST',
    path: '/communities/:community/hand-over',
    summary: 'Make a member the facilitator of a community; its other facilitators stay, or step down (KM staff)',
    caller: 'staff',
    params: { community: id },
    body: z.strictObject({ person: id, others: z.enum(['stay', 'step-down']), reason: line(2000, 3) }),
    data: done,
  }),
}
