import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import type { TermRow } from './terms'
import { taxonomies } from '../../../contracts/taxonomies'
import { likeText, sql } from '../kernel/database'
import { routesOf } from '../kernel/routes'
import { listTerms, toTerm } from './terms'

const controller: Controller<typeof taxonomies> = {
  regions: ({ strapi, locale }) => listTerms(strapi, 'region', locale),
  expertise: ({ strapi, locale }) => listTerms(strapi, 'expertise', locale),
  async organisations({ strapi, query, locale }) {
    const find = sql(strapi)('cop_organisations as o').leftJoin('cop_regions as r', 'r.id', 'o.region_id').orderBy('o.name').limit(500).select('o.id', 'o.slug', 'o.name', 'o.name_cy', 'o.kind', 'r.name as region')
    if (query.q) {
      const words = `%${likeText(query.q)}%`
      find.whereRaw(`(lower(o.name) like ? escape '\\' or lower(coalesce(o.name_cy, '')) like ? escape '\\')`, [words, words])
    }
    const rows = await find as (TermRow & { kind: string, region: string | null })[]
    return rows.map(row => ({ ...toTerm(row, locale), kind: row.kind, region: row.region }))
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, taxonomies, controller)
