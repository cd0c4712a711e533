import type { ImageRef } from '../../../contracts/files'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { sql } from '../kernel/database'
import { invalidField } from '../kernel/errors'
import { list, query, read } from '../kernel/query'
import { holdFiles, looseFiles } from './attach'

interface Row { id: number, document_id: string, alt: string | null, thumbnail_width: number, thumbnail_height: number }

/** Pictures beside things (logos, banners, photos), by the row ids of their files; what is not ready is missing. */
export async function picturesOf(strapi: Strapi, ids: (number | null | undefined)[]): Promise<Map<number, ImageRef>> {
  const wanted = [...new Set(ids)].filter(id => id !== null && id !== undefined)
  const rows = wanted.length === 0
    ? []
    : await read<Row>(strapi, query`
        select f.id, f.document_id, f.alt, b.thumbnail_width, b.thumbnail_height from cop_files f join cop_blobs b on b.id = f.blob_id
        where f.id in ${list(wanted)} and f.state = 'ready' and b.thumbnail_width is not null`)
  return new Map(rows.map(row => [row.id, { id: row.document_id, width: row.thumbnail_width, height: row.thumbnail_height, alt: row.alt ?? '' }]))
}

/**
 * Takes one of the viewer's uploads as the picture of something, in the transaction that changes it. What it is already
 * stays, whoever uploaded it. `document` null: no picture.
 * @returns the row id to put in the column
 * @throws ValidationError for what is not one's own, or no picture
 */
export async function takePicture(strapi: Strapi, viewer: RegisteredViewer, field: string, document: string | null, present: number | null, alt?: string): Promise<number | null> {
  const row = document === null ? null : await pictureRow(strapi, document)
  if (row !== null && (!row || (row.id !== present && row.uploader_id !== viewer.userId)))
    throw invalidField(field, 'This picture is no longer there. Choose it again', 'file-gone')
  if (present !== null && present !== row?.id)
    await looseFiles(strapi, [present])
  if (!row)
    return null
  if (alt !== undefined)
    await sql(strapi)('cop_files').where('id', row.id).update({ alt })
  await holdFiles(strapi, [row.id])
  return row.id
}

async function pictureRow(strapi: Strapi, document: string) {
  return await sql(strapi)('cop_files as f').join('cop_blobs as b', 'b.id', 'f.blob_id').where('f.document_id', document).whereNot('f.state', 'refused').whereNotNull('b.thumbnail_width').first('f.id', 'f.uploader_id') as { id: number, uploader_id: number | null } | undefined
}
