import type { FileState } from '../../../contracts/files'
import type { Strapi } from '../kernel/strapi'
import type { Consumer } from '../outbox/service'
import type { Verdict } from './clamd'
import { sql } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { outboxOf, storageOf } from '../kernel/services'
import { addDeliveries } from '../outbox/deliveries'
import { scan } from './clamd'
import { filesConfig } from './config'

const consumer = 'scan'

/** Looks at once, so that most people hear at once. A scanner that is away makes the file wait. */
export async function firstLook(strapi: Strapi, bytes: Buffer): Promise<FileState> {
  const { clamd } = filesConfig(strapi)
  if (!clamd)
    return 'ready'
  try {
    return stateOf(await scan(clamd, bytes))
  }
  catch (error) {
    strapi.log.warn(`communities: a file waits for the virus scanner: ${error instanceof Error ? error.message : String(error)}`)
    return 'checking'
  }
}

const stateOf = (verdict: Verdict): FileState => verdict.clean ? 'ready' : 'refused'

/**
 * Leaves it to the outbox, which asks the scanner again and again, and shows staff what it gave up on. In the transaction
 * that adds the file. For the scanner alone: nobody else is told of an upload.
 */
export async function laterLook(strapi: Strapi, fileId: number): Promise<void> {
  const now = new Date()
  const [event] = await sql(strapi)('cop_outbox_events').insert({ document_id: newDocumentId(), type: 'file.uploaded', payload: JSON.stringify({ fileId }), occurred_at: now, created_at: now, updated_at: now }).returning('id') as [{ id: number }]
  await addDeliveries(strapi, [{ event: event.id, consumer, recipient: '' }], now)
  outboxOf(strapi).wake()
}

interface Row { id: number, state: FileState, blob_id: number, key: string }

const look: Consumer = async (strapi, { event }) => {
  if (event.type !== 'file.uploaded')
    return
  const { clamd } = filesConfig(strapi)
  const row = await sql(strapi)('cop_files as f').join('cop_blobs as b', 'b.id', 'f.blob_id').where('f.id', event.payload.fileId).first('f.id', 'f.state', 'f.blob_id', 'b.key') as Row | undefined
  // Thrown away meanwhile, or looked at already.
  if (row?.state !== 'checking')
    return
  if (!clamd)
    throw new Error('Files wait for a virus scanner, and none is named')
  const verdict = await scan(clamd, await (await storageOf(strapi).get()).open(row.key))
  if (!verdict.clean)
    strapi.log.warn(`communities: the virus scanner refused file ${row.id}: ${verdict.found}`)
  // What is found in content is found in every file of it.
  const files = sql(strapi)('cop_files').where(verdict.clean ? { id: row.id } : { blob_id: row.blob_id })
  await files.update({ state: stateOf(verdict), updated_at: new Date() })
}

export function registerScan(strapi: Strapi): void {
  outboxOf(strapi).register(consumer, look, { whole: false })
}
