import type { FileState, Upload } from '../../../contracts/files'
import type { Strapi } from '../kernel/strapi'
import type { TypeName } from './types'
import { query, raw, readOne } from '../kernel/query'
import { isTypeName, TYPES } from './types'

/** A file with its content's row. */
export interface FileRow {
  id: number
  document_id: string
  name: string
  state: FileState
  uploader_id: number | null
  blob_id: number
  key: string
  hash: string
  variant: 'plain' | 'wide' | 'small'
  type: TypeName
  size: number
  width: number | null
  height: number | null
  thumbnail_width: number | null
  thumbnail_height: number | null
}

export const FILE = raw('f.id, f.document_id, f.name, f.state, f.uploader_id, f.blob_id, b.key, b.hash, b.variant, b.type, b.size, b.width, b.height, b.thumbnail_width, b.thumbnail_height')

export async function readFileRow(strapi: Strapi, documentId: string): Promise<FileRow | undefined> {
  return readOne<FileRow>(strapi, query`select ${FILE} from cop_files f join cop_blobs b on b.id = f.blob_id where f.document_id = ${documentId}`)
}

/** What is no longer known is given out as bytes that no program opens by itself. */
export function typeOf(row: Pick<FileRow, 'type'>) {
  return isTypeName(row.type) ? TYPES[row.type] : { mime: 'application/octet-stream', kind: 'document' as const, endings: ['bin'] as const }
}

export function toUpload(row: FileRow): Upload {
  const { mime, kind } = typeOf(row)
  return { id: row.document_id, name: row.name, type: mime, kind, size: row.size, width: row.width, height: row.height, state: row.state }
}
