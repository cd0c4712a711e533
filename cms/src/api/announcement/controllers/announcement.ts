import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { errors } from '@strapi/utils'
import { isLocale, locales } from '../../../locales'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async current(ctx: Context) {
    const { locale = locales[0].code } = ctx.query
    if (!isLocale(locale))
      throw new errors.ValidationError('This language is not one of the site\'s', { code: 'announcement.unknown-locale' })
    ctx.body = { data: await strapi.service('api::announcement.announcement').current(locale) }
  },
})
