import type { Reach } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { effective } from '../access/rules'
import { audit } from '../audit/record'
import { bool, json, sql } from '../kernel/database'
import { boundsOf } from './bounds'
import { TOOLS } from './rules'

interface TreeRow { id: number, document_id: string, name: string, parent_id: number | null, path: string, reach: Reach, listed: unknown, effective_reach: Reach, effective_listed: unknown, tools: unknown }

/** What counts for a community, under all that is above it. */
export interface Counting { effectiveReach: Reach, effectiveListed: boolean, tools: string[] }

/** A community for which now other things count than before. */
export interface Recounted { id: number, documentId: string, name: string, before: Counting, after: Counting }

function under(row: TreeRow, above: Counting | null): Counting {
  const tools = json<string[]>(row.tools, TOOLS)
  return { ...effective({ reach: row.reach, listed: bool(row.listed) }, above), tools: tools.filter(one => above?.tools.includes(one) ?? true) }
}

export const sameCounting = (a: Counting, b: Counting) => a.effectiveReach === b.effectiveReach && a.effectiveListed === b.effectiveListed && a.tools.length === b.tools.length

/** As plans show it. */
export const shownCounting = ({ effectiveReach, effectiveListed, tools }: Counting) => ({ reach: effectiveReach, listed: effectiveListed, tools })

/** What would count for the community at `path` and all below it, parents first, with `above` over it (as it is, where left out). */
export async function recount(strapi: Strapi, path: string, change: { above?: Counting | null, own?: { reach: Reach, listed: boolean } } = {}): Promise<Recounted[]> {
  const columns = ['id', 'document_id', 'name', 'parent_id', 'path', 'reach', 'listed', 'effective_reach', 'effective_listed', 'tools']
  const tree = await sql(strapi)('cop_communities').where('path', 'like', `${path}%`).orderByRaw('length(path), id').select(columns) as TreeRow[]
  const known = new Map<number, Counting>()
  return tree.map((row, index) => {
    const before = { effectiveReach: row.effective_reach, effectiveListed: bool(row.effective_listed), tools: json<string[]>(row.tools, TOOLS) }
    const after = index === 0 ? under({ ...row, ...change.own }, change.above ?? null) : under(row, known.get(row.parent_id ?? 0) ?? null)
    known.set(row.id, after)
    return { id: row.id, documentId: row.document_id, name: row.name, before, after }
  })
}

/**
 * Keeps what counts for the community at `path` and all below. A tool that the one above has no more goes below as well.
 * @returns those for which it changed
 */
export async function refreshEffective(strapi: Strapi, path: string): Promise<Recounted[]> {
  const top = await sql(strapi)('cop_communities').where('path', path).first('parent_id') as { parent_id: number | null } | undefined
  const changed = (await recount(strapi, path, { above: await boundsOf(strapi, top?.parent_id ?? null) })).filter(({ before, after }) => !sameCounting(before, after))
  for (const { id, after } of changed)
    await sql(strapi)('cop_communities').where('id', id).update({ effective_reach: after.effectiveReach, effective_listed: after.effectiveListed, tools: JSON.stringify(after.tools) })
  return changed
}

/** Writes down what changed below a community because it changed there (`top`, its document), one entry for each. */
export async function auditBelow(strapi: Strapi, by: Viewer | null, changed: Recounted[], top: string): Promise<void> {
  for (const { documentId, name, before, after } of changed.filter(one => one.documentId !== top))
    await audit(strapi, by, { action: 'community.edited', community: documentId, subject: { kind: 'community', id: documentId, label: name }, before: { ...before }, after: { ...after, with: top } })
}
