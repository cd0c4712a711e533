import { z } from 'zod'
import { done, endpoint } from './endpoint'
import { appealState, reportCategory } from './reports'
import { body, id, line, timestamp, token } from './text'

/** A day on which an account opens again by itself, in the time of the United Kingdom. */
export const openingDay = z.iso.date()

export const suspension = z.object({
  reason: z.string().nullable(),
  /** Where it came of a report: which rule was broken. */
  rule: reportCategory.nullable(),
  since: timestamp,
  /** When it ends by itself; null when somebody has to end it. */
  until: timestamp.nullable(),
  appeal: z.object({ state: appealState, words: z.string().nullable(), at: timestamp.nullable() }),
  /** Whether the viewer may answer the appeal: somebody else than who suspended it. */
  canDecideAppeal: z.boolean(),
})
export type Suspension = z.infer<typeof suspension>

/** Somebody's account as KM staff see it. */
export const adminAccount = z.object({
  /** Of the person. */
  id,
  name: z.string(),
  email: z.string(),
  organisation: z.string().nullable(),
  registeredAt: timestamp,
  siteUrl: z.string(),
  /** `closed`: by somebody in the Content Manager; there is nothing to suspend. */
  state: z.enum(['open', 'suspended', 'closed']),
  suspension: suspension.nullable(),
})
export type AdminAccount = z.infer<typeof adminAccount>

export const suspensions = {
  appeal: endpoint({
    method: 'POST',
    path: '/accounts/suspension/appeal',
    summary: 'Ask somebody else to look at the suspension of my account, with the token from the mail about it; once',
    caller: 'anyone',
    limit: 'credentials',
    body: z.strictObject({ token, words: body(2000) }),
    data: done,
  }),
}

/** Calls of the admin panel; KM staff only. */
export const adminSuspensions = {
  accounts: endpoint({
    method: 'GET',
    path: '/accounts',
    summary: 'Accounts by name or address; those that are suspended, those that appeal (KM staff)',
    caller: 'staff',
    query: {
      q: line(100, 0).optional(),
      state: z.enum(['all', 'suspended', 'appealed']).default('all'),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    },
    data: z.object({ items: z.array(adminAccount), total: z.number().int(), page: z.number().int(), pageSize: z.number().int() }),
  }),
  suspendAccount: endpoint({
    method: 'POST',
    path: '/accounts/:person/suspend',
    summary: 'Suspend an account with a reason, until a day or until it is lifted: its sessions end at once, what its owner wrote stays (KM staff)',
    caller: 'staff',
    params: { person: id },
    body: z.strictObject({ reason: body(2000, 3), until: openingDay.optional() }),
    data: done,
  }),
  restoreAccount: endpoint({
    method: 'POST',
    path: '/accounts/:person/restore',
    summary: 'Open a suspended account again (KM staff)',
    caller: 'staff',
    params: { person: id },
    data: done,
  }),
  answerSuspension: endpoint({
    method: 'POST',
    path: '/accounts/:person/appeal',
    summary: 'Answer the appeal of somebody whose account is suspended: it stays so, or opens again (KM staff, but not who suspended it)',
    caller: 'staff',
    params: { person: id },
    body: z.strictObject({ decision: z.enum(['upheld', 'granted']), message: body(2000) }),
    data: done,
  }),
}
