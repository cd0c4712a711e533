import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { partners } from '../../../contracts/partners'
import { routesOf } from '../kernel/routes'
import { logoRoutes } from './logo'
import { readPartner } from './read'

const controller: Controller<typeof partners> = {
  partner: ({ strapi, params, locale }) => readPartner(strapi, params.partner, locale),
}

export const routes = (strapi: Strapi) => [...routesOf(strapi, partners, controller), ...logoRoutes(strapi)]
