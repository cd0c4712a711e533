import type { RegisteredViewer, Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { FileRow } from './rows'
import { notFound } from '../kernel/errors'
import { readFileRow } from './rows'
import { seesOne, usesOf } from './uses'

/**
 * A file for somebody who wants to see it: whoever sees something that it hangs on, and its owner while it hangs on
 * nothing. What is not yet scanned, or refused, nobody gets.
 * @throws NotFoundError (the same for hidden and for absent)
 */
export async function findFile(strapi: Strapi, viewer: Viewer, documentId: string): Promise<FileRow> {
  const row = await readFileRow(strapi, documentId)
  if (!row || row.state !== 'ready')
    throw notFound()
  const uses = await usesOf(strapi, row.id)
  const isSeen = uses.length === 0 ? isOwner(viewer, row) : await seesOne(strapi, viewer, uses)
  if (!isSeen)
    throw notFound()
  return row
}

/** One's own upload, in whatever state. @throws NotFoundError */
export async function findUpload(strapi: Strapi, viewer: RegisteredViewer, documentId: string): Promise<FileRow> {
  const row = await readFileRow(strapi, documentId)
  if (!row || !isOwner(viewer, row))
    throw notFound()
  return row
}

function isOwner(viewer: Viewer, { uploader_id: owner }: FileRow): boolean {
  return viewer.kind === 'registered' && owner === viewer.userId
}
