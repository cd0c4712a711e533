import type { Context } from 'koa'
import { version } from '../../../package.json'
import { openapiDocument } from './document'

/** The document never changes while the process runs: it is made once, for the first who asks, as it takes time that a start need not wait for. */
export function routes() {
  let document: ReturnType<typeof openapiDocument> | undefined
  return [{
    method: 'GET' as const,
    path: '/openapi.json',
    handler: (ctx: Context) => {
      ctx.set('Cache-Control', 'public, max-age=3600')
      ctx.body = document ??= openapiDocument(version)
    },
    config: { auth: false as const },
  }]
}
