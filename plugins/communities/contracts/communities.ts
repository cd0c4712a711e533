import { z } from 'zod'
import { discussionCard } from './discussions'
import { done, endpoint } from './endpoint'
import { featuredCard } from './featured'
import { altText, focus, imageRef } from './files'
import { approval, communityCard, communityHeader, communityRef, joining, personRef, reach, stage } from './shared'
import { body, id, line, requestKey, slug, timestamp } from './text'

/** The planning questions (domain notes: "Questions asked of anyone who starts one"). */
export const charterKeys = ['purpose', 'need', 'coreIssues', 'background', 'audience', 'benefits', 'knowledgeAndTools', 'howLong', 'success', 'evaluation', 'support'] as const
export type CharterKey = typeof charterKeys[number]
const answer = z.string().max(4000).pipe(body(4000, 0))
export const charter = z.strictObject(Object.fromEntries(charterKeys.map(key => [key, answer.optional()])) as Record<CharterKey, z.ZodOptional<typeof answer>>)
export type Charter = z.infer<typeof charter>

/** What members work with. A community has all or some of those of the one above it. */
export const tool = z.enum(['discussions'])

/** `#rrggbb`; contrast with white is checked by the service, which says what is wrong with it. */
const accent = z.string().regex(/^#[0-9a-f]{6}$/i, 'Must be a colour like #1d5f8a').transform(value => value.toLowerCase())

/** A link of the community's own beside its tabs; without a Welsh label the first stands in both languages. */
const menuLink = z.strictObject({
  label: line(40, 1),
  labelCy: line(40).nullable(),
  url: line(300).pipe(z.url({ protocol: /^https$/, hostname: /\./, error: 'Enter a web address that begins with https://' })),
})
export type MenuLink = z.infer<typeof menuLink>

const fields = {
  name: line(100, 3),
  summary: line(200, 10),
  description: body(10_000, 0),
  reach,
  joining,
  listed: z.boolean(),
  topics: z.array(slug).max(5),
  region: slug.nullable(),
  agreement: body(4000, 0).nullable(),
  /** What new members are told by mail in a facilitator's name; `[name]`, `[community]` and `[facilitator]` are put in. */
  welcome: body(2000, 0).nullable(),
  membersInvite: z.boolean(),
  approval,
  accent: accent.nullable(),
  tools: z.array(tool).max(20),
  menu: z.array(menuLink).max(5),
  charter,
}

/** Pictures are uploaded first and then named here; null takes one away. The words go with the picture. */
const look = { logo: id.nullable(), logoAlt: altText, banner: id.nullable(), bannerAlt: altText, bannerFocus: focus.nullable() }

export const newCommunity = z.strictObject({
  ...fields,
  description: fields.description.default(''),
  /** Where they are left out: registered people, listed and open, or as far as the community above goes. */
  reach: reach.optional(),
  joining: joining.optional(),
  listed: z.boolean().optional(),
  topics: fields.topics.default([]),
  region: fields.region.default(null),
  agreement: fields.agreement.default(null),
  welcome: fields.welcome.default(null),
  membersInvite: z.boolean().default(false),
  approval: approval.default('off'),
  accent: fields.accent.default(null),
  /** All of those of the community above, where left out. */
  tools: fields.tools.optional(),
  menu: fields.menu.default([]),
  charter: charter.default({}),
  /** The community that this is a part of: one that the person who starts it facilitates. */
  parent: slug.nullable().default(null),
  requestKey,
})
export type NewCommunity = z.output<typeof newCommunity>

/** No database keeps a null character in text. */
function holdsNull(answers: Record<string, unknown>): boolean {
  return Object.entries(answers).flat(2).some(one => typeof one === 'string' && one.includes('\0'))
}

/** A half-filled wizard: anything may be missing or not yet right, but nothing may be huge. */
export const communityDraft = z.strictObject({
  step: z.number().int().min(1).max(10),
  answers: z.record(z.string().max(40), z.union([z.string().max(10_000), z.boolean(), z.null(), z.array(z.string().max(120)).max(20)]))
    .refine(value => Object.keys(value).length <= 40, { error: 'Has too many answers', params: { code: 'too-many', limit: 40 } })
    .refine(value => !holdsNull(value), { error: 'Contains characters that are not valid text', params: { code: 'invalid-characters' } }),
})

export const communitySettings = z.object({
  slug,
  name: z.string(),
  summary: z.string(),
  description: z.string(),
  reach,
  effectiveReach: reach,
  joining,
  listed: z.boolean(),
  effectiveListed: z.boolean(),
  topics: z.array(slug),
  region: slug.nullable(),
  agreement: z.string().nullable(),
  welcome: z.string().nullable(),
  membersInvite: z.boolean(),
  approval,
  accent: z.string().nullable(),
  menu: z.array(z.object({ label: z.string(), labelCy: z.string().nullable(), url: z.string() })),
  logo: imageRef.nullable(),
  banner: imageRef.nullable(),
  bannerFocus: focus.nullable(),
  charter: z.record(z.string(), z.string()),
  stage,
  tools: z.array(z.string()),
  /** What the community above allows: nothing below reaches further. Null where there is none above. */
  above: z.object({ name: z.string(), reach, listed: z.boolean(), tools: z.array(z.string()) }).nullable(),
})

/** Something new in a community below. */
export const writtenBelow = z.object({ community: communityRef, discussion: discussionCard })
export type WrittenBelow = z.infer<typeof writtenBelow>

export const communityHome = z.object({
  community: communityHeader,
  descriptionHtml: z.string(),
  charter: z.object({ purpose: z.string().nullable(), audience: z.string().nullable() }),
  /** The partner organisation under whose name it stands. */
  partner: communityRef.nullable(),
  /** What its facilitators put at the top, as far as this viewer may read it. */
  featured: z.array(featuredCard),
  /** What people meet for next, as far as this viewer may read it. */
  coming: z.array(discussionCard),
  /** What is new: contributions this viewer may read, latest activity first. */
  latest: z.array(discussionCard),
  /** Discussions without a reply. */
  unanswered: z.array(discussionCard),
  /** The first of the communities right below; `childrenTotal` counts all that this viewer may know of. */
  children: z.array(communityCard),
  childrenTotal: z.number().int(),
  /** What is new anywhere below, as far as this viewer may read it. */
  latestBelow: z.array(writtenBelow),
  /** To those who may see members. */
  newestMembers: z.array(personRef.extend({ joinedAt: timestamp })),
})
export type CommunityHome = z.infer<typeof communityHome>

export const communities = {
  directory: endpoint({
    method: 'GET',
    path: '/communities',
    summary: 'The directory: communities this viewer may know of',
    caller: 'anyone',
    kept: true,
    limit: 'search',
    query: {
      q: line(100, 0).optional(),
      region: slug.optional(),
      topic: slug.optional(),
      /** Only those that stand under the name of this partner. */
      partner: slug.optional(),
      stage: stage.optional(),
      joining: joining.optional(),
      /** Only those that stand by themselves, or only those that are a part of another one. */
      level: z.enum(['top', 'part']).optional(),
      sort: z.enum(['active', 'name', 'newest', 'members']).default('active'),
      /** 1-based. The directory shows how many there are, so it pages by number. */
      page: z.coerce.number().int().min(1).max(1000).default(1),
      pageSize: z.coerce.number().int().min(1).max(50).default(20),
    },
    data: z.object({
      items: z.array(communityCard),
      page: z.number().int(),
      pageSize: z.number().int(),
      total: z.number().int(),
    }),
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/communities',
    summary: 'Communities where I belong, have asked, or am invited',
    caller: 'registered',
    query: {
      /** Of those where I belong, the ones whose name or summary has these words. */
      q: line(100, 0).optional(),
      page: z.coerce.number().int().min(1).max(1000).default(1),
      pageSize: z.coerce.number().int().min(1).max(50).default(50),
    },
    data: z.object({
      /** Where I belong, the most recently active first. */
      memberships: z.array(communityCard),
      page: z.number().int(),
      pageSize: z.number().int(),
      /** How many of them there are. */
      total: z.number().int(),
      pending: z.array(communityCard),
      invitations: z.array(z.object({ id: z.string(), community: communityRef, invitedBy: personRef, expiresAt: timestamp, message: z.string().nullable() })),
    }),
  }),
  home: endpoint({
    method: 'GET',
    path: '/communities/:slug',
    summary: 'The home of a community',
    caller: 'anyone',
    kept: true,
    params: { slug },
    data: communityHome,
  }),
  settings: endpoint({
    method: 'GET',
    path: '/communities/:slug/settings',
    summary: 'Settings of a community, for its facilitators',
    caller: 'registered',
    params: { slug },
    data: z.object({ community: communityHeader, settings: communitySettings }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/communities',
    summary: 'Start a community, or a part of one that I facilitate; the person who starts it facilitates it',
    caller: 'registered',
    limit: 'write',
    status: 201,
    body: newCommunity,
    data: communityRef,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/communities/:slug',
    summary: 'Change settings; narrowing takes effect at once everywhere',
    caller: 'registered',
    limit: 'write',
    params: { slug },
    body: z.strictObject({ ...fields, ...look }).partial(),
    data: communitySettings,
  }),
  draft: endpoint({
    method: 'GET',
    path: '/me/community-draft',
    summary: 'The wizard as I left it, or null',
    caller: 'registered',
    data: communityDraft.extend({ updatedAt: timestamp }).nullable(),
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/me/community-draft',
    summary: 'Keep the wizard between steps',
    caller: 'registered',
    limit: 'write',
    body: communityDraft,
    data: done,
  }),
  discardDraft: endpoint({
    method: 'DELETE',
    path: '/me/community-draft',
    summary: 'Throw the draft away',
    caller: 'registered',
    data: done,
  }),
}
