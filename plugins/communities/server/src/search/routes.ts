import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { search } from '../../../contracts/search'
import { routesOf } from '../kernel/routes'
import { searchAll } from './query'
import { suggest } from './suggestions'

const controller: Controller<typeof search> = {
  query: ({ strapi, viewer, query, locale }) => searchAll(strapi, viewer, query, locale),
  suggestions: ({ strapi, viewer, query, locale }) => suggest(strapi, viewer, query.q, locale),
}

export const routes = (strapi: Strapi) => routesOf(strapi, search, controller)
