import type { Context } from 'koa'
import type { Strapi } from '../kernel/strapi'
import { isFromSite } from '../access/address'
import { notFound } from '../kernel/errors'
import { answering } from '../kernel/routes'
import { pluginConfig } from '../kernel/strapi'
import { contentVersion } from './content-version'

/**
 * For the site alone, and not part of the API: that something changed somewhere, even in a private community, is
 * nothing that others should be able to watch.
 */
export function routes(strapi: Strapi) {
  return [{
    method: 'GET' as const,
    path: '/content-version',
    handler: (ctx: Context) => answering(strapi, ctx, 200, async () => {
      if (!isFromSite(ctx.headers, pluginConfig(strapi, 'siteSecret')))
        throw notFound()
      ctx.set('Cache-Control', 'private, no-store')
      return contentVersion(strapi)
    }),
    config: { auth: false as const },
  }]
}
