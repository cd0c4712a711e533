import { z } from 'zod'
import { audit } from './audit'
import { done, endpoint, listOf } from './endpoint'
import { adminExports } from './exports'
import { adminWatchLists } from './holding'
import { moveBody, stageMove, stall, whereabouts } from './lifecycle'
import { decisionBody, decisionResult, joinRequest } from './memberships'
import { adminMerging } from './merging'
import { adminPartners } from './partners'
import { tagName } from './people'
import { adminReports } from './reports'
import { searchStatus } from './search'
import { communityRef, communityStatus, joining, personRef, reach, role, stage } from './shared'
import { adminSubcommunities } from './subcommunities'
import { adminSuspensions } from './suspensions'
import { cursor, id, line, slug, timestamp } from './text'
import { adminTransfers } from './transfers'
import { adminWatch, communityWatch, watchDays } from './watch'

/**
 * Calls of the admin panel (below `/communities`, with an admin session).
 * KM staff see every community; a facilitator with an admin account only those they facilitate.
 */
export const adminRequest = joinRequest.extend({ community: communityRef.extend({ id }) })
export type AdminRequest = z.infer<typeof adminRequest>

export const adminFacilitator = personRef.extend({
  id,
  /** Whether this person has been given the admin panel, and whether they have taken it up. */
  adminAccess: z.enum(['none', 'invited', 'active']),
})

export const adminCommunity = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  reach,
  joining,
  listed: z.boolean(),
  stage,
  status: communityStatus,
  /** Why it was suspended. */
  statusReason: z.string().nullable(),
  memberCount: z.number().int(),
  contributionCount: z.number().int(),
  pendingRequests: z.number().int(),
  lastActivityAt: timestamp.nullable(),
  createdAt: timestamp,
  facilitators: z.array(adminFacilitator),
  siteUrl: z.string(),
})
export type AdminCommunity = z.infer<typeof adminCommunity>

export const adminHome = z.object({
  /** Whether this account sees all communities (KM staff) or only its own. */
  scope: z.enum(['all', 'own']),
  requestsWaiting: z.number().int(),
  /** Reported things that this account decides, and appeals where it is KM staff's. */
  reportsWaiting: z.number().int(),
  /** Appeals of people whose account is suspended, that this account may answer; staff only, otherwise 0. */
  suspensionAppeals: z.number().int(),
  oldestRequests: z.array(adminRequest),
  newCommunities: z.array(z.object({ id, slug: z.string(), name: z.string(), createdAt: timestamp, startedBy: personRef.nullable(), siteUrl: z.string() })),
  recentActivity: z.array(z.object({
    id,
    title: z.string(),
    community: communityRef,
    author: personRef,
    commentCount: z.number().int(),
    lastActivityAt: timestamp,
    siteUrl: z.string(),
  })),
  figures: z.object({ communities: z.number().int(), members: z.number().int(), contributions: z.number().int() }),
  /** Communities that have come to a stand, those for longest first. */
  stalled: z.object({ total: z.number().int(), items: z.array(stall.extend({ id, community: communityRef.extend({ id }) })) }),
  /** Mail and other deliveries that were given up on; staff only, otherwise null. */
  failedDeliveries: z.number().int().nullable(),
})
export type AdminHome = z.infer<typeof adminHome>

/** A community on the board by stage. */
export const boardCard = z.object({
  id,
  name: z.string(),
  stage,
  status: communityStatus,
  memberCount: z.number().int(),
  pendingRequests: z.number().int(),
  /** When it came to this stage. */
  since: timestamp,
  lastActivityAt: timestamp.nullable(),
  /** Where it is closing: how many steps of that are done, and the last day where one is set. */
  closing: z.object({ done: z.number().int(), of: z.number().int(), day: z.iso.date().nullable() }).nullable(),
})
export type BoardCard = z.infer<typeof boardCard>

export const boardColumn = z.object({
  stage,
  /** How many there are in all; `items` are those in which something happened last. */
  total: z.number().int(),
  items: z.array(boardCard),
})
export type BoardColumn = z.infer<typeof boardColumn>

export const adminTag = z.object({
  slug: z.string(),
  name: z.string(),
  state: z.enum(['active', 'merged', 'banned']),
  /** The name of the tag that stands for it now. */
  mergedInto: z.string().nullable(),
  /** On how many contributions it stands, and in how many profiles. */
  contributions: z.number().int(),
  people: z.number().int(),
})
export type AdminTag = z.infer<typeof adminTag>

export const admin = {
  home: endpoint({
    method: 'GET',
    path: '/home',
    summary: 'What needs me today',
    caller: 'staff',
    data: adminHome,
  }),
  requests: endpoint({
    method: 'GET',
    path: '/requests',
    summary: 'Waiting requests over all communities this account may manage, oldest first',
    caller: 'staff',
    query: { community: id.optional(), q: line(100, 0).optional(), cursor: cursor.optional() },
    data: listOf(adminRequest).extend({ total: z.number().int(), communities: z.array(communityRef.extend({ id })) }),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/requests/decide',
    summary: 'Approve or decline one or many requests',
    caller: 'staff',
    body: decisionBody,
    data: decisionResult,
  }),
  communities: endpoint({
    method: 'GET',
    path: '/communities',
    summary: 'Communities this account may manage, with their facilitators',
    caller: 'staff',
    query: {
      q: line(100, 0).optional(),
      stage: stage.optional(),
      /** Those that one of these rules finds. */
      watch: communityWatch.optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(100).default(20),
    },
    data: z.object({ items: z.array(adminCommunity), total: z.number().int(), page: z.number().int(), pageSize: z.number().int(), watchDays }),
  }),
  community: endpoint({
    method: 'GET',
    path: '/communities/:community',
    summary: 'One community with its charter',
    caller: 'staff',
    params: { community: id },
    data: adminCommunity.extend({ charter: z.record(z.string(), z.string()), forFacilitators: z.boolean() }),
  }),
  suspend: endpoint({
    method: 'POST',
    path: '/communities/:community/suspend',
    summary: 'Suspend a community with a reason (KM staff)',
    caller: 'staff',
    params: { community: id },
    body: z.strictObject({ reason: line(2000, 3) }),
    data: done,
  }),
  unsuspend: endpoint({
    method: 'POST',
    path: '/communities/:community/unsuspend',
    summary: 'Open a suspended community again (KM staff)',
    caller: 'staff',
    params: { community: id },
    data: done,
  }),
  setForFacilitators: endpoint({
    method: 'POST',
    path: '/communities/:community/for-facilitators',
    summary: 'Make a community the one where facilitators meet, or end that; there is one at most (KM staff)',
    caller: 'staff',
    params: { community: id },
    body: z.strictObject({ on: z.boolean() }),
    data: done,
  }),
  board: endpoint({
    method: 'GET',
    path: '/board',
    summary: 'Communities this account may manage by stage: how many, and the most active of each',
    caller: 'staff',
    query: { q: line(100, 0).optional() },
    data: z.array(boardColumn),
  }),
  lifecycle: endpoint({
    method: 'GET',
    path: '/communities/:community/lifecycle',
    summary: 'Where a community is in its life, where it can go and where it has been',
    caller: 'staff',
    params: { community: id },
    query: { cursor: cursor.optional() },
    data: whereabouts,
  }),
  moveStage: endpoint({
    method: 'POST',
    path: '/communities/:community/lifecycle/move',
    summary: 'Move a community to another stage, with the reason',
    caller: 'staff',
    params: { community: id },
    body: moveBody,
    data: stageMove,
  }),
  grant: endpoint({
    method: 'POST',
    path: '/facilitators/:person/grant',
    summary: 'Give a facilitator the admin panel: an admin account with the role "Community facilitator", its link sent by mail (KM staff)',
    caller: 'staff',
    params: { person: id },
    data: z.object({ adminAccess: z.enum(['invited', 'active']) }),
  }),
  revoke: endpoint({
    method: 'POST',
    path: '/facilitators/:person/revoke',
    summary: 'Take the admin panel away from a facilitator (KM staff)',
    caller: 'staff',
    params: { person: id },
    data: done,
  }),
  tags: endpoint({
    method: 'GET',
    path: '/tags',
    summary: 'Tags by how often they are used, with those that were merged or banned (KM staff)',
    caller: 'staff',
    query: {
      q: line(40, 0).optional(),
      state: z.enum(['active', 'merged', 'banned']).default('active'),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    },
    data: z.object({ items: z.array(adminTag), total: z.number().int(), page: z.number().int(), pageSize: z.number().int() }),
  }),
  renameTag: endpoint({
    method: 'POST',
    path: '/tags/:tag/rename',
    summary: 'Give a tag another name; its old address leads on (KM staff)',
    caller: 'staff',
    params: { tag: slug },
    body: z.strictObject({ name: tagName }),
    data: adminTag,
  }),
  mergeTag: endpoint({
    method: 'POST',
    path: '/tags/:tag/merge',
    summary: 'Make a tag part of another: what had the one has the other, and its words lead there (KM staff)',
    caller: 'staff',
    params: { tag: slug },
    body: z.strictObject({ into: slug }),
    data: adminTag,
  }),
  banTag: endpoint({
    method: 'POST',
    path: '/tags/:tag/ban',
    summary: 'Let nobody use or see a tag (KM staff)',
    caller: 'staff',
    params: { tag: slug },
    data: adminTag,
  }),
  unbanTag: endpoint({
    method: 'POST',
    path: '/tags/:tag/unban',
    summary: 'Let a banned tag be used again (KM staff)',
    caller: 'staff',
    params: { tag: slug },
    data: adminTag,
  }),
  search: endpoint({
    method: 'GET',
    path: '/search',
    summary: 'How the search engine is doing, and how far it is behind (KM staff)',
    caller: 'staff',
    data: searchStatus,
  }),
  rebuildSearch: endpoint({
    method: 'POST',
    path: '/search/rebuild',
    summary: 'Make all search indexes anew; the present ones answer until then (KM staff)',
    caller: 'staff',
    status: 202,
    data: done,
  }),
  deliveries: endpoint({
    method: 'GET',
    path: '/deliveries',
    summary: 'Deliveries that were given up on (KM staff)',
    caller: 'staff',
    query: { cursor: cursor.optional() },
    data: listOf(z.object({ id, event: z.string(), consumer: z.string(), recipient: z.string().nullable(), attempts: z.number().int(), error: z.string().nullable(), failedAt: timestamp })),
  }),
  retryDelivery: endpoint({
    method: 'POST',
    path: '/deliveries/:delivery/retry',
    summary: 'Try a delivery again (KM staff)',
    caller: 'staff',
    params: { delivery: id },
    data: done,
  }),
  ...audit,
  ...adminReports,
  ...adminWatchLists,
  ...adminSubcommunities,
  ...adminSuspensions,
  ...adminWatch,
  ...adminExports,
  ...adminMerging,
  ...adminPartners,
  ...adminTransfers,
}

/** Used by server and panel, so that a permission is spelled once. */
export const permissions = {
  /** Open the Communities section and see what one facilitates. */
  read: 'plugin::communities.read',
  /** Approve and decline requests to join. */
  decide: 'plugin::communities.requests.decide',
  /** See and manage every community: KM staff. */
  all: 'plugin::communities.all',
  /** What staff may do, in the communities of the partners whose staff one is. */
  partner: 'plugin::communities.partner',
} as const
export const adminRoles = { staff: 'communities-km-staff', facilitator: 'communities-facilitator', partner: 'communities-partner-staff' } as const
export type AdminRole = typeof adminRoles[keyof typeof adminRoles]
export { role }
