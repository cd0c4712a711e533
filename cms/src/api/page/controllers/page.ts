import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { errors } from '@strapi/utils'
import { isLocale, locales } from '../../../locales'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context) {
    const { locale = locales[0].code } = ctx.query
    if (!isLocale(locale))
      throw new errors.ValidationError('This language is not one of the site\'s', { code: 'page.unknown-locale' })
    const page = await strapi.service('api::page.page').read(String(ctx.params.slug), locale)
    if (!page)
      throw new errors.NotFoundError('There is no such page', { code: 'page.not-found' })
    ctx.body = { data: page }
  },

  async preview(ctx: Context) {
    ctx.set('Cache-Control', 'private, no-store')
    const preview = await strapi.service('api::page.preview').show(String(ctx.query.token))
    if (!preview)
      throw new errors.NotFoundError('There is no such page', { code: 'page.not-found' })
    ctx.body = { data: preview }
  },
})
