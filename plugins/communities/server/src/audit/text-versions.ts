import type { AuditFacts } from '../../../contracts/audit'
import type { Strapi } from '../kernel/strapi'
import { WATCHED } from './watched'

export interface Schema {
  uid: string
  info: { displayName: string }
  options?: { draftAndPublish?: boolean }
  pluginOptions?: { i18n?: { localized?: boolean } }
  attributes: Record<string, { type: string }>
}

export interface Version { id: number, locale: string | null, publishedAt: unknown, [attribute: string]: unknown }

/** Whether staff write it in several languages. Types that have rules of their own are watched by themselves. */
export function isText(schema: Schema): boolean {
  return schema.pluginOptions?.i18n?.localized === true && !(schema.uid in WATCHED)
}

/** A document as it stands: in each language its draft and what is published. Types without drafts have one row. */
export async function versionsOf(strapi: Strapi, schema: Schema, documentId: string): Promise<Map<string, Version>> {
  const rows = await strapi.db.query(schema.uid).findMany({ where: { documentId }, orderBy: { id: 'asc' } }) as Version[]
  const published = (row: Version) => schema.options?.draftAndPublish === true && Boolean(row.publishedAt)
  return new Map(rows.map(row => [`${published(row) ? 'published' : 'written'} ${row.locale ?? ''}`, row]))
}

/** Kept by Strapi, and said by the entry itself. */
const ITS_OWN = ['documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt']
/** What stands in the row; related rows have entries of their own where they matter. */
const ELSEWHERE = ['relation', 'media', 'component', 'dynamiczone', 'password']

export function factsOf({ attributes }: Schema, row: Version): AuditFacts {
  const kept = Object.entries(attributes).filter(([name, { type }]) => !ITS_OWN.includes(name) && !ELSEWHERE.includes(type))
  return Object.fromEntries(kept.map(([name]) => [name, factOf(row[name])]))
}

function factOf(value: unknown): AuditFacts[string] {
  if (value === null || value === undefined)
    return null
  if (value instanceof Date)
    return value.toISOString()
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value)
}

/** "Page: Help": the kind of text, and what it begins with. */
export function labelOf({ info, attributes }: Schema, row: Version): string {
  const name = ['title', 'name', 'text'].find(one => one in attributes && typeof row[one] === 'string')
  const words = name ? String(row[name]) : ''
  return [info.displayName, words.length > 160 ? `${words.slice(0, 159)}…` : words].filter(Boolean).join(': ')
}
