import { z } from 'zod'
import { writtenBelow } from './communities'
import { endpoint } from './endpoint'
import { communityCard, communityHeader, communityRef, joining, personRef, reach } from './shared'
import { body, fingerprint, id, line, slug } from './text'

/** Why a community cannot go where it is wanted. */
export const relocationObstacle = z.enum(['same-place', 'below-itself', 'above-closed', 'too-deep', 'lacks-facilitator'])
export type RelocationObstacle = z.infer<typeof relocationObstacle>

/** What counts for a community under all that is above it. */
export const counting = z.object({ reach, listed: z.boolean(), tools: z.array(z.string()) })

/** What a move under another community, or to the top, would change. */
export const relocation = z.object({
  /** The community above, as it is and as it would be; null at the top. */
  from: communityRef.nullable(),
  to: communityRef.nullable(),
  obstacles: z.array(relocationObstacle),
  /** The community and those below it for which something else would count; the first 50. */
  changes: z.array(z.object({ name: z.string(), before: counting, after: counting })),
  changesTotal: z.number().int(),
  /** How people would join, where that changes. */
  joining: joining.nullable(),
  /** How many communities below go along. */
  below: z.number().int(),
  /** Who belongs to it, or asks to, and not to the community above: they would go. Facilitators here or below are named. */
  leaving: z.object({ members: z.number().int(), requests: z.number().int(), facilitators: z.array(personRef) }),
  /** Who would look after it from above, and who would not any more. */
  lookedAfterBy: z.array(personRef),
  notLookedAfterBy: z.array(personRef),
  /** Stands for all of this: moving asks for it, so that nothing happens that nobody has seen. */
  fingerprint,
})
export type Relocation = z.infer<typeof relocation>

function relocationBody<To extends z.ZodType>(to: To) {
  return z.strictObject({
    to: to.nullable(),
    fingerprint,
    /** Told to those who have to go. */
    reason: body(2000, 3),
  })
}

const q = line(100, 0).optional()

export const subcommunities = {
  list: endpoint({
    method: 'GET',
    path: '/communities/:slug/below',
    summary: 'The communities right below one, as far as this viewer may know of them, and what is new anywhere below it',
    caller: 'anyone',
    kept: true,
    params: { slug },
    query: {
      page: z.coerce.number().int().min(1).max(1000).default(1),
      pageSize: z.coerce.number().int().min(1).max(50).default(20),
    },
    data: z.object({
      community: communityHeader,
      items: z.array(communityCard),
      page: z.number().int(),
      pageSize: z.number().int(),
      total: z.number().int(),
      latest: z.array(writtenBelow),
      /** For those who manage it: whether one can be started below it now, or why not. Null for others. */
      start: z.enum(['yes', 'closed', 'too-deep', 'parent-first']).nullable(),
      /** Whether this viewer may move the community itself. */
      move: z.boolean(),
    }),
  }),
  places: endpoint({
    method: 'GET',
    path: '/communities/:slug/move',
    summary: 'Where I could move a community that I look after from above: up to 20 others that I look after',
    caller: 'registered',
    limit: 'search',
    params: { slug },
    query: { q },
    data: z.object({ community: communityHeader, items: z.array(communityRef) }),
  }),
  plan: endpoint({
    method: 'GET',
    path: '/communities/:slug/move/plan',
    summary: 'What moving it under another community, or to the top, would change',
    caller: 'registered',
    limit: 'search',
    params: { slug },
    query: { to: slug.optional() },
    data: z.object({ community: communityHeader, plan: relocation }),
  }),
  move: endpoint({
    method: 'POST',
    path: '/communities/:slug/move',
    summary: 'Move it, just as the plan said',
    caller: 'registered',
    limit: 'write',
    params: { slug },
    body: relocationBody(slug),
    data: communityRef,
  }),
}

/** The same in the admin panel, by public ids. */
export const adminSubcommunities = {
  places: endpoint({
    method: 'GET',
    path: '/communities/:community/move',
    summary: 'Where a community can be moved: up to 20 that this account manages',
    caller: 'staff',
    params: { community: id },
    query: { q },
    data: z.object({
      parent: communityRef.extend({ id }).nullable(),
      /** Why this account cannot move it now: it is closed, or those who look after the one above decide that. */
      refusal: z.enum(['closed', 'above-decides']).nullable(),
      items: z.array(communityRef.extend({ id })),
    }),
  }),
  plan: endpoint({
    method: 'GET',
    path: '/communities/:community/move/plan',
    summary: 'What moving it under another community, or to the top, would change',
    caller: 'staff',
    params: { community: id },
    query: { to: id.optional() },
    data: relocation,
  }),
  move: endpoint({
    method: 'POST',
    path: '/communities/:community/move',
    summary: 'Move a community under another one or to the top, just as the plan said',
    caller: 'staff',
    params: { community: id },
    body: relocationBody(id),
    data: communityRef,
  }),
}
