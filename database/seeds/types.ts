import type { Featured } from '../../plugins/communities/contracts/featured'
import type { Approval } from '../../plugins/communities/contracts/shared'
import type { ExpertiseSlug } from './taxonomies/expertise'
import type { RegionSlug } from './taxonomies/regions'

export type { ExpertiseSlug, RegionSlug }

export type Nation = 'england' | 'scotland' | 'wales' | 'northern-ireland'

export interface RegionSeed {
  slug: RegionSlug
  name: string
  nameCy: string
  /** `null` for National and International. */
  nation: Nation | null
  position: number
}

export interface ExpertiseSeed {
  slug: ExpertiseSlug
  name: string
  nameCy: string
  position: number
}

export type OrganisationKind
  = | 'county'
    | 'unitary'
    | 'metropolitan'
    | 'london-borough'
    | 'district'
    | 'council-area'
    | 'principal-area'
    | 'ni-district'
    | 'other'

export interface OrganisationSeed {
  slug: string
  name: string
  nameCy?: string
  kind: OrganisationKind
  region: RegionSlug
}

export type Locale = 'en' | 'cy'

export interface PersonSeed {
  key: string
  name: string
  email: string
  jobTitle: string
  /** Slug of an organisation. */
  organisation: string
  region: RegionSlug
  expertise: ExpertiseSlug[]
  /** As tags, in the words that people choose for themselves. */
  interests: string[]
  /** Codes of the languages they say they speak. */
  languages: string[]
  about: string
  locale: Locale
}

export type Reach = 'public' | 'network' | 'community'
export type Joining = 'open' | 'request' | 'invitation'
export type Stage = 'planning' | 'startup' | 'nurture' | 'sustain' | 'closedown' | 'archived'

/** The answers to the planning questions, as plain text; empty where not yet answered. */
export interface Charter {
  purpose: string
  need: string
  coreIssues: string
  background: string
  audience: string
  benefits: string
  knowledgeAndTools: string
  howLong: string
  success: string
  evaluation: string
  support: string
}

export interface CommunitySeed {
  slug: string
  name: string
  /** Communities carry one name; members choose its language. */
  nameCy?: never
  /** At most 160 characters. */
  summary: string
  /** Markdown. */
  description: string
  charter: Charter
  reach: Reach
  joining: Joining
  listed: boolean
  stage: Stage
  /** Slug of the community this one belongs to. */
  parent?: string
  topics: ExpertiseSlug[]
  /** Its members come from this region alone. */
  region?: RegionSlug
  /** Working agreement, as Markdown. */
  agreement?: string
  membersInvite: boolean
  /** What of its members' words waits until a facilitator has seen it; nothing, where it is left out. */
  approval?: Approval
  /** Links at the top of its home. */
  featured?: Extract<Featured, { kind: 'link' }>[]
  /** Hex colour with a contrast of at least 4.5:1 on white. */
  accent: string
  /** How many active members the demo gives it. */
  size: number
  ageDays: number
  /** Whose staff join first, for communities of one place. */
  homeOrganisations?: string[]
}

export type Audience = Reach

/** In bodies, `{{person:N}}` mentions the community's member number N. */
export interface ReplySeed {
  /** Position in the community's member list; 0 is the first facilitator. */
  authorIndex: number
  /** Hours after the discussion was started; ascending. */
  afterHours: number
  /** Markdown. */
  body: string
  /** Position of the earlier reply that this one answers. */
  replyTo?: number
  answer?: true
}

export interface EventSeed {
  /** In days from now, by the clocks of the United Kingdom; one that was has a negative number. */
  inDays: number
  /** `14:00` */
  from: string
  until: string
  place?: string
  link?: string
}

export interface DiscussionSeed {
  title: string
  /** At most ten. */
  tags?: string[]
  /** Markdown. */
  body: string
  authorIndex: number
  ageDays: number
  audience?: Audience
  pinned?: true
  locked?: true
  language?: Locale
  event?: EventSeed
  replies: ReplySeed[]
}

export interface PageTranslation {
  title: string
  /** Markdown; `{{contactEmail}}` stands for the site's contact address. */
  body: string
}

export interface PageSeed {
  slug: string
  translations: Record<Locale, PageTranslation>
}

export interface PartnerSeed {
  slug: string
  accent: string
  /** Slugs. */
  communities: string[]
  translations: Record<Locale, { name: string, summary: string, text: string }>
}

export type MembershipRole = 'member' | 'champion' | 'facilitator'

export interface DemoMembership {
  /** Key of a person. */
  person: string
  /** Slug of a community. */
  community: string
  role: MembershipRole
  state: 'active'
  joinedAt: Date
  /** What they wrote when they asked, in communities joined by request. */
  reason?: string
}

export interface DemoReply {
  /** Key of a person. */
  author: string
  createdAt: Date
  body: string
  /** Position of the earlier reply that this one answers. */
  replyTo?: number
  answer?: true
}

export interface DemoTagging {
  tag: string
  /** Key of the person who put it there. */
  by: string
  at: Date
}

export interface DemoContact {
  /** Keys of people. */
  asker: string
  asked: string
  state: 'asked' | 'accepted'
  note?: string
  askedAt: Date
}

export interface DemoMessage {
  /** Key of a person in the conversation. */
  author: string
  /** Markdown. */
  body: string
  createdAt: Date
}

export interface DemoConversation {
  /** Keys of two people, or of more in a group. */
  people: string[]
  /** Of a group. */
  name?: string
  /** In order of time. */
  messages: DemoMessage[]
  /** How many of the last messages somebody has not seen yet, by key. */
  unread: Record<string, number>
}

export interface DemoDiscussion {
  /** Slug of a community. */
  community: string
  title: string
  body: string
  /** Key of a person. */
  author: string
  createdAt: Date
  /** The newest reply's date, or `createdAt`. */
  lastActivityAt: Date
  audience: Audience
  pinned: boolean
  locked: boolean
  language: Locale
  tags: DemoTagging[]
  event: { startsAt: Date, endsAt: Date, place: string | null, link: string | null } | null
  replies: DemoReply[]
}

export interface DemoRequest {
  person: string
  community: string
  reason: string
  askedAt: Date
}

export interface DemoInvitation {
  community: string
  email: string
  /** Key of the person who sent it. */
  invitedBy: string
  message: string
  sentAt: Date
  /** Lies after `now` for those still open. */
  expiresAt: Date
}

export interface DemoCommunity extends CommunitySeed {
  createdAt: Date
}

export interface Demo {
  regions: RegionSeed[]
  expertise: ExpertiseSeed[]
  organisations: OrganisationSeed[]
  people: PersonSeed[]
  /** Parents come before their children. */
  communities: DemoCommunity[]
  /** By community, each in the order that `{{person:N}}` counts. */
  memberships: DemoMembership[]
  discussions: DemoDiscussion[]
  requests: DemoRequest[]
  contacts: DemoContact[]
  conversations: DemoConversation[]
  invitations: DemoInvitation[]
  pages: PageSeed[]
  partners: PartnerSeed[]
}
