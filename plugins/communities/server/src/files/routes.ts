import type { Context } from 'koa'
import type { Endpoint } from '../../../contracts/endpoint'
import type { Viewer } from '../access/viewer'
import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import type { Part } from './serve'
import { files, uploadQuery } from '../../../contracts/files'
import { id } from '../../../contracts/text'
import { clientAddress } from '../access/address'
import { viewerOf } from '../access/viewer'
import { ConflictError, invalid, notFound, unauthenticated, UnsupportedTypeError } from '../kernel/errors'
import { fieldErrorsOf } from '../kernel/field-errors'
import { answering, routesOf } from '../kernel/routes'
import { limitsOf } from '../kernel/services'
import { pluginConfig } from '../kernel/strapi'
import { findFile, findUpload } from './find'
import { toUpload } from './rows'
import { give, thumbnail, whole } from './serve'
import { discardFile } from './sweep'
import { upload } from './upload'
import { usesOf } from './uses'

const controller: Controller<typeof files> = {
  async upload({ strapi, viewer, params }) {
    return toUpload(await findUpload(strapi, viewer, params.file))
  },
  async discard({ strapi, viewer, params }) {
    const row = await findUpload(strapi, viewer, params.file)
    if ((await usesOf(strapi, row.id)).length > 0)
      throw new ConflictError('file-in-use', 'This file is used. Take it out of the text first')
    await discardFile(strapi, row)
    return { done: true }
  },
}

async function viewerFor(strapi: Strapi, ctx: Context, limit: NonNullable<Endpoint['limit']>): Promise<Viewer> {
  const viewer = await viewerOf(strapi, ctx.get('authorization'))
  ctx.state.viewerKind = viewer.kind
  await limitsOf(strapi).count(limit, viewer, clientAddress(ctx.headers, ctx.ip, pluginConfig(strapi, 'siteSecret')))
  return viewer
}

/** Who it is comes first: of a stranger's file not a byte is read. */
function receiving(strapi: Strapi) {
  return (ctx: Context) => answering(strapi, ctx, 201, async () => {
    ctx.set('Cache-Control', 'private, no-store')
    const viewer = await viewerFor(strapi, ctx, 'upload')
    if (viewer.kind !== 'registered')
      throw unauthenticated()
    if (!ctx.is('application/octet-stream'))
      throw new UnsupportedTypeError('Send the file itself, as application/octet-stream')
    const parsed = uploadQuery.safeParse(ctx.query)
    if (!parsed.success)
      throw invalid(parsed.error.issues.flatMap(issue => fieldErrorsOf(issue, 'query', ctx.query)))
    return upload(strapi, viewer, ctx.req, parsed.data)
  })
}

/** A route that answers with what `find` finds for whoever asks, or with why not. */
export function givingFile(strapi: Strapi, find: (strapi: Strapi, viewer: Viewer, ctx: Context) => Promise<Part>) {
  return answeringWith(strapi, async (viewer, ctx) => give(strapi, ctx, await find(strapi, viewer, ctx)))
}

/** A route whose answer is a file that `work` sends, or why there is none. */
export function answeringWith(strapi: Strapi, work: (viewer: Viewer, ctx: Context) => Promise<void>) {
  return async (ctx: Context) => {
    try {
      await work(await viewerFor(strapi, ctx, 'read'), ctx)
    }
    catch (error) {
      // What was said of the file holds no longer.
      ctx.remove('Content-Disposition')
      ctx.remove('ETag')
      ctx.set('Cache-Control', 'private, no-store')
      await answering(strapi, ctx, 200, () => Promise.reject(error))
    }
  }
}

function giving(strapi: Strapi, part: typeof whole) {
  return givingFile(strapi, async (_, viewer, ctx) => {
    const asked = id.safeParse((ctx.params as { file?: unknown }).file)
    if (!asked.success)
      throw notFound()
    return part(await findFile(strapi, viewer, asked.data))
  })
}

/** Beside the contract's calls, those whose question or answer is a file and not JSON. */
export function routes(strapi: Strapi) {
  const beside = { config: { auth: false as const } }
  return [
    ...routesOf(strapi, files, controller),
    { method: 'POST' as const, path: '/files', handler: receiving(strapi), ...beside },
    { method: 'GET' as const, path: '/files/:file', handler: giving(strapi, whole), ...beside },
    { method: 'GET' as const, path: '/files/:file/thumbnail', handler: giving(strapi, thumbnail), ...beside },
  ]
}
