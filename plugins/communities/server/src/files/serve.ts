import type { Context } from 'koa'
import type { Strapi } from '../kernel/strapi'
import type { FileRow } from './rows'
import { notFound } from '../kernel/errors'
import { storageOf } from '../kernel/services'
import { contentDisposition, safeName } from './names'
import { matchesTag, parseRange } from './range'
import { typeOf } from './rows'
import { thumbnailKey } from './store'
import { TYPES } from './types'

/** What is given out of a file: the whole, or the small picture of it. */
export interface Part { key: string, tag: string, type: string, disposition: string, size: number | null }

export function whole(row: FileRow): Part {
  const { mime, kind } = typeOf(row)
  return { key: row.key, tag: `"${row.hash.slice(0, 32)}"`, type: mime, disposition: contentDisposition(kind === 'image' ? 'inline' : 'attachment', row.name), size: row.size }
}

/** @throws NotFoundError where there is none */
export function thumbnail(row: FileRow): Part {
  if (row.thumbnail_width === null)
    throw notFound()
  const name = safeName(row.name.replace(/\.\w+$/, ''), TYPES.webp.endings)
  return { key: thumbnailKey(row.key), tag: `"${row.hash.slice(0, 32)}-${row.variant}"`, type: TYPES.webp.mime, disposition: contentDisposition('inline', name), size: null }
}

/**
 * Begins an answer that is a file. Browsers keep it, and ask each time whether they may go on showing it: rights change.
 * Whatever it is, nothing in it runs.
 * @returns whether they have it already, so that there is nothing more to send
 */
export function begin(ctx: Context, { tag, disposition }: Pick<Part, 'tag' | 'disposition'>): boolean {
  ctx.set({
    'Cache-Control': 'private, no-cache',
    'Content-Disposition': disposition,
    'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; sandbox`,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'ETag': tag,
    'X-Content-Type-Options': 'nosniff',
  })
  const isKept = matchesTag(ctx.get('if-none-match'), tag)
  if (isKept)
    ctx.status = 304
  return isKept
}

export async function give(strapi: Strapi, ctx: Context, part: Part): Promise<void> {
  if (begin(ctx, part))
    return
  const storage = await storageOf(strapi).get()
  const address = await storage.address(part.key, part)
  if (address) {
    ctx.remove('ETag')
    ctx.set('Cache-Control', 'private, no-store')
    ctx.redirect(address)
    ctx.body = ''
    return
  }
  await stream(strapi, ctx, part)
}

async function stream(strapi: Strapi, ctx: Context, { key, tag, type, size }: Part): Promise<void> {
  const storage = await storageOf(strapi).get()
  // A range of another version is of no use to whoever has the beginning of the first.
  const isSame = [tag, ''].includes(ctx.get('if-range'))
  const range = size !== null && isSame ? parseRange(ctx.get('range'), size) : null
  if (size !== null)
    ctx.set('Accept-Ranges', 'bytes')
  if (range === 'unsatisfiable') {
    ctx.status = 416
    ctx.set('Content-Range', `bytes */${size}`)
    ctx.body = ''
    return
  }
  const content = await storage.open(key, range).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT')
      throw error
    strapi.log.error(`communities: storage has lost ${key}`)
    throw notFound()
  })
  ctx.status = range ? 206 : 200
  if (range)
    ctx.set('Content-Range', `bytes ${range.start}-${range.end}/${size}`)
  const length = range ? range.end - range.start + 1 : size
  ctx.body = content
  ctx.set('Content-Type', type)
  if (length !== null)
    ctx.length = length
}
