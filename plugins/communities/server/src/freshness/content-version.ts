import type { Strapi } from '../kernel/strapi'
import { isPostgres, sql, transaction } from '../kernel/database'
import { query, readOne } from '../kernel/query'
import { pluginConfig } from '../kernel/strapi'

/*
 * A number that is another one after every committed change of anything that a public page can show. Whoever keeps such
 * pages (the site's cache) compares it on each use. The database counts by itself, by triggers: a change by any way
 * (services, Content Manager, imports, by hand) counts, what is rolled back doesn't.
 *
 * Each PostgreSQL connection counts in a row of its own, and the number is their sum: writers never wait for each
 * other, and since every row only grows and is seen when its transaction is, the sum never comes back to a value it had.
 */

const COUNTER = 'cop_content_versions'

/** Names and texts of communities, what is written in them, people with their roles, and curated terms. */
const TYPES = ['community', 'contribution', 'comment', 'event', 'membership', 'profile', 'file', 'organisation', 'region', 'expertise', 'partner', 'tag', 'tagging'].map(name => `plugin::communities.${name}`)
const LINKS = ['cop_communities_topics_lnk']

function tablesOf(strapi: Strapi): string[] {
  const types = [...TYPES, ...pluginConfig(strapi, 'publicContent')]
  return [...types.map(uid => strapi.db.metadata.get(uid).tableName), ...LINKS]
}

/** Sets the counting up; idempotent, after each schema sync, since SQLite loses a table's triggers when it rebuilds it. */
export async function countChanges(strapi: Strapi): Promise<void> {
  const knex = sql(strapi)
  await knex.raw(`create table if not exists ${COUNTER} (writer integer primary key, n bigint not null)`)
  const statements = isPostgres(strapi) ? await onPostgres(strapi) : onSqlite(strapi)
  for (const statement of statements)
    await knex.raw(statement)
  // While triggers were missing something may have changed.
  await knex.raw(`insert into ${COUNTER} (writer, n) values (0, 1) on conflict (writer) do update set n = ${COUNTER}.n + 1`)
}

function onSqlite(strapi: Strapi): string[] {
  return tablesOf(strapi).flatMap(table => ['insert', 'update', 'delete'].map(change =>
    `create trigger if not exists cop_version_${table}_${change} after ${change} on ${table} begin update ${COUNTER} set n = n + 1 where writer = 0; end`))
}

async function onPostgres(strapi: Strapi): Promise<string[]> {
  const known = await sql(strapi)('pg_trigger').where('tgname', 'like', 'cop_version_%').pluck('tgname') as string[]
  const count = `create or replace function cop_count_change() returns trigger language plpgsql as $$ begin
    insert into ${COUNTER} (writer, n) values (pg_backend_pid(), 1) on conflict (writer) do update set n = ${COUNTER}.n + 1;
    return null;
  end $$`
  const triggers = tablesOf(strapi)
    .filter(table => !known.includes(`cop_version_${table}`))
    .map(table => `create trigger cop_version_${table} after insert or update or delete or truncate on ${table} for each statement execute function cop_count_change()`)
  return [count, ...triggers]
}

export async function contentVersion(strapi: Strapi): Promise<string> {
  const row = await readOne<{ n: number | string }>(strapi, query`select sum(n) as n from cop_content_versions`)
  return String(row?.n ?? 0)
}

/** Connections come and go, and leave their rows: adds up those whose connection has ended. */
export async function foldVersions(strapi: Strapi): Promise<void> {
  if (!isPostgres(strapi))
    return
  await transaction(strapi, async () => {
    await sql(strapi).raw(`
      with ended as (delete from ${COUNTER} where writer <> 0 and writer not in (select pid from pg_stat_activity where pid is not null) returning n)
      update ${COUNTER} set n = ${COUNTER}.n + (select coalesce(sum(n), 0) from ended) where writer = 0`)
  })
}
