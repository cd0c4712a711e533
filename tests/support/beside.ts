import type { Child } from './child'
import type { Cms } from './cms'
import type { Mailbox } from './mailbox'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startChild } from './child'
import { urlOf } from './database'
import { testEnvironment } from './environment'
import { freePort } from './ports'

export interface Beside { url: string, logs: Child['logs'], stop: () => Promise<void> }

/** A second process of a CMS on the same PostgreSQL database, as a host with more than one server runs it. */
export async function startBeside({ query }: Pick<Cms, 'query'>, mailbox: Pick<Mailbox, 'port'>): Promise<Beside> {
  const [row] = await query<{ name: string }>('select current_database() as name')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cms-beside-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = await startChild({
    script: path.join(__dirname, 'cms-process.cjs'),
    env: { ...testEnvironment, DATA_FOLDER: folder, CMS_PORT: String(port), SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mailbox.port), DATABASE_CLIENT: 'postgres', DATABASE_URL: urlOf(row!.name) },
    health: `${url}/_health`,
  })
  return {
    url,
    logs: child.logs,
    async stop() {
      await child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
