import type { Context } from 'koa'
import type { Strapi } from '../kernel/strapi'
import { isFromSite } from '../access/address'
import { unavailable } from '../kernel/errors'
import { readinessOf } from '../kernel/services'
import { pluginConfig } from '../kernel/strapi'

/** Somebody on this very machine; a proxy on it speaks for others, and says so. */
function isLocal(ctx: Context): boolean {
  const forwarded = ['x-forwarded-for', 'x-real-ip', 'forwarded'].some(name => ctx.get(name) !== '')
  return !forwarded && /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(ctx.req.socket.remoteAddress ?? '')
}

/**
 * For load balancers and monitors, and not part of the API. Anyone may learn that all is well; counts and error texts are
 * for those who run the service.
 */
export function routes(strapi: Strapi) {
  return [{
    method: 'GET' as const,
    path: '/ready',
    handler: async (ctx: Context) => {
      const { details, ...report } = await readinessOf(strapi).report()
      const trusted = isLocal(ctx) || isFromSite(ctx.headers, pluginConfig(strapi, 'siteSecret'))
      ctx.set('Cache-Control', 'no-store')
      ctx.status = report.status === 'unavailable' ? 503 : 200
      ctx.body = { ...(ctx.status === 503 && unavailable().body), data: { ...report, ...(trusted && { details }) } }
    },
    config: { auth: false as const },
  }]
}
