import type { Context, Next } from 'koa'
import type { Strapi } from '../kernel/strapi'
import type { Readiness } from './readiness'
import { randomUUID } from 'node:crypto'
import { isFromSite } from '../access/address'
import { readinessOf } from '../kernel/services'
import { pluginConfig } from '../kernel/strapi'

/** What others may name a request; anything else could break out of a line of a log. */
const acceptable = /^[\w.-]{8,64}$/

/**
 * Gives every request an id, which the answer names and the host's log can put on each line of the request
 * (`strapi.requestContext.get().state.requestId`). The site's is taken over, and a trusted proxy's: one id for one click.
 * Where the host wants it, a line for each request, without query, tokens or bodies.
 */
export function trace(strapi: Strapi) {
  const secret = pluginConfig(strapi, 'siteSecret')
  const trustsProxy = strapi.config.get('server.proxy.koa') === true

  let readiness: Readiness | undefined

  function begin(ctx: Context) {
    const given = ctx.get('x-request-id')
    const id = given && acceptable.test(given) && (trustsProxy || isFromSite(ctx.headers, secret)) ? given : randomUUID()
    ctx.state.requestId = id
    ctx.set('X-Request-Id', id)
    readiness ??= readinessOf(strapi)
    if (readiness.isStopping())
      ctx.set('Connection', 'close')
  }

  async function logged(ctx: Context, next: Next) {
    begin(ctx)
    const started = performance.now()
    await next()
    const { method, path, status } = ctx
    const ms = Math.round(performance.now() - started)
    strapi.log.http(`${method} ${path} ${status} (${ms} ms)`, { method, path, status, ms, viewer: ctx.state.viewerKind ?? 'unknown' })
  }

  function plain(ctx: Context, next: Next) {
    begin(ctx)
    return next()
  }

  return pluginConfig(strapi, 'logRequests') ? logged : plain
}
