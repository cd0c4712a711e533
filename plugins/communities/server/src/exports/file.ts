import type { CommunityAccess } from '../access/community'
import type { Part } from '../files/serve'
import type { Strapi } from '../kernel/strapi'
import type { ExportRow } from './rows'
import { contentDisposition } from '../files/names'
import { notFound } from '../kernel/errors'
import { keptUntil, keyOf } from './rows'

/** What is given out of an export, as long as it is kept. @throws NotFoundError */
export function fileOf(strapi: Strapi, { slug }: Pick<CommunityAccess, 'slug'>, row: ExportRow | undefined): Part {
  const until = row && keptUntil(strapi, row)
  if (!row || !until || until <= new Date())
    throw notFound()
  return { key: keyOf(row), tag: `"${row.document_id}-${row.attempts}"`, type: 'application/zip', disposition: contentDisposition('attachment', `${slug}.zip`), size: Number(row.size) }
}
