import { z } from 'zod'
import { done, endpoint, listOf } from './endpoint'
import { communityHeader, personRef } from './shared'
import { body, cursor, fingerprint, id, slug, timestamp } from './text'

/** What can be reported: anything that somebody made, a person, a community. */
export const reportedKind = z.enum(['contribution', 'comment', 'message', 'person', 'community'])
export type ReportedKind = z.infer<typeof reportedKind>

/** What is wrong with it; a decision names the rule in the same words. */
export const reportCategory = z.enum(['spam', 'unkind', 'private', 'off-topic', 'wrong', 'illegal', 'other'])
export type ReportCategory = z.infer<typeof reportCategory>

export const reportDecision = z.enum(['approve', 'dismiss', 'hide', 'restore', 'lock', 'warn', 'remove', 'ban', 'suspend', 'suspend-account'])
export type ReportDecision = z.infer<typeof reportDecision>

/** Why something waits to be approved: it is the first that its author shows there, everything does, or words in it are watched for. */
export const heldFor = z.enum(['first', 'all', 'words'])
export type HeldFor = z.infer<typeof heldFor>

/** How a decision ended whose author asked for another look. */
export const appealState = z.enum(['none', 'open', 'upheld', 'granted'])

export const reportCase = z.object({
  id,
  kind: reportedKind,
  /** Public id of what was reported. */
  thing: z.string(),
  /** What it was called when it was first reported. */
  title: z.string().nullable(),
  /** Its words as they are now, without form; null where there are none, or it is gone. */
  text: z.string().nullable(),
  /** Of a contribution or comment; null for the rest, and for what is gone. */
  thingState: z.string().nullable(),
  /** Why it waits to be approved, and the watched words in it; null for what does not. */
  held: z.object({ why: heldFor, words: z.array(z.string()) }).nullable(),
  /** A print of its words as they are now: what is approved is what was read. Null where it has none. */
  fingerprint: fingerprint.nullable(),
  /** Its page on the site, where it has one. */
  siteUrl: z.string().nullable(),
  /** Who wrote it, or whom it is about. */
  author: personRef.nullable(),
  community: z.object({ slug, name: z.string() }).nullable(),
  reportCount: z.number().int(),
  /** The latest of them; who reported is for KM staff alone. */
  reports: z.array(z.object({ by: personRef.nullable(), category: reportCategory, words: z.string().nullable(), at: timestamp })),
  /** What was decided before about this thing, or about what its author wrote. */
  earlier: z.array(z.object({ title: z.string().nullable(), same: z.boolean(), decision: reportDecision, rule: reportCategory.nullable(), at: timestamp })),
  state: z.enum(['open', 'decided']),
  openedAt: timestamp,
  decision: reportDecision.nullable(),
  rule: reportCategory.nullable(),
  message: z.string().nullable(),
  decidedAt: timestamp.nullable(),
  appeal: z.object({ state: appealState, words: z.string().nullable(), at: timestamp.nullable() }),
  /** What the viewer may decide now; empty for what is decided. */
  can: z.array(reportDecision),
  /** Whether it is a discussion that the viewer may move to another community that they look after. */
  canMove: z.boolean(),
  /** Whether the viewer may decide the appeal: somebody else than who decided. */
  canDecideAppeal: z.boolean(),
})
export type ReportCase = z.infer<typeof reportCase>

/** Of what is turned down, approved or shown again, no rule is broken. */
export function breaksRule(decision: ReportDecision): boolean {
  return decision !== 'approve' && decision !== 'dismiss' && decision !== 'restore'
}

const words = body(1000, 0)

export const decideReportBody = z.strictObject({
  decision: reportDecision,
  /** Which rule it breaks; whoever wrote it is told. Not for what is dismissed, approved or shown again. */
  rule: reportCategory.optional(),
  /** To whoever wrote it. */
  message: body(2000, 0).optional(),
  /** On which day an account that is suspended opens again; without one, when it is lifted. */
  until: z.iso.date().optional(),
  /** Of what is approved: the fingerprint that came with the words that were read. */
  fingerprint: fingerprint.optional(),
}).refine(({ decision, fingerprint: read }) => decision !== 'approve' || read !== undefined, { path: ['fingerprint'], error: 'Say what was read', params: { code: 'missing' } }).refine(({ decision, rule }) => rule !== undefined || !breaksRule(decision), { path: ['rule'], error: 'Say which rule it breaks', params: { code: 'missing' } })
export type DecideReport = z.infer<typeof decideReportBody>

const states = { state: z.enum(['open', 'appealed', 'decided']).default('open'), cursor: cursor.optional() }

export const reports = {
  create: endpoint({
    method: 'POST',
    path: '/reports',
    summary: 'Report something that I may see; once a person and case',
    caller: 'registered',
    limit: 'mail',
    status: 201,
    body: z.strictObject({
      kind: reportedKind,
      /** Its id; the slug of a community. */
      thing: z.string().min(1).max(120).regex(/^[a-z0-9-]+$/i, 'Is not an id'),
      category: reportCategory,
      words: words.optional(),
    }).refine(value => value.category !== 'other' || Boolean(value.words), { path: ['words'], error: 'Say what is wrong', params: { code: 'say-why' } }),
    data: done,
  }),
  list: endpoint({
    method: 'GET',
    path: '/communities/:slug/reports',
    summary: 'What was reported in a community, oldest first, for its facilitators; what is about one of them goes to KM staff',
    caller: 'registered',
    params: { slug },
    query: { state: z.enum(['open', 'decided']).default('open'), cursor: cursor.optional() },
    data: listOf(reportCase).extend({ community: communityHeader }),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/communities/:slug/reports/:case/decide',
    summary: 'Decide once for all reports on a thing',
    caller: 'registered',
    params: { slug, case: id },
    body: decideReportBody,
    data: done,
  }),
  decision: endpoint({
    method: 'GET',
    path: '/me/decisions/:case',
    summary: 'What was decided about something of mine, by which rule, and whether I have asked for another look',
    caller: 'registered',
    params: { case: id },
    data: z.object({
      kind: reportedKind,
      title: z.string().nullable(),
      community: z.string().nullable(),
      decision: reportDecision,
      rule: reportCategory.nullable(),
      message: z.string().nullable(),
      decidedAt: timestamp,
      appeal: z.object({ state: appealState, words: z.string().nullable(), answer: z.string().nullable() }),
      canAppeal: z.boolean(),
    }),
  }),
  appeal: endpoint({
    method: 'POST',
    path: '/me/decisions/:case/appeal',
    summary: 'Ask somebody else to look at a decision about something of mine; once',
    caller: 'registered',
    limit: 'mail',
    params: { case: id },
    body: z.strictObject({ words: body(2000) }),
    data: done,
  }),
}

/** Calls of the admin panel: KM staff see all, a facilitator what their communities decide. */
export const adminReports = {
  reports: endpoint({
    method: 'GET',
    path: '/reports',
    summary: 'What was reported, oldest first; for facilitators what is theirs to decide',
    caller: 'staff',
    query: states,
    data: listOf(reportCase).extend({ total: z.number().int() }),
  }),
  decideReport: endpoint({
    method: 'POST',
    path: '/reports/:case/decide',
    summary: 'Decide once for all reports on a thing',
    caller: 'staff',
    params: { case: id },
    body: decideReportBody,
    data: done,
  }),
  decideAppeal: endpoint({
    method: 'POST',
    path: '/reports/:case/appeal',
    summary: 'Answer an appeal: the decision stays, or is taken back (KM staff, but not who decided)',
    caller: 'staff',
    params: { case: id },
    body: z.strictObject({ decision: z.enum(['upheld', 'granted']), message: body(2000) }),
    data: done,
  }),
}
