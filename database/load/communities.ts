import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { Demo, DemoCommunity } from '../seeds/types'
import type { Person } from './people'
import type { TermIds } from './taxonomies'
import { effective } from '../../plugins/communities/server/src/access/rules'
import { cleanCharter, TOOLS } from '../../plugins/communities/server/src/communities/rules'
import { render, RENDERER_VERSION } from '../../plugins/communities/server/src/text/markdown'
import { Table } from './rows'
import { idIn } from './taxonomies'

interface Placed { id: number, path: string, effectiveReach: DemoCommunity['reach'], effectiveListed: boolean }

/** Communities with their place in the tree, and the numbers that they keep about themselves; row ids by slug. */
export async function loadCommunities(strapi: Core.Strapi, trx: Knex.Transaction, demo: Demo, people: Map<string, Person>, terms: TermIds): Promise<Map<string, number>> {
  const table = await Table.open(strapi, trx, 'plugin::communities.community')
  const placed = new Map<string, Placed>()
  // The table gives out numbers one after another, and a path holds the row's own.
  const [row] = await trx('cop_communities').max({ last: 'id' })
  let nextId = Number(row?.last ?? 0)
  for (const community of demo.communities) {
    nextId++
    const above = community.parent === undefined ? null : placed.get(community.parent) ?? null
    const here: Placed = { id: nextId, path: `${above?.path ?? '/'}${nextId}/`, ...effective(community, above) }
    const { slug, name, summary, description, reach, joining, listed, stage, membersInvite, accent, createdAt } = community
    const id = table.add({
      slug,
      name,
      summary,
      description,
      reach,
      joining,
      listed,
      stage,
      membersInvite,
      approval: community.approval ?? 'off',
      featured: community.featured ?? [],
      accent,
      createdAt,
      path: here.path,
      effectiveReach: here.effectiveReach,
      effectiveListed: here.effectiveListed,
      descriptionHtml: render(description).html,
      rendererVersion: RENDERER_VERSION,
      charter: cleanCharter(community.charter),
      agreement: community.agreement ?? null,
      forFacilitators: slug === 'facilitators-community',
      tools: TOOLS,
      parent: above?.id ?? null,
      region: community.region === undefined ? null : idIn(terms.region, community.region),
      topics: community.topics.map(topic => idIn(terms.expertise, topic)),
      startedBy: founder(demo, slug, people),
      ...counters(demo, community),
    })
    if (id !== here.id)
      throw new Error('Communities are numbered otherwise than their paths say')
    placed.set(slug, here)
  }
  await table.write()
  return new Map([...placed].map(([slug, { id }]) => [slug, id]))
}

function founder(demo: Demo, slug: string, people: Map<string, Person>): number | null {
  const facilitator = demo.memberships.find(({ community, role }) => community === slug && role === 'facilitator')
  return facilitator ? people.get(facilitator.person)?.userId ?? null : null
}

function counters(demo: Demo, { slug, createdAt }: DemoCommunity) {
  const discussions = demo.discussions.filter(({ community }) => community === slug)
  return {
    memberCount: demo.memberships.filter(({ community }) => community === slug).length,
    pendingCount: demo.requests.filter(({ community }) => community === slug).length,
    contributionCount: discussions.length,
    lastActivityAt: new Date(Math.max(createdAt.getTime(), ...discussions.map(({ lastActivityAt }) => lastActivityAt.getTime()))),
  }
}
