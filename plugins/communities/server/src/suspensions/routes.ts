import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { suspensions } from '../../../contracts/suspensions'
import { routesOf } from '../kernel/routes'
import { appealSuspension } from './appeal'

const controller: Controller<typeof suspensions> = {
  async appeal({ strapi, body }) {
    await appealSuspension(strapi, body.token, body.words)
    return { done: true } as const
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, suspensions, controller)
