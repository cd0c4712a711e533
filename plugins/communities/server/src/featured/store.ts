import type { Featured } from '../../../contracts/featured'
import type { Strapi } from '../kernel/strapi'
import { sql } from '../kernel/database'

/** Kept in the community's row (docs/adr/0031), which whoever calls this has locked. */
export async function storeFeatured(strapi: Strapi, communityId: number, items: Featured[]): Promise<void> {
  await sql(strapi)('cop_communities').where('id', communityId).update({ featured: JSON.stringify(items), updated_at: new Date() })
}
