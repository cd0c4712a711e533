import type { Reach } from '../../../contracts/shared'
import type { Strapi } from '../kernel/strapi'
import type { Bounds } from './rules'
import { bool, json, sql } from '../kernel/database'
import { TOOLS } from './rules'

interface Row { id: number, name: string, effective_reach: Reach, effective_listed: unknown, tools: unknown }

/** What the community above allows what is below it; null where there is none above. Facilitators below may know its name: they belong to it. */
export async function boundsOf(strapi: Strapi, parentId: number | null): Promise<Bounds & { name: string } | null> {
  if (parentId === null)
    return null
  const row = await sql(strapi)('cop_communities').where('id', parentId).first('id', 'name', 'effective_reach', 'effective_listed', 'tools') as Row
  return { name: row.name, effectiveReach: row.effective_reach, effectiveListed: bool(row.effective_listed), tools: json<string[]>(row.tools, TOOLS) }
}
