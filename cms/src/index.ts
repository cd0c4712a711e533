import type { Core } from '@strapi/strapi'
import { doubts, environment } from '@cop/config'
import { ensureLocales } from './locales'

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    doubts(environment()).forEach(doubt => void strapi.log.warn(doubt))
    await ensureLocales(strapi)
  },
}
