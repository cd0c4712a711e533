import type { Context } from 'koa'
import type { Strapi } from '../kernel/strapi'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { slug } from '../../../contracts/text'
import { contentDisposition } from '../files/names'
import { answeringWith } from '../files/routes'
import { begin } from '../files/serve'
import { notFound } from '../kernel/errors'
import { publishedPartner } from './published'

/** The library makes it up to 500 pixels wide, where a picture was wider: more than any page shows of a logo. */
const FORMAT = 'small'

/**
 * The logo of a partner whose page is published, to anyone: it comes from the media library of the host, wherever that
 * keeps its files, and so that nothing in it runs. Drawings (SVG) can hold scripts.
 */
export function logoRoutes(strapi: Strapi) {
  const handler = answeringWith(strapi, async (_, ctx: Context) => {
    const asked = slug.safeParse((ctx.params as { partner?: unknown }).partner)
    const logo = asked.success ? (await publishedPartner(strapi, asked.data, 'en')).logo : null
    if (!logo)
      throw notFound()
    const { url, mime } = logo.formats?.[FORMAT] ?? logo
    if (begin(ctx, { tag: `"${logo.hash}"`, disposition: contentDisposition('inline', `logo${path.extname(url)}`) }))
      return
    if (!url.startsWith('/')) {
      ctx.redirect(url)
      ctx.body = ''
      return
    }
    ctx.body = createReadStream(path.join(strapi.dirs.static.public, path.normalize(url)))
    ctx.set('Content-Type', mime)
  })
  return [{ method: 'GET' as const, path: '/partners/:partner/logo', handler, config: { auth: false as const } }]
}
