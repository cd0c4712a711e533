import type { Strapi } from '../kernel/strapi'
import { sql } from '../kernel/database'
import { notFound } from '../kernel/errors'
import { inLanguage } from '../kernel/language'
import { query, read } from '../kernel/query'

/** Rows of communities that stand under partners whose staff this admin account is, without what is below them. */
export async function communitiesOf(strapi: Strapi, adminId: number): Promise<number[]> {
  const rows = await read<{ id: number }>(strapi, query`select o.id from cop_communities o join cop_partner_staffs s on s.partner = o.partner where s.admin_id = ${adminId}`)
  return rows.map(row => row.id)
}

/** Public ids of the partners whose staff an admin account is. */
export async function partnersOfStaff(strapi: Strapi, adminId: number): Promise<string[]> {
  return await sql(strapi)('cop_partner_staffs').where('admin_id', adminId).pluck('partner') as string[]
}

interface Row { document_id: string, locale: string, name: string }

/** What a partner is called in English, or else in whatever there is. @throws NotFoundError */
export async function nameOf(strapi: Strapi, partner: string): Promise<string> {
  const [row] = inLanguage(await read<Row>(strapi, query`select p.document_id, p.locale, p.name from cop_partners p where p.document_id = ${partner} order by p.id`), 'en')
  if (!row)
    throw notFound()
  return row.name
}

/** Holds a partner until the end of the transaction, so that two changes of it happen one after another. @returns its name @throws NotFoundError */
export async function lockPartner(strapi: Strapi, partner: string): Promise<string> {
  await sql(strapi)('cop_partners').where('document_id', partner).orderBy('id').forUpdate().select('id')
  return nameOf(strapi, partner)
}
