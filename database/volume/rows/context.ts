import type { PersonSeed } from '../../seeds/types'
import type { Plan } from '../plan'
import type { Texts } from '../texts'

/** A row by the names of its content type's attributes; moments as milliseconds. Of a link table, by those of `LINK`. */
export type Row = Record<string, string | number | boolean | null | object>

/** What the database knows already, and what all rows share. */
export interface RowContext {
  plan: Plan
  /** People by position. */
  everybody: PersonSeed[]
  texts: Texts
  /** Row numbers by slug. */
  terms: Record<'region' | 'expertise' | 'organisation', Map<string, number>>
  role: number
  passwordHash: string
  rendererVersion: number
}

/** A table to fill: a content type, or the join table of one of its relations. */
export interface Source {
  uid: string
  relation?: string
  /** Attributes that the rows have. */
  attributes: readonly string[]
  rows: (context: RowContext) => Iterable<Row>
}

/** Names of a link table's columns, whatever Strapi calls them. */
export const LINK = ['own', 'other', 'place', 'ownPlace'] as const

/** @throws if the database lacks the term */
export function term(ids: Map<string, number>, slug: string): number {
  const id = ids.get(slug)
  if (id === undefined)
    throw new Error(`The database lacks the term "${slug}"`)
  return id
}
