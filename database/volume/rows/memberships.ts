import type { Row, RowContext } from './context'
import { createHash } from 'node:crypto'
import { principalCouncils } from '../../seeds/organisations'
import { makePeople } from '../../seeds/people'
import { joinReasons } from '../../seeds/reasons'
import { documentIds } from '../ids'
import { ROLES, STATES } from '../plan/memberships'

const DAY = 86_400_000
const reasons = makePeople({ count: joinReasons.length, seed: 1, organisations: principalCouncils }).map((person, place) => joinReasons[place]!(person))

export function* memberships({ plan }: RowContext): Iterable<Row> {
  const { options: { seed }, memberships: { count, person, community, role, state, since, start } } = plan
  const ids = documentIds(seed, 'membership')
  // Numbers in the order of time: lists of the newest members read them that way.
  const inOrder = Uint32Array.from({ length: count }, (_, at) => at).sort((a, b) => since[a]! - since[b]! || a - b)
  for (const [index, at] of inOrder.entries()) {
    const id = index + 1
    const home = plan.communities[community[at]!]!
    const named = STATES[state[at]!]!
    const moment = since[at]!
    const asked = home.joining === 'request' && role[at] !== ROLES.indexOf('facilitator')
    const decided = named !== 'pending' && (asked || named === 'removed' || named === 'banned')
    yield {
      id,
      documentId: ids(id),
      user: person[at]! + 1,
      community: home.id,
      role: ROLES[role[at]!]!,
      state: named,
      reason: asked ? reasons[at % reasons.length]! : null,
      requestedAt: asked ? moment : null,
      joinedAt: named === 'pending' || named === 'declined' ? null : moment,
      decidedAt: decided ? Math.min(moment + DAY, plan.options.now.getTime()) : null,
      decidedBy: decided ? person[start[community[at]!]!]! + 1 : null,
      decisionMessage: named === 'declined' || named === 'removed' || named === 'banned' ? 'This community is for people who do the work itself.' : null,
      agreementAcceptedAt: home.id % 20 === 0 ? moment : null,
      createdAt: moment,
    }
  }
}

const invitationStates = ['open', 'open', 'accepted', 'declined', 'revoked']

/** A few a community, to addresses without an account. Nobody holds their secrets. */
export function* invitations({ plan: { options, communities, memberships: { person, start } } }: RowContext): Iterable<Row> {
  const ids = documentIds(options.seed, 'invitation')
  for (let id = 1; id <= communities.length * 5; id++) {
    const community = communities[Math.floor((id - 1) / 5)]!
    const createdAt = options.now.getTime() - (1 + id % 40) * DAY
    yield {
      id,
      documentId: ids(id),
      community: community.id,
      email: `invited-${id}@councils.example`,
      hash: createHash('sha256').update(ids(id)).digest('hex'),
      invitedBy: person[start[community.id - 1]!]! + 1,
      message: null,
      state: invitationStates[id % 5]!,
      expiresAt: createdAt + 30 * DAY,
      createdAt: Math.max(createdAt, community.createdAt),
    }
  }
}
