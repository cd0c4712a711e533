import type { Child } from './child'
import type { Client } from './client'
import type { TestDatabase } from './database'
import type { DatabaseKind } from './environment'
import type { HostedCms } from './hosts'
import type { Mailbox } from './mailbox'
import type { TemplateContent } from './template'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startChild } from './child'
import { createClient } from './client'
import { createDatabase } from './database'
import { databaseKind, testEnvironment } from './environment'
import { startHosted } from './hosts'
import { freePort } from './ports'
import { templateFor } from './template'

export interface CmsOptions {
  /** The database of this run unless told otherwise. */
  database?: DatabaseKind
  /** Settings that differ from those in `environment.ts`. */
  env?: Record<string, string>
  /** Where its mail goes; without one, mail can't be sent. */
  smtp?: Pick<Mailbox, 'port'>
  template?: TemplateContent
  /** Whether the admin panel's pages are served (its API always is). */
  adminPanel?: boolean
  port?: number
  /** The program that boots it, where it isn't the usual one. */
  script?: string
  /** A migrated SQLite file to copy, or a PostgreSQL database to copy, instead of a template. */
  from?: string
  /** Lets it be asked what it uses. */
  metered?: boolean
  /** Folder for a processor profile. */
  profile?: string
}

export interface Cms {
  url: string
  /** What the process has used so far, where it is metered. */
  usage: Child['usage']
  pid: () => number
  api: Client
  /** The settings with which it was started. */
  env: Record<string, string>
  /** SQL on its database, past the CMS. */
  query: TestDatabase['query']
  logs: () => string
  /** Ends it as an operator would, and deletes its database. */
  stop: () => Promise<void>
  /** Ends the process alone, SIGKILL for a crash; `restart` brings it back on the same database. */
  kill: Child['kill']
  /** Ends it as an operator would, unless it was killed, and starts it on the same database. */
  restart: (env?: Record<string, string>) => Promise<void>
  /** Runs now what is scheduled under this name (for the night, most of it), to its end. */
  run: (job: string) => Promise<void>
}

/** Boots the built CMS beside the tests, on a copy of the template database. */
export async function startCms({ database = databaseKind, env = {}, smtp, template = 'taxonomies', adminPanel = false, port, script, from, metered = false, profile }: CmsOptions = {}): Promise<Cms> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cms-test-'))
  const store = await createDatabase(database, from ?? await templateFor(database, template), folder)
  const cmsPort = port ?? await freePort()
  const url = `http://127.0.0.1:${cmsPort}`
  const settings = {
    ...testEnvironment,
    DATA_FOLDER: folder,
    CMS_PORT: String(cmsPort),
    SMTP_HOST: '127.0.0.1',
    // The discard port: nothing listens there, so that a forgotten mailbox shows.
    SMTP_PORT: String(smtp?.port ?? 9),
    TEST_ADMIN_PANEL: adminPanel ? 'on' : 'off',
    TEST_FROM_TEMPLATE: from ? 'no' : 'yes',
    ...store.env,
    ...env,
  }
  const health = `${url}/_health`
  const boot = (changes: Record<string, string>): Promise<Child | HostedCms> => {
    const all = { ...settings, ...changes }
    return script || metered || profile
      ? startChild({ script: script ?? path.join(__dirname, 'cms-process.cjs'), env: all, health, metered, ...(profile ? { profile } : {}) })
      : startHosted({ env: all, health })
  }
  let child = await boot({})
  const end = () => 'rest' in child ? child.rest() : child.kill()
  async function restart(changes: Record<string, string> = {}) {
    await end()
    child = await boot(changes)
  }

  return {
    url,
    env: settings,
    api: createClient(url),
    query: store.query,
    logs: () => child.logs(),
    usage: how => child.usage(how),
    pid: () => child.pid,
    kill: signal => child.kill(signal),
    restart,
    // A process of its own takes no questions: it runs the job when it starts.
    run: job => 'run' in child ? child.run(job) : restart({ TEST_RUN_JOB: job }),
    async stop() {
      await end()
      await store.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
