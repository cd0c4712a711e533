import { z } from 'zod'
import { focus, imageRef } from './files'
import { id, slug, timestamp } from './text'

export const reach = z.enum(['public', 'network', 'community'])
export const joining = z.enum(['open', 'request', 'invitation'])
export const stage = z.enum(['planning', 'startup', 'nurture', 'sustain', 'closedown', 'archived'])
export const communityStatus = z.enum(['active', 'suspended'])
export const role = z.enum(['member', 'champion', 'facilitator'])
export const membershipState = z.enum(['pending', 'active', 'declined', 'left', 'removed', 'banned'])
/** What of its members' words waits until a facilitator has seen it: nothing, the first of each, or everything. */
export const approval = z.enum(['off', 'first', 'all'])
export type Approval = z.infer<typeof approval>

export const contributionState = z.enum(['draft', 'published', 'pending', 'hidden', 'deleted'])
/** What a viewer is to a community; see `access/standing.ts`. */
export const standing = z.enum(['anonymous', 'banned', 'registered', 'pending', 'invited', 'member', 'facilitator', 'staff'])

export type Reach = z.infer<typeof reach>
export type Joining = z.infer<typeof joining>
export type Stage = z.infer<typeof stage>
export type CommunityStatus = z.infer<typeof communityStatus>
export type Role = z.infer<typeof role>
export type MembershipState = z.infer<typeof membershipState>
export type ContributionState = z.infer<typeof contributionState>
export type Standing = z.infer<typeof standing>

/** A curated term (region, area of expertise), named in the language of the request. */
export const term = z.object({ slug, name: z.string() })
export type Term = z.infer<typeof term>

/** Who speaks: enough to show beside a name. A closed account has `id: null`. */
export const personRef = z.object({
  id: id.nullable(),
  name: z.string(),
  jobTitle: z.string().nullable(),
  organisation: z.string().nullable(),
  /** A picture whose thumbnail this viewer gets (`/files/<id>/thumbnail`), as small as a line needs it. */
  photo: id.nullable(),
})
export type PersonRef = z.infer<typeof personRef>

export const communityRef = z.object({ slug, name: z.string() })
export type CommunityRef = z.infer<typeof communityRef>

export const communityCard = z.object({
  slug,
  name: z.string(),
  summary: z.string(),
  /** The effective reach: never wider than a parent's. */
  reach,
  joining,
  listed: z.boolean(),
  stage,
  status: communityStatus,
  accent: z.string().nullable(),
  logo: imageRef.nullable(),
  memberCount: z.number().int(),
  /** Null for those who are not inside: it would count what they may not read. */
  contributionCount: z.number().int().nullable(),
  topics: z.array(term),
  region: term.nullable(),
  parent: communityRef.nullable(),
  /** To registered viewers only; empty and null for others. */
  facilitators: z.array(personRef),
  lastActivityAt: timestamp.nullable(),
  standing,
  createdAt: timestamp,
})
export type CommunityCard = z.infer<typeof communityCard>

/** The head of every page inside a community: what it is, and what this viewer can do in it. */
export const communityHeader = communityCard.extend({
  banner: imageRef.nullable(),
  bannerFocus: focus.nullable(),
  ancestors: z.array(communityRef),
  /** Links of its own, in the language asked for. */
  menu: z.array(z.object({ label: z.string(), url: z.string() })),
  agreement: z.string().nullable(),
  tools: z.array(z.string()),
  role: role.nullable(),
  can: z.object({
    /** How joining works for this viewer now: one click, with a reason, by accepting an invitation, or not. */
    join: z.enum(['open', 'request', 'invitation', 'parent-first']).nullable(),
    cancel: z.boolean(),
    leave: z.boolean(),
    seeMembers: z.boolean(),
    post: z.boolean(),
    comment: z.boolean(),
    invite: z.boolean(),
    manage: z.boolean(),
  }),
  /** What of the viewer's own words waits until a facilitator has seen it. */
  approval,
  /** For those who manage it: how many requests wait, and how much was reported or waits to be approved. */
  pendingRequests: z.number().int().nullable(),
  openCases: z.number().int().nullable(),
})
export type CommunityHeader = z.infer<typeof communityHeader>
