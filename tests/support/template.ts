import type { DatabaseKind } from './environment'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { onServer, urlOf } from './database'
import { databaseKind, projectFolder, testEnvironment } from './environment'

/** `taxonomies`: regions, expertise and organisations, nobody and no community. `demo`: the whole demo. `volume`: a little load data. */
export type TemplateContent = 'taxonomies' | 'demo' | 'volume'

/** Enough for somebody in 300 communities; loaded in seconds. */
const volumeSize = ['--members', '3000', '--communities', '320', '--discussions', '2000', '--comments', '14000', '--now', '2026-11-01T09:00:00Z']

const sources = ['plugins/communities/dist/server', 'cms/dist/config', 'cms/dist/src', 'database/load', 'database/seeds', 'database/volume']
const folder = path.join(projectFolder, '.cache/templates')

/**
 * A migrated database to copy, made once for each state of the sources.
 * @returns the file (SQLite) or the database's name (PostgreSQL)
 */
export async function templateFor(kind: DatabaseKind, content: TemplateContent): Promise<string> {
  const known = process.env[variable(kind, content)]
  if (known)
    return known
  const made = kind === 'postgres' ? await onPostgres(content) : onSqlite(content)
  // Jest's workers and Playwright's inherit it, and need not look again.
  process.env[variable(kind, content)] = made
  return made
}

const variable = (kind: DatabaseKind, content: TemplateContent) => `TEST_TEMPLATE_${kind}_${content}`.toUpperCase()

function onSqlite(content: TemplateContent): string {
  const file = path.join(folder, `${content}-${sourceHash()}.db`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    readdirSync(folder).filter(name => name.startsWith(`${content}-`)).forEach(name => rmSync(path.join(folder, name)))
    const draft = path.join(folder, `draft-${process.pid}.db`)
    load(content, { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: draft })
    renameSync(draft, file)
    rmSync(`${draft}-wal`, { force: true })
    rmSync(`${draft}-shm`, { force: true })
  }
  return file
}

async function onPostgres(content: TemplateContent): Promise<string> {
  const name = `cop_template_${content}_${sourceHash()}`
  const draft = `${name}_${process.pid}`
  await onServer(async (client) => {
    // Two of Jest's workers may need it first at the same time; the lock goes with the connection.
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    if ((await client.query('select 1 from pg_database where datname = $1', [name])).rowCount)
      return
    await client.query(`create database ${draft}`)
    load(content, { DATABASE_CLIENT: 'postgres', DATABASE_URL: urlOf(draft) })
    await client.query(`alter database ${draft} rename to ${name}`)
  })
  return name
}

/** Migrates and fills a fresh database in a process of its own. */
function load(content: TemplateContent, env: Record<string, string>) {
  const dataFolder = path.join(folder, `data-${process.pid}`)
  const tsx = path.join(projectFolder, 'node_modules/tsx/dist/cli.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, path.join(projectFolder, 'database/load/cli.ts'), content, ...(content === 'volume' ? volumeSize : [])], {
    cwd: projectFolder,
    env: { ...process.env, ...testEnvironment, DATA_FOLDER: dataFolder, ...env },
    encoding: 'utf8',
  })
  const accounts = path.join(dataFolder, 'demo-accounts.json')
  if (existsSync(accounts))
    renameSync(accounts, demoAccountsFile(env.DATABASE_CLIENT as DatabaseKind))
  rmSync(dataFolder, { recursive: true, force: true })
  if (status !== 0)
    throw new Error(`The template of the test database could not be made:\n${stdout}\n${stderr}`)
}

/** Sign-ins of the demo's people in databases made from the `demo` template: each has passwords of its own. */
export function demoAccountsFile(kind: DatabaseKind): string {
  return path.join(folder, `accounts-${kind}.json`)
}

export interface DemoAccount { role: string, name: string, email: string, password: string, where: string }

export function demoAccounts(): DemoAccount[] {
  return JSON.parse(readFileSync(demoAccountsFile(databaseKind), 'utf8')).accounts
}

export function sourceHash(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    const start = path.join(projectFolder, source)
    const files = readdirSync(start, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && !/\.(?:test\.ts|map)$/.test(entry.name))
    for (const file of files.map(entry => path.join(entry.parentPath, entry.name)).sort())
      hash.update(path.relative(projectFolder, file)).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 12)
}
