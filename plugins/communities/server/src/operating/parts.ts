import type { Strapi } from '../kernel/strapi'
import { access } from 'node:fs/promises'
import { date, isPostgres, sql } from '../kernel/database'
import { query, readOne } from '../kernel/query'

export interface Outbox { oldestDueSeconds: number, waiting: number, dead: number }

/** Asks the database for something of ours, which is the work that waits in it. */
export async function askDatabase(strapi: Strapi): Promise<Outbox> {
  await fileIsThere(strapi)
  const row = await readOne<{ due: unknown, waiting: number | string, dead: number | string }>(strapi, query`
    select (select min(due_at) from cop_outbox_deliveries where state = 'waiting') as due,
      (select count(*) from cop_outbox_deliveries where state = 'waiting') as waiting,
      (select count(*) from cop_outbox_deliveries where state = 'dead') as dead`)
  const due = date(row?.due)?.getTime() ?? Infinity
  return { oldestDueSeconds: Math.max(0, Math.floor((Date.now() - due) / 1000)), waiting: Number(row?.waiting), dead: Number(row?.dead) }
}

/** Whoever has opened an SQLite file goes on reading it when it is deleted, and writes what nobody will find again. */
async function fileIsThere(strapi: Strapi): Promise<void> {
  if (isPostgres(strapi))
    return
  const { connectionSettings: { filename } } = sql(strapi).client as { connectionSettings: { filename: string } }
  if (filename && filename !== ':memory:')
    await access(filename)
}

interface EmailPlugin { provider?: { verify?: () => Promise<unknown> } }

/**
 * Whether the mail server answers and takes our sign-in, where the host's provider can tell (Strapi's nodemailer can).
 * @returns false where it cannot tell
 */
export async function askMailServer(strapi: Strapi): Promise<boolean> {
  const { provider } = strapi.plugin('email') as unknown as EmailPlugin
  if (!provider?.verify)
    return false
  await provider.verify()
  return true
}
