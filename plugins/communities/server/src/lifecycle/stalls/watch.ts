import type { StallKind } from '../../../../contracts/lifecycle'
import type { Strapi } from '../../kernel/strapi'
import type { Found } from './find'
import { isUniqueViolation, sql, transaction } from '../../kernel/database'
import { newDocumentId } from '../../kernel/document-id'
import { pluginConfig } from '../../kernel/strapi'
import { record } from '../../outbox/record'
import { findStalls } from './find'

const DAY = 86_400_000
/** A mail to staff names this many at most; the panel shows them all. */
const MOST_AT_ONCE = 200

interface Open { id: number, community_id: number, kind: StallKind }

const keyOf = (communityId: number, kind: StallKind) => `${communityId} ${kind}`

/**
 * Looks each night for communities that have come to a stand. A stall is a row from the night it is found until it is over,
 * so its facilitators are told once; KM staff are told once as well, where it has gone on for some time after that.
 */
export async function watchStalls(strapi: Strapi, now = new Date()): Promise<void> {
  const days = pluginConfig(strapi, 'stalls')
  const found = await findStalls(strapi, days, now)
  const open = await sql(strapi)('cop_stalls').whereNull('ended_at').select('id', 'community_id', 'kind') as Open[]
  const foundKeys = new Set(found.map(one => keyOf(one.communityId, one.kind)))
  const openKeys = new Set(open.map(one => keyOf(one.community_id, one.kind)))
  await end(strapi, open.filter(one => !foundKeys.has(keyOf(one.community_id, one.kind))), now)
  const fresh = new Map<number, Found[]>()
  for (const one of found.filter(({ communityId, kind }) => !openKeys.has(keyOf(communityId, kind))))
    fresh.set(one.communityId, [...fresh.get(one.communityId) ?? [], one])
  for (const [communityId, stalls] of fresh)
    await begin(strapi, communityId, stalls, now)
  if (days.staffDays > 0)
    await tellStaff(strapi, new Date(now.getTime() - days.staffDays * DAY), now)
}

async function end(strapi: Strapi, over: Open[], now: Date): Promise<void> {
  for (let start = 0; start < over.length; start += MOST_AT_ONCE)
    await sql(strapi)('cop_stalls').whereIn('id', over.slice(start, start + MOST_AT_ONCE).map(one => one.id)).update({ ended_at: now, updated_at: now })
}

/** One mail a community, whatever has come to a stand in it. */
async function begin(strapi: Strapi, communityId: number, stalls: Found[], now: Date): Promise<void> {
  try {
    await transaction(strapi, async () => {
      const rows = await sql(strapi)('cop_stalls').insert(stalls.map(({ kind, since }) => ({ document_id: newDocumentId(), community_id: communityId, kind, since, nudged_at: now, created_at: now, updated_at: now, published_at: now }))).returning('id') as { id: number }[]
      await record(strapi, 'community.stalled', { communityId, stallIds: rows.map(row => row.id) })
    })
  }
  catch (error) {
    // Another process looks at the same time, and was quicker.
    if (!isUniqueViolation(error))
      throw error
  }
}

async function tellStaff(strapi: Strapi, nudgedBefore: Date, now: Date): Promise<void> {
  for (let told = MOST_AT_ONCE; told === MOST_AT_ONCE;) {
    told = await transaction(strapi, async () => {
      const ids = await sql(strapi)('cop_stalls').whereNull('ended_at').whereNull('escalated_at').where('nudged_at', '<=', nudgedBefore).orderBy('id').limit(MOST_AT_ONCE).forUpdate().pluck('id') as number[]
      if (ids.length > 0) {
        await sql(strapi)('cop_stalls').whereIn('id', ids).update({ escalated_at: now, updated_at: now })
        await record(strapi, 'communities.stalled', { stallIds: ids })
      }
      return ids.length
    })
  }
}
