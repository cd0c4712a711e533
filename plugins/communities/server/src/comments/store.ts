import type { Strapi } from '../kernel/strapi'
import { sql } from '../kernel/database'

/** Keeps how many replies a contribution has, in the transaction that changes the state of one. */
export async function countComments(strapi: Strapi, contributionId: number, delta: number, also: { last_activity_at?: Date } = {}) {
  const knex = sql(strapi)
  await knex('cop_contributions').where('id', contributionId).update({ ...also, comment_count: knex.raw('comment_count + ?', [delta]) })
}
