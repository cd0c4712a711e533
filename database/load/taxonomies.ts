import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { ExpertiseSeed, OrganisationSeed, RegionSeed } from '../seeds/types'
import { Table } from './rows'

export interface Taxonomies {
  regions: RegionSeed[]
  expertise: ExpertiseSeed[]
  organisations: OrganisationSeed[]
}

/** Row ids of the curated terms by slug. */
export interface TermIds {
  region: Map<string, number>
  expertise: Map<string, number>
  organisation: Map<string, number>
}

/** Adds the curated terms that are missing; those that are there stay as staff edited them. */
export async function loadTaxonomies(strapi: Core.Strapi, trx: Knex.Transaction, { regions, expertise, organisations }: Taxonomies): Promise<TermIds> {
  const createdAt = new Date()
  async function add<Seed extends { slug: string }>(uid: string, tableName: string, seeds: Seed[], attributes: (seed: Seed) => object) {
    const known = await trx(tableName).select('id', 'slug') as { id: number, slug: string }[]
    const ids = new Map(known.map(row => [row.slug, row.id]))
    const table = await Table.open(strapi, trx, uid)
    for (const seed of seeds.filter(({ slug }) => !ids.has(slug)))
      ids.set(seed.slug, table.add({ ...attributes(seed), slug: seed.slug, createdAt }))
    await table.write()
    return ids
  }
  const region = await add('plugin::communities.region', 'cop_regions', regions, ({ name, nameCy, nation, position }) => ({ name, nameCy, nation, position }))
  return {
    region,
    expertise: await add('plugin::communities.expertise', 'cop_expertises', expertise, ({ name, nameCy, position }) => ({ name, nameCy, position })),
    organisation: await add('plugin::communities.organisation', 'cop_organisations', organisations, ({ name, nameCy, kind, region: slug }) => ({ name, nameCy: nameCy ?? null, kind, region: idIn(region, slug) })),
  }
}

/** @throws if the seeds name something that is not among them */
export function idIn(ids: Map<string, number>, key: string): number {
  const id = ids.get(key)
  if (id === undefined)
    throw new Error(`The demo names "${key}", which it does not hold`)
  return id
}
