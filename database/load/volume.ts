import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { Landmarks } from '../volume/landmarks'
import type { VolumeOptions } from '../volume/options'
import type { Plan } from '../volume/plan'
import type { Row, RowContext } from '../volume/rows/context'
import type { PostgresConnection } from './bulk/postgres'
import type { SqliteConnection } from './bulk/sqlite'
import type { BulkTable } from './bulk/tables'
import type { Writer } from './bulk/writer'
import { RENDERER_VERSION } from '../../plugins/communities/server/src/text/markdown'
import { organisations } from '../seeds/organisations'
import { expertise } from '../seeds/taxonomies/expertise'
import { regions } from '../seeds/taxonomies/regions'
import { landmarksOf } from '../volume/landmarks'
import { makePlan } from '../volume/plan'
import { sources } from '../volume/rows'
import { everybody } from '../volume/rows/people'
import { makeTexts } from '../volume/texts'
import { hash } from './accounts'
import { postgresWriter } from './bulk/postgres'
import { startProgress } from './bulk/progress'
import { sqliteWriter } from './bulk/sqlite'
import { tableOf } from './bulk/tables'
import { loadTaxonomies } from './taxonomies'

const CHUNK = 1000

export interface Loaded { landmarks: Landmarks, rows: number, seconds: number, rate: number }

/**
 * Fills a migrated database without members and communities, past the features' services and past Strapi's own layer.
 * Counters, paths, effective settings and rendered texts are what those would have left. The password opens all accounts:
 * one hash is made, since hashing is slow by design.
 * @throws if the database holds members or communities
 */
export async function loadVolume(strapi: Core.Strapi, options: VolumeOptions, password: string): Promise<Loaded> {
  await demandEmpty(strapi)
  const plan = makePlan(options)
  const terms = await strapi.db.transaction(({ trx }) => loadTaxonomies(strapi, trx as unknown as Knex.Transaction, { regions, expertise, organisations }))
  const role = await strapi.db.connection('up_roles').where('type', 'authenticated').first('id') as { id: number }
  const context: RowContext = { plan, everybody: everybody(plan), texts: makeTexts(options.seed), terms, role: role.id, passwordHash: await hash(strapi, password), rendererVersion: RENDERER_VERSION }
  const tables = sources.map(source => ({ table: tableOf(strapi, source), rows: () => source.rows(context) }))

  const client = strapi.db.connection.client as { acquireConnection: () => Promise<unknown>, releaseConnection: (connection: unknown) => Promise<void> }
  const connection = await client.acquireConnection()
  const writer = strapi.db.dialect.client === 'postgres' ? postgresWriter(connection as PostgresConnection) : sqliteWriter(connection as SqliteConnection)
  const done = await fill(writer, tables, expectedRows(plan))
  await client.releaseConnection(connection)
  return { landmarks: landmarksOf(plan), ...done }
}

async function demandEmpty(strapi: Core.Strapi) {
  for (const [uid, what] of [['plugin::communities.community', 'communities'], ['plugin::users-permissions.user', 'members']] as const) {
    if (await strapi.db.query(uid).count() > 0)
      throw new Error(`The database holds ${what} already. Load data gets a database of its own: name an empty one.`)
  }
}

async function fill(writer: Writer, tables: { table: BulkTable, rows: () => Iterable<Row> }[], expected: number) {
  const progress = startProgress(expected)
  const all = tables.map(({ table }) => table)
  try {
    await writer.begin(all)
    for (const { table, rows } of tables) {
      let writing = Promise.resolve()
      for (const chunk of chunks(rows(), CHUNK)) {
        // The next rows are made while the database takes in these.
        await writing
        writing = writer.insert(table, chunk)
        // An error is met at the next turn, or at the end.
        writing.catch(() => {})
        progress.add(table.name, chunk.length)
      }
      await writing
    }
    await writer.finish(all, progress.step)
    return progress.end()
  }
  catch (error) {
    progress.end()
    await writer.abandon()
    throw error
  }
}

function* chunks<T>(items: Iterable<T>, size: number): Iterable<T[]> {
  let chunk: T[] = []
  for (const item of items) {
    chunk.push(item)
    if (chunk.length === size) {
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0)
    yield chunk
}

/** People bring four rows: account, role, profile, and an area of expertise or two. */
function expectedRows({ people, communities, memberships, contributions, comments }: Plan): number {
  return Math.round(people.count * 4.7 + communities.length * 7.5 + memberships.count + contributions.count + comments.count * 1.03)
}
