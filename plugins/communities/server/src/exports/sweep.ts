import type { Strapi } from '../kernel/strapi'
import type { ExportRow } from './rows'
import { rm } from 'node:fs/promises'
import { sql } from '../kernel/database'
import { storageOf } from '../kernel/services'
import { isUnderWay, keptUntil, keyOf, workshopOf } from './rows'

type Swept = Pick<ExportRow, 'id' | 'document_id' | 'attempts'>

/** Takes the file out of storage, and what attempts left behind; the row goes last, so that a storage that is away is asked again. */
async function drop(strapi: Strapi, { id, document_id, attempts }: Swept): Promise<void> {
  const storage = await storageOf(strapi).get()
  for (let attempt = 1; attempt <= attempts; attempt++) {
    await storage.delete(keyOf({ document_id, attempts: attempt }))
    await rm(workshopOf(strapi, { document_id, attempts: attempt }), { force: true })
  }
  await sql(strapi)('cop_exports').where('id', id).delete()
}

/** A new one takes the place of the old. */
export async function dropOlder(strapi: Strapi, { id, community_id: community }: Pick<ExportRow, 'id' | 'community_id'>): Promise<void> {
  for (const row of await sql(strapi)('cop_exports').where('community_id', community).where('id', '<', id).select('id', 'document_id', 'attempts') as Swept[])
    await drop(strapi, row)
}

/** Each night: what was kept long enough, what another has replaced, and what belongs to no community any more. */
export async function sweepExports(strapi: Strapi, now = new Date()): Promise<void> {
  const rows = await sql(strapi)('cop_exports as x').orderBy('x.id').select('x.*', sql(strapi).raw('(select max(y.id) from cop_exports y where y.community_id = x.community_id) as latest')) as (ExportRow & { latest: number | null })[]
  for (const row of rows) {
    const until = keptUntil(strapi, row)
    const isReplaced = row.id !== row.latest
    if (row.community_id === null || (!isUnderWay(row) && isReplaced) || (until && until <= now))
      await drop(strapi, row)
  }
}
