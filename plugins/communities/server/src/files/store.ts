import type { FileState } from '../../../contracts/files'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Picture } from './images'
import type { TypeName } from './types'
import { createHash } from 'node:crypto'
import { isOvertaken, isUniqueViolation, sql, transaction } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { storageOf } from '../kernel/services'
import { laterLook } from './scan'
import { TYPES } from './types'

/** Finished content, ready to be kept. */
export interface Content extends Partial<Omit<Picture, 'type' | 'bytes'>> { type: TypeName, bytes: Buffer }

export const thumbnailKey = (key: string) => `${key}.thumbnail`

/**
 * Keeps content and gives the person a file of it. The content is written before it is known whether it is there already,
 * so that nobody can tell from the time it takes.
 * @returns the file's row id
 */
export async function keepFile(strapi: Strapi, viewer: RegisteredViewer, name: string, content: Content, state: FileState, tries = 3): Promise<number> {
  const hash = createHash('sha256').update(content.bytes).digest('hex')
  const fresh = await storeBlob(strapi, content)
  try {
    const kept = await transaction(strapi, async () => {
      const blob = await sameContent(strapi, hash, content) ?? fresh
      if (blob.id === fresh.id)
        await sql(strapi)('cop_blobs').where('id', fresh.id).update({ hash })
      return { file: await addFile(strapi, viewer, blob.id, name, state), blob }
    })
    if (kept.blob.id !== fresh.id)
      await dropBlob(strapi, fresh)
    return kept.file
  }
  catch (error) {
    await dropBlob(strapi, fresh)
    // Two people with the same content in the same moment: the next try finds what the first has kept.
    // Somebody kept the same in this moment, or it was swept in the moment it was found again.
    if ((isUniqueViolation(error) || isOvertaken(error)) && tries > 1)
      return keepFile(strapi, viewer, name, content, state, tries - 1)
    throw error
  }
}

export interface BlobRow { id: number, key: string }

async function sameContent(strapi: Strapi, hash: string, content: Content): Promise<BlobRow | undefined> {
  return await sql(strapi)('cop_blobs').where({ hash, variant: content.variant ?? 'plain' }).first('id', 'key') as BlobRow | undefined
}

/** The row comes first, without its hash: after a crash the sweep finds by it what was left in storage. */
async function storeBlob(strapi: Strapi, content: Content): Promise<BlobRow> {
  const storage = await storageOf(strapi).get()
  const name = newDocumentId()
  const key = `${name.slice(-2)}/${name}`
  const now = new Date()
  const [row] = await sql(strapi)('cop_blobs').insert({
    document_id: name,
    key,
    variant: content.variant ?? 'plain',
    type: content.type,
    size: content.bytes.length,
    width: content.width ?? null,
    height: content.height ?? null,
    thumbnail_width: content.thumbnailWidth ?? null,
    thumbnail_height: content.thumbnailHeight ?? null,
    created_at: now,
    updated_at: now,
    published_at: now,
  }).returning('id') as [{ id: number }]
  await storage.put(key, content.bytes, TYPES[content.type].mime)
  if (content.thumbnail)
    await storage.put(thumbnailKey(key), content.thumbnail, TYPES.webp.mime)
  return { id: row.id, key }
}

async function addFile(strapi: Strapi, viewer: RegisteredViewer, blobId: number, name: string, state: FileState): Promise<number> {
  const now = new Date()
  const [row] = await sql(strapi)('cop_files').insert({ document_id: newDocumentId(), blob_id: blobId, uploader_id: viewer.userId, name, state, loose_since: now, created_at: now, updated_at: now, published_at: now }).returning('id') as [{ id: number }]
  if (state === 'checking')
    await laterLook(strapi, row.id)
  return row.id
}

/** Takes content out of storage and then its row, so that a storage that is away is asked again by the next sweep. */
export async function dropBlob(strapi: Strapi, { id, key }: BlobRow): Promise<void> {
  const storage = await storageOf(strapi).get()
  await storage.delete(key)
  await storage.delete(thumbnailKey(key))
  await sql(strapi)('cop_blobs').where('id', id).delete()
}
