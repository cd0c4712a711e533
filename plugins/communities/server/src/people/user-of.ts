import type { Strapi } from '../kernel/strapi'
import { sql } from '../kernel/database'
import { notFound } from '../kernel/errors'

/** The account of a person by their public id, whatever its state. @throws NotFoundError */
export async function userOfPerson(strapi: Strapi, person: string): Promise<number> {
  const row = await sql(strapi)('cop_profiles').where('document_id', person).first('user_id') as { user_id: number | null } | undefined
  if (!row?.user_id)
    throw notFound()
  return row.user_id
}
