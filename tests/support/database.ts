import type { DatabaseKind } from './environment'
import { randomBytes } from 'node:crypto'
import { copyFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { Client as PostgresClient } from 'pg'

/** A database of one CMS under test. */
export interface TestDatabase {
  /** Settings with which the CMS finds it. */
  env: Record<string, string>
  /** Runs SQL on it from outside; `?` marks the parameters on both databases. */
  query: <Row = any>(sql: string, parameters?: unknown[]) => Promise<Row[]>
  /** Deletes it. */
  drop: () => Promise<void>
}

/** Where templates live: a file's path for SQLite, a database's name on the test server for PostgreSQL. */
export function createDatabase(kind: DatabaseKind, template: string, folder: string): Promise<TestDatabase> {
  return kind === 'postgres' ? onPostgres(template) : onSqlite(template, folder)
}

async function onSqlite(template: string, folder: string): Promise<TestDatabase> {
  const file = path.join(folder, 'test.db')
  copyFileSync(template, file)
  const { default: Sqlite } = await import('better-sqlite3')
  let open: { connection: InstanceType<typeof Sqlite>, inode: number } | undefined
  /** One for as long as the file is the same one: a new one reads the whole schema before it answers. */
  function connection() {
    const inode = statSync(file).ino
    if (open?.inode !== inode) {
      open?.connection.close()
      open = { connection: new Sqlite(file, { timeout: 5000 }), inode }
    }
    return open.connection
  }
  return {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    async query(sql, parameters = []) {
      // This driver never waits: without a turn for everything else a row of queries would hold up what the network has to say.
      await new Promise(resolve => setImmediate(resolve))
      try {
        const statement = connection().prepare(sql)
        const values = parameters.map(toSqlite)
        return statement.reader ? statement.all(...values) as any[] : (statement.run(...values), [])
      }
      catch (error) {
        // The driver's errors are made by whichever test file loaded it first in this process: to the others they are no errors.
        throw new Error((error as Error).message, { cause: error })
      }
    },
    async drop() {
      open?.connection.close()
      for (const suffix of ['', '-wal', '-shm'])
        rmSync(`${file}${suffix}`, { force: true })
    },
  }
}

/** SQLite knows neither booleans nor moments; Strapi keeps them as numbers there. */
function toSqlite(value: unknown) {
  return typeof value === 'boolean' ? Number(value) : value instanceof Date ? value.getTime() : value
}

export function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (!url)
    throw new Error('Set TEST_DATABASE_URL to a PostgreSQL server on which databases may be created, or run `npm test -- api-postgres`.')
  return url
}

export async function onServer<T>(work: (client: PostgresClient) => Promise<T>, url = serverUrl()): Promise<T> {
  const client = new PostgresClient({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  }
  finally {
    await client.end()
  }
}

export function urlOf(database: string): string {
  const url = new URL(serverUrl())
  url.pathname = `/${database}`
  return url.toString()
}

async function onPostgres(template: string): Promise<TestDatabase> {
  const name = `cop_test_${randomBytes(6).toString('hex')}`
  await onServer(client => client.query(`create database ${name} template ${template}`))
  const url = urlOf(name)
  let open: Promise<PostgresClient> | undefined
  /** One connection for the life of the database: connecting takes longer than most of what is asked. */
  const connection = () => open ??= (async () => {
    const client = new PostgresClient({ connectionString: url })
    client.on('error', () => {
      open = undefined
    })
    await client.connect()
    return client
  })()
  return {
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url },
    async query(sql, parameters = []) {
      let count = 0
      return (await (await connection()).query(sql.replace(/\?/g, () => `$${++count}`), parameters)).rows
    },
    async drop() {
      await (await open)?.end()
      await onServer(client => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}
