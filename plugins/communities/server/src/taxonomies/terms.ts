import type { Term } from '../../../contracts/shared'
import type { Strapi } from '../kernel/strapi'
import { sql } from '../kernel/database'
import { invalidField } from '../kernel/errors'

export interface TermRow { id: number, slug: string, name: string, name_cy: string | null }
type Locale = 'en' | 'cy'

export function toTerm(row: { slug: string, name: string, name_cy: string | null }, locale: Locale): Term {
  return { slug: row.slug, name: (locale === 'cy' && row.name_cy) || row.name }
}

const TABLES = { region: 'cop_regions', expertise: 'cop_expertises', organisation: 'cop_organisations' } as const

/** Row ids of curated terms. @throws ValidationError at `field` when one isn't known */
export async function termIds(strapi: Strapi, kind: keyof typeof TABLES, slugs: string[], field: string): Promise<number[]> {
  if (slugs.length === 0)
    return []
  const rows = await sql(strapi)(TABLES[kind]).whereIn('slug', slugs).select('id', 'slug') as TermRow[]
  const unknown = slugs.find(slug => !rows.some(row => row.slug === slug))
  if (unknown)
    throw invalidField(field, `"${unknown}" is not on the list`, 'not-on-list')
  return rows.map(row => row.id)
}

export async function termId(strapi: Strapi, kind: keyof typeof TABLES, slug: string | null, field: string): Promise<number | null> {
  return slug === null ? null : (await termIds(strapi, kind, [slug], field))[0] ?? null
}

export async function listTerms(strapi: Strapi, kind: 'region' | 'expertise', locale: Locale): Promise<Term[]> {
  const rows = await sql(strapi)(TABLES[kind]).orderBy('position').orderBy('name').select('id', 'slug', 'name', 'name_cy') as TermRow[]
  return rows.map(row => toTerm(row, locale))
}

export async function termOf(strapi: Strapi, kind: keyof typeof TABLES, id: number | null, locale: Locale): Promise<Term | null> {
  if (id === null)
    return null
  const row = await sql(strapi)(TABLES[kind]).where('id', id).first('id', 'slug', 'name', 'name_cy') as TermRow | undefined
  return row ? toTerm(row, locale) : null
}
