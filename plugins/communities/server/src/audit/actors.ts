import type { Strapi } from '../kernel/strapi'
import { likeText } from '../kernel/database'
import { query, read } from '../kernel/query'

/** More people of one name than this are found by saying more of it. */
const MOST = 20

/** Those who may have done something, by part of their name. */
export async function actorsNamed(strapi: Strapi, words: string): Promise<string[]> {
  const like = `%${likeText(words)}%`
  const members = await read<{ id: number }>(strapi, query`
    select p.user_id as id from cop_profiles p where lower(p.name) like ${like} escape '\\' and p.user_id is not null order by p.name, p.id limit ${MOST}`)
  const staff = await read<{ id: number }>(strapi, query`
    select a.id from admin_users a where lower(trim(coalesce(a.firstname, '') || ' ' || coalesce(a.lastname, ''))) like ${like} escape '\\' or lower(coalesce(a.email, '')) like ${like} escape '\\' order by a.id limit ${MOST}`)
  const system = 'system'.startsWith(words.toLowerCase()) ? ['system'] : []
  return [...members.map(({ id }) => `member:${id}`), ...staff.map(({ id }) => `staff:${id}`), ...system]
}
