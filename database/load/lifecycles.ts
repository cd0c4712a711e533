import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { Demo, DemoCommunity } from '../seeds/types'
import type { Person } from './people'
import { lifeOf } from '../seeds/lifecycles'
import { Table } from './rows'

/** How each community of the demo came to the stage it is in, moved by the person who started it. */
export async function loadLifecycles(strapi: Core.Strapi, trx: Knex.Transaction, demo: Demo, people: Map<string, Person>, communities: Map<string, number>): Promise<void> {
  const now = new Date()
  const table = await Table.open(strapi, trx, 'plugin::communities.stage-move')
  for (const community of demo.communities) {
    for (const { from, to, reason, at } of lifeOf(community, now))
      table.add({ community: communities.get(community.slug), fromStage: from, toStage: to, reason, movedAt: at, createdAt: at, movedBy: founder(demo, community, people), withParent: false })
  }
  await table.write()
}

function founder(demo: Demo, { slug }: DemoCommunity, people: Map<string, Person>): number | null {
  const facilitator = demo.memberships.find(({ community, role }) => community === slug && role === 'facilitator')
  return facilitator ? people.get(facilitator.person)?.userId ?? null : null
}
