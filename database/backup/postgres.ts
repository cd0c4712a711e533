import type { Content, Store } from './database'
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { BackupError } from './database'

export interface Connection { host: string, port: number, database: string, user: string, password: string, ssl: boolean }

/** The parts of a postgres:// address; its host may be the folder of a socket, in the form for addresses. */
export function parseAddress(address: string, ssl: boolean): Connection {
  const url = new URL(address)
  return {
    host: url.searchParams.get('host') ?? decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ssl,
  }
}

/** Where a program is on PATH; said plainly where it isn't. */
function find(program: string): string {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    try {
      const file = path.join(folder, program)
      accessSync(file, constants.X_OK)
      return file
    }
    catch {}
  }
  throw new BackupError(`${program} was not found on PATH. Install PostgreSQL's client programs, of the server's version or newer (on Debian: apt-get install postgresql-client).`)
}

/** The password goes by the environment: arguments can be read by everyone on the machine. */
function run(program: string, args: string[], { host, port, user, password, database, ssl }: Connection): void {
  const env = { ...process.env, PGHOST: host, PGPORT: String(port), PGUSER: user, PGPASSWORD: password, PGDATABASE: database, ...(ssl && { PGSSLMODE: process.env.PGSSLMODE ?? 'require' }) }
  const { status, stderr, error } = spawnSync(find(program), args, { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0)
    throw new BackupError(`${program} failed (${status ?? error?.message}):\n${stderr?.trim() ?? ''}`)
}

export function postgresStore(connection: Connection): Store {
  async function connected<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ ...connection, ssl: connection.ssl ? { rejectUnauthorized: true } : false })
    await client.connect()
    try {
      return await work(client)
    }
    finally {
      await client.end()
    }
  }

  return {
    copyName: 'database.dump',
    async backUp(copy) {
      run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${copy}`], connection)
    },
    content: () => connected(async (client): Promise<Content | null> => {
      const count = async (table: string) => Number((await client.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n)
      const { rows } = await client.query<{ known: string | null }>(`select to_regclass('cop_communities') as known`)
      return rows[0]?.known ? { communities: await count('cop_communities'), people: await count('up_users') } : null
    }),
    async restore(copy) {
      find('pg_restore')
      // Tables of a newer version would otherwise stay among those of the backup.
      await connected(client => client.query('drop schema public cascade; create schema public'))
      run('pg_restore', ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction', `--dbname=${connection.database}`, copy], connection)
    },
  }
}
