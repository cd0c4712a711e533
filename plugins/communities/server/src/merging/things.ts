import type { MenuLink } from '../../../contracts/communities'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Part, Parties } from './parties'
import { MOST_WATCHED } from '../../../contracts/holding'
import { audit } from '../audit/record'
import { auditBelow, refreshEffective } from '../communities/effective'
import { joined } from '../featured/rules'
import { storeFeatured } from '../featured/store'
import { bool, json, sql } from '../kernel/database'
import { letGo } from '../memberships/release'
import { record } from '../outbox/record'
import { giveOtherAddresses } from './addresses'
import { ownOf } from './plan'

/** So many ids in one event: whoever follows takes them in one turn. */
const AT_ONCE = 500

/**
 * All that was written goes to its new home, with what hangs on it (replies, tags, files, answers), which knows only the
 * contribution. Search hears of each.
 */
export async function moveContributions(strapi: Strapi, parties: Parties): Promise<{ contributions: number, renamed: number }> {
  const { from, into } = parties
  const knex = sql(strapi)
  const renamed = await giveOtherAddresses(strapi, parties)
  const ids = await knex('cop_contributions').where('home_id', from.id).orderBy('id').pluck('id') as number[]
  await knex('cop_contributions').where('home_id', from.id).update({ home_id: into.id })
  await knex('cop_events').where('community_id', from.id).update({ community_id: into.id })
  const published = knex('cop_contributions').where({ home_id: into.id, state: 'published' }).count()
  const latest = [from.lastActivityAt, into.lastActivityAt].filter(one => one !== null).sort((a, b) => b.getTime() - a.getTime())[0] ?? null
  await knex('cop_communities').where('id', into.id).update({ contribution_count: published, last_activity_at: latest })
  for (let start = 0; start < ids.length; start += AT_ONCE)
    await record(strapi, 'contributions.changed', { contributionIds: ids.slice(start, start + AT_ONCE) })
  return { contributions: ids.length, renamed }
}

/** What facilitators wrote down, chose and were told at its end, and what is reported in it. */
export async function moveRecords(strapi: Strapi, { from, into }: Parties): Promise<void> {
  const knex = sql(strapi)
  for (const table of ['cop_outputs', 'cop_lessons', 'cop_report_cases'])
    await knex(table).where('community_id', from.id).update({ community_id: into.id })
  // One set of answers a person: what they said of the community that goes on counts.
  await knex('cop_closing_answers').where('community_id', from.id).whereIn('author_id', knex('cop_closing_answers').where('community_id', into.id).whereNotNull('author_id').select('author_id')).delete()
  await knex('cop_closing_answers').where('community_id', from.id).update({ community_id: into.id })
}

/** Both lists of watched words in one, as long as there is room. */
export async function mergeWatchLists(strapi: Strapi, { from, into }: Parties): Promise<void> {
  const list = ({ id }: { id: number }) => sql(strapi)('cop_watch_lists').where('community_id', id)
  const [own, theirs] = await Promise.all([into, from].map(async community => json<string[]>((await list(community).first('watched') as { watched: unknown } | undefined)?.watched, [])))
  if (!theirs?.length)
    return
  await list(into).delete()
  await list(from).update({ community_id: into.id, watched: JSON.stringify([...new Set([...own ?? [], ...theirs])].slice(0, MOST_WATCHED)) })
}

/** Links of its own, as many as a community has room for. */
export async function mergeLinks(strapi: Strapi, { from, into }: Parties): Promise<void> {
  const menu = into.menu.concat(from.menu.filter(link => into.menu.every(other => other.url !== link.url))).slice(0, MOST_LINKS) satisfies MenuLink[]
  if (menu.length > into.menu.length)
    await sql(strapi)('cop_communities').where('id', into.id).update({ menu: JSON.stringify(menu) })
}

const MOST_LINKS = 5

/** What stood at its top was moved with all else, and stands below what stands there, as far as there is room. */
export async function mergeFeatured(strapi: Strapi, { from, into }: Parties): Promise<void> {
  const together = joined(into.featured, from.featured)
  if (together.length > into.featured.length)
    await storeFeatured(strapi, into.id, together)
}

/** The communities right below it, each with all below that, are parts of the other one; nothing of them gets wider. */
export async function rehangParts(strapi: Strapi, viewer: Viewer, { from, into }: Parties, parts: Part[], gone: number[], reason: string): Promise<void> {
  const knex = sql(strapi)
  for (const part of parts.filter(one => one.parentId === from.id)) {
    const path = `${into.path}${part.id}/`
    const own = ownOf(part)
    await knex('cop_communities').where('path', 'like', `${part.path}%`).update({ path: knex.raw('? || substr(path, ?)', [path, part.path.length + 1]) })
    await knex('cop_communities').where('id', part.id).update({ parent_id: into.id, ...own, ...(!bool(part.listed) && { joining: 'invitation' }), updated_at: new Date() })
    await letGo(strapi, path, gone, reason)
    await audit(strapi, viewer, { action: 'community.moved', community: part.documentId, subject: { kind: 'community', id: part.documentId, label: part.name }, reason, before: { parent: from.documentId }, after: { parent: into.documentId } })
    await auditBelow(strapi, viewer, await refreshEffective(strapi, path), into.documentId)
  }
}

/** Its row, and what tells of its own life alone; the audit trail keeps what happened. */
export async function endCommunity(strapi: Strapi, { from }: Parties): Promise<void> {
  const knex = sql(strapi)
  for (const table of ['cop_stage_moves', 'cop_task_ticks', 'cop_stalls', 'cop_closedowns', 'cop_communities_topics_lnk'])
    await knex(table).where('community_id', from.id).delete()
  await knex('cop_communities').where('id', from.id).delete()
}
