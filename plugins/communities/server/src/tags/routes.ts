import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { tags } from '../../../contracts/tags'
import { findDiscussion } from '../discussions/find'
import { routesOf } from '../kernel/routes'
import { readTagPage, suggestTags } from './lists'
import { addTags, removeTag, tagsOf } from './on-contribution'

const controller: Controller<typeof tags> = {
  suggest: ({ strapi, viewer, query }) => suggestTags(strapi, viewer, query.q),
  page: ({ strapi, viewer, params, query }) => readTagPage(strapi, viewer, params.tag, query.cursor),
  async add({ strapi, viewer, params, body }) {
    const found = await findDiscussion(strapi, viewer, params)
    await addTags(strapi, viewer, found, body.tags)
    return tagsOf(strapi, viewer, found)
  },
  async remove({ strapi, viewer, params }) {
    const found = await findDiscussion(strapi, viewer, params)
    await removeTag(strapi, viewer, found, params.tag)
    return tagsOf(strapi, viewer, found)
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, tags, controller)
