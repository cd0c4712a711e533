import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { people } from '../../../contracts/people'
import { routesOf } from '../kernel/routes'
import { findPeople } from './find'
import { peopleLike } from './like'
import { readPerson } from './person'
import { readOwnProfile, updateProfile } from './profile'

const controller: Controller<typeof people> = {
  find: ({ strapi, viewer, query, locale }) => findPeople(strapi, viewer, query, locale),
  like: ({ strapi, viewer, params, locale }) => peopleLike(strapi, viewer, params.person, locale),
  person: ({ strapi, viewer, params, query, locale }) => readPerson(strapi, viewer, params.person, query.cursor, locale),
  profile: ({ strapi, viewer, locale }) => readOwnProfile(strapi, viewer, locale),
  async updateProfile({ strapi, viewer, body, locale }) {
    await updateProfile(strapi, viewer, body)
    return readOwnProfile(strapi, viewer, locale)
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, people, controller)
