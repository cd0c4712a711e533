import type { Strapi } from '../kernel/strapi'
import type { BlobRow } from './store'
import { isPostgres, sql, transaction } from '../kernel/database'
import { dropBlob } from './store'

const DAY = 86_400_000
const BATCH = 200

/** Rows of `cop_files as f` that nothing uses. */
const UNUSED = `not exists (select 1 from cop_attachments a where a.file_id = f.id)
  and not exists (select 1 from cop_communities h where h.logo_id = f.id or h.banner_id = f.id)
  and not exists (select 1 from cop_profiles p where p.photo_id = f.id)`

/**
 * Throws away uploads that nothing has used for a day, and content that no upload holds any more.
 * An attachment whose text was removed for good is none.
 */
export async function sweepFiles(strapi: Strapi, now = new Date()): Promise<void> {
  const yesterday = new Date(now.getTime() - DAY)
  await sql(strapi)('cop_attachments').whereNull('contribution_id').whereNull('comment_id').delete()
  await sql(strapi)('cop_files as f').whereNull('f.loose_since').whereRaw(UNUSED).update({ loose_since: now })
  for (;;) {
    const ids = await sql(strapi)('cop_files as f').where('f.loose_since', '<', yesterday).whereRaw(UNUSED).limit(BATCH).pluck('f.id') as number[]
    await sql(strapi)('cop_files').whereIn('id', ids).delete()
    if (ids.length < BATCH)
      break
  }
  const blobs = await sql(strapi)('cop_blobs as b').where('b.created_at', '<', yesterday).whereNotExists(function () {
    void this.from('cop_files as f').whereRaw('f.blob_id = b.id')
  }).orderBy('b.id').select('b.id', 'b.key') as BlobRow[]
  for (const blob of blobs)
    await dropIfUnheld(strapi, blob)
}

export async function discardFile(strapi: Strapi, { id, blob_id: blob, key }: { id: number, blob_id: number, key: string }): Promise<void> {
  await sql(strapi)('cop_files').where('id', id).delete()
  await dropIfUnheld(strapi, { id: blob, key })
}

/**
 * Gives up content that no file holds. Its hash goes first, in a transaction that whoever uploads the same meanwhile waits
 * for: they then keep content of their own.
 */
async function dropIfUnheld(strapi: Strapi, blob: BlobRow): Promise<void> {
  const isFree = await transaction(strapi, async () => {
    const row = sql(strapi)('cop_blobs').where('id', blob.id).select('id')
    await (isPostgres(strapi) ? row.forUpdate() : row)
    if (await sql(strapi)('cop_files').where('blob_id', blob.id).first('id'))
      return false
    await sql(strapi)('cop_blobs').where('id', blob.id).update({ hash: null })
    return true
  })
  if (isFree)
    await dropBlob(strapi, blob)
}
