import type { StallKind } from '../../../../contracts/lifecycle'

import type { WiderReach } from '../../../../contracts/outputs'
import type { ReportCategory, ReportDecision, ReportedKind } from '../../../../contracts/reports'
import type { Stage } from '../../../../contracts/shared'

/** A mail in words, before it is laid out. */
export interface Words {
  subject: string
  lines: string[]
  /** What the link's button says. */
  action?: string
  /** Lines after the button. */
  after?: string[]
}

interface Community { community: string }
interface Person { person: string }
interface Thing { kind: ReportedKind, title: string | null }

/** One function a kind of mail; every language has them all. Names and titles have passed `plainName`. */
export interface Messages {
  greeting: (name: string) => string
  signature: string
  /** Why this mail came. */
  because: { account: string, facilitator: (c: Community) => string, member: (c: Community) => string, wasMember: (c: Community) => string, asked: (c: Community) => string, author: string, wrote: string, mentioned: string, invited: string, contact: string, message: string, staff: string, decided: string, reported: string }
  ignore: string
  linkHelp: string
  confirm: () => Words
  registerKnown: () => Words
  reset: () => Words
  emailChange: () => Words
  emailChangeNotice: (to: { email: string }) => Words
  emailChanged: () => Words
  passwordChanged: () => Words
  requested: (to: Community & Person & { organisation: string | null }) => Words
  approved: (to: Community) => Words
  declined: (to: Community) => Words
  welcome: (to: Community) => Words
  /** Before the words of a facilitator to a new member. */
  writes: (from: Person) => string
  /** To somebody who has become a facilitator; the address follows. */
  colleagues: (to: Community) => string
  removed: (to: Community) => Words
  banned: (to: Community) => Words
  role: (to: Community & { role: 'member' | 'champion' | 'facilitator' }) => Words
  invited: (to: Community & Person & { until: string }) => Words
  reply: (to: Community & Person & { title: string }) => Words
  replyToComment: (to: Community & Person & { title: string }) => Words
  mention: (to: Community & Person & { title: string }) => Words
  suspended: (to: Community) => Words
  stageMoved: (to: Community & { stage: Stage }) => Words
  moved: (to: Community & { above: string | null }) => Words
  discussionMoved: (to: Community & { title: string, into: string | null, reads: boolean }) => Words
  merged: (to: Community & { into: string | null, tie: 'came' | 'there' | 'gone' }) => Words
  restarted: (to: Community & { stays: boolean }) => Words
  closing: (to: Community & { day: string | null }) => Words
  closingDay: (to: Community & { day: string | null }) => Words
  /** `until`: null where it could not be made. */
  exportEnded: (to: Community & { until: string | null }) => Words
  outputAsked: (to: Community & { title: string, wider: WiderReach }) => Words
  stalled: (to: Community & { kinds: StallKind[] }) => Words
  stalledForStaff: (to: { communities: string[], others: number }) => Words
  newCommunity: (to: Community & Person) => Words
  contactAsked: (to: Person & { organisation: string | null }) => Words
  contactAccepted: (to: Person) => Words
  newMessage: (to: Person & { group: string | null }) => Words
  reportOpened: (to: Thing) => Words
  waitsForApproval: (to: Thing) => Words
  nowShown: (to: Thing) => Words
  reportDecided: (to: Thing & { community: string | null, decision: ReportDecision, rule: ReportCategory, /** Before others could read it, not because somebody reported it. */ waited: boolean }) => Words
  reportThanks: () => Words
  reportAppealed: (to: Thing) => Words
  appealDecided: (to: Thing & { granted: boolean }) => Words
  accountSuspended: (to: { rule: ReportCategory | null, until: string | null, mayAppeal: boolean }) => Words
  accountRestored: (to: { granted: boolean }) => Words
  suspensionUpheld: (to: { until: string | null }) => Words
  suspensionAppealed: () => Words
  adminGranted: (to: { fresh: boolean }) => Words
  partnerStaff: (to: { partner: string, fresh: boolean }) => Words
}
