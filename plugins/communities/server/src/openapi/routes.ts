import type { Context } from 'koa'
import { version } from '../../../package.json'
import { openapiDocument } from './document'

/** The document never changes while the process runs: it is made once. */
export function routes() {
  const document = openapiDocument(version)
  return [{
    method: 'GET' as const,
    path: '/openapi.json',
    handler: (ctx: Context) => {
      ctx.set('Cache-Control', 'public, max-age=3600')
      ctx.body = document
    },
    config: { auth: false as const },
  }]
}
