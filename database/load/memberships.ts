import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { Demo } from '../seeds/types'
import type { Person } from './people'
import { createHash, randomBytes } from 'node:crypto'
import { Table } from './rows'
import { idIn } from './taxonomies'

const day = 86_400_000

/** Members, requests that wait for an answer, and invitations on their way. */
export async function loadMemberships(strapi: Core.Strapi, trx: Knex.Transaction, demo: Demo, people: Map<string, Person>, communities: Map<string, number>): Promise<void> {
  const table = await Table.open(strapi, trx, 'plugin::communities.membership')
  const userOf = (key: string) => people.get(key)!.userId
  const agreements = new Set(demo.communities.filter(({ agreement }) => agreement).map(({ slug }) => slug))
  const facilitators = new Map(demo.memberships.filter(({ role }) => role === 'facilitator').toReversed().map(({ community, person }) => [community, userOf(person)]))

  const joined = demo.memberships.map(({ person, community, role, state, joinedAt, reason }) => ({
    user: userOf(person),
    community: idIn(communities, community),
    role,
    state,
    joinedAt,
    agreementAcceptedAt: agreements.has(community) ? joinedAt : null,
    createdAt: joinedAt,
    ...(reason === undefined ? {} : { reason, requestedAt: new Date(joinedAt.getTime() - day), decidedAt: joinedAt, decidedBy: facilitators.get(community) ?? null }),
  }))
  const waiting = demo.requests.map(({ person, community, reason, askedAt }) => ({
    user: userOf(person),
    community: idIn(communities, community),
    role: 'member',
    state: 'pending',
    reason,
    requestedAt: askedAt,
    agreementAcceptedAt: agreements.has(community) ? askedAt : null,
    createdAt: askedAt,
  }))
  // Numbers in the order of time: lists of the newest members read them that way.
  for (const membership of [...joined, ...waiting].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()))
    table.add(membership)
  await table.write()
  await loadInvitations(strapi, trx, demo, people, communities)
}

async function loadInvitations(strapi: Core.Strapi, trx: Knex.Transaction, demo: Demo, people: Map<string, Person>, communities: Map<string, number>) {
  const table = await Table.open(strapi, trx, 'plugin::communities.invitation')
  for (const { community, email, invitedBy, message, sentAt, expiresAt } of demo.invitations) {
    table.add({
      community: idIn(communities, community),
      email,
      message,
      state: 'open',
      invitedBy: people.get(invitedBy)?.userId ?? null,
      // Nobody holds the secret: these were never mailed, and can be seen and revoked, or taken up by who registers.
      hash: createHash('sha256').update(randomBytes(32)).digest('hex'),
      expiresAt,
      createdAt: sentAt,
    })
  }
  await table.write()
}
