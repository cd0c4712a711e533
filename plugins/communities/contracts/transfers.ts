import { z } from 'zod'
import { endpoint } from './endpoint'
import { communityRef, reach } from './shared'
import { body, fingerprint, id, line, slug } from './text'

/** Why a discussion cannot go to another community. */
export const transferObstacle = z.enum(['same-place', 'closed', 'tool-off', 'members-only'])
export type TransferObstacle = z.infer<typeof transferObstacle>

/** What moving a discussion to another community would change. */
export const transfer = z.object({
  to: communityRef,
  obstacles: z.array(transferObstacle),
  /** Who reads it, as it counts under each community. */
  audience: z.object({ before: reach, after: reach }),
  /** People who are banned here and not there: they could read it again. */
  unbanned: z.number().int(),
  /** Whether its author could still read it. */
  authorReads: z.boolean(),
  /** Stands for all of this: moving asks for it, so that nothing happens that nobody has seen. */
  fingerprint,
})
export type Transfer = z.infer<typeof transfer>

/** `to` says which community: by its address on the site, by its id in the panel. */
export function transferBody<To extends z.ZodType>(to: To) {
  return z.strictObject({
    to,
    fingerprint,
    /** Told to its author. */
    reason: body(2000, 3),
  })
}

/** Where a discussion is that has moved. */
export const transferred = z.object({ community: communityRef, slug })

/** In the admin panel a discussion moves from the case about it. To whoever does not decide that, it is not there. */
export const adminTransfers = {
  reportPlaces: endpoint({
    method: 'GET',
    path: '/reports/:case/move',
    summary: 'Where a reported discussion can be moved: up to 20 other communities that this account manages',
    caller: 'staff',
    params: { case: id },
    query: { q: line(100, 0).optional() },
    data: z.array(communityRef.extend({ id })),
  }),
  reportTransfer: endpoint({
    method: 'GET',
    path: '/reports/:case/move/plan',
    summary: 'What moving a reported discussion there would change',
    caller: 'staff',
    params: { case: id },
    query: { to: id },
    data: transfer,
  }),
  moveReported: endpoint({
    method: 'POST',
    path: '/reports/:case/move',
    summary: 'Move a reported discussion, with its replies, to another community, just as the plan said',
    caller: 'staff',
    params: { case: id },
    body: transferBody(id),
    data: transferred,
  }),
}
