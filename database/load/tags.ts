import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { Demo } from '../seeds/types'
import { distinctTags, tagSlug } from '../../plugins/communities/server/src/tags/words'
import { Table } from './rows'
import { idIn } from './taxonomies'

/** Every word that the demo tags something with, or that somebody is interested in; row ids by slug. */
export async function loadTags(strapi: Core.Strapi, trx: Knex.Transaction, { discussions, people, communities }: Demo): Promise<Map<string, number>> {
  const tags = await Table.open(strapi, trx, 'plugin::communities.tag')
  const words = [...discussions.flatMap(({ tags: on }) => on.map(({ tag }) => tag)), ...people.flatMap(({ interests }) => interests)]
  const createdAt = new Date(Math.min(...communities.map(community => community.createdAt.getTime())))
  const ids = new Map(distinctTags(words).map(({ name, slug }) => [slug, tags.add({ name, slug, createdAt })]))
  await tags.write()
  return ids
}

export const tagIn = (tags: Map<string, number>, word: string): number => idIn(tags, tagSlug(word))
