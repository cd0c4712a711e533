import type { Context } from 'koa'
import type { z } from 'zod'
import type { FieldErrorCode } from '../../../contracts/field-error'
import type { FilePurpose, Upload, uploadQuery } from '../../../contracts/files'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { FilesConfig } from './config'
import type { Content } from './store'
import { sql } from '../kernel/database'
import { invalid, TooManyRequestsError } from '../kernel/errors'
import { query, readOne } from '../kernel/query'
import { filesConfig, isAllowed } from './config'
import { detectType } from './detect'
import { redraw, TooManyPixels } from './images'
import { safeName } from './names'
import { BrokenOff, receive, TooLarge } from './receive'
import { readFileRow, toUpload } from './rows'
import { firstLook } from './scan'
import { keepFile } from './store'
import { TYPES } from './types'

const megabyte = 2 ** 20
const DAY = 86_400_000

/** Takes a file from somebody: received, recognised, cleaned, scanned where there is a scanner, and kept. */
export async function upload(strapi: Strapi, viewer: RegisteredViewer, request: Context['req'], { name, purpose }: z.output<typeof uploadQuery>): Promise<Upload> {
  const config = filesConfig(strapi)
  await checkDay(strapi, viewer, config)
  const bytes = await receiveFile(request, config)
  const content = await cleaned(bytes, config, purpose)
  const look = await firstLook(strapi, content.bytes)
  if (look === 'refused')
    throw refuse('file-infected', 'A virus scanner found something in this file')
  const id = await keepFile(strapi, viewer, safeName(name, TYPES[content.type].endings), content, look)
  const { document_id: documentId } = await sql(strapi)('cop_files').where('id', id).first('document_id') as { document_id: string }
  const row = await readFileRow(strapi, documentId)
  if (!row)
    throw new Error('A file that was just kept is not there')
  return toUpload(row)
}

function refuse(code: FieldErrorCode, message: string, limit?: number) {
  return invalid([{ path: ['file'], message, code, ...(limit !== undefined && { limit }) }])
}

/** @throws TooManyRequestsError for whoever has filled today's share of the disk */
async function checkDay(strapi: Strapi, { userId }: RegisteredViewer, { dailyMegabytes }: FilesConfig): Promise<void> {
  const row = await readOne<{ total: number | string | null }>(strapi, query`
    select sum(b.size) as total from cop_files f join cop_blobs b on b.id = f.blob_id
    where f.uploader_id = ${userId} and f.created_at > ${new Date(Date.now() - DAY)}`)
  if (Number(row?.total ?? 0) >= dailyMegabytes * megabyte)
    throw new TooManyRequestsError(3600)
}

async function receiveFile(request: Context['req'], { mostMegabytes }: FilesConfig): Promise<Buffer> {
  try {
    const bytes = await receive(request, mostMegabytes * megabyte)
    if (bytes.length === 0)
      throw refuse('file-empty', 'This file is empty')
    return bytes
  }
  catch (error) {
    if (error instanceof TooLarge)
      throw refuse('file-too-large', `A file may have ${mostMegabytes} MB`, mostMegabytes)
    if (error instanceof BrokenOff)
      throw refuse('file-broken-off', 'The file did not arrive whole')
    throw error
  }
}

async function cleaned(bytes: Buffer, config: FilesConfig, purpose: FilePurpose): Promise<Content> {
  const type = await detectType(bytes)
  if (!type || !isAllowed(config, type))
    throw refuse('file-type', 'Files of this kind cannot be shared here')
  if (TYPES[type].kind === 'document') {
    if (purpose !== 'attachment')
      throw refuse('file-not-image', 'Choose a picture')
    return { type, bytes }
  }
  return redrawn(bytes, type, purpose)
}

async function redrawn(...[bytes, type, purpose]: Parameters<typeof redraw>): Promise<Content> {
  try {
    const picture = await redraw(bytes, type, purpose)
    if (picture)
      return picture
  }
  catch (error) {
    if (error instanceof TooManyPixels)
      throw refuse('file-too-many-pixels', 'This picture is too large to be shown. Make it smaller first')
    throw error
  }
  throw refuse('file-damaged', 'This picture cannot be read')
}
