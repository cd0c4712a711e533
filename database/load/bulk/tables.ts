import type { Core } from '@strapi/strapi'
import type { Row, Source } from '../../volume/rows/context'
import { LINK } from '../../volume/rows/context'

export type Kind = 'moment' | 'boolean' | 'json' | 'plain'
export interface Column { name: string, kind: Kind, read: (row: Row) => Row[string] }
export interface BulkTable { name: string, columns: Column[] }

interface JoinTable { name: string, joinColumn: { name: string }, inverseJoinColumn: { name: string }, orderColumnName?: string, inverseOrderColumnName?: string }
interface Attribute { type: string, columnName?: string, joinColumn?: { name: string }, joinTable?: JoinTable }

const kinds: Record<string, Kind> = { datetime: 'moment', boolean: 'boolean', json: 'json' }

/**
 * The columns of a source's rows, as Strapi's database layer names them, with what the content type says of the others:
 * its standards, and the moments that Strapi keeps. So a new attribute with a default needs no change here.
 * @throws if the content type has no such attribute
 */
export function tableOf(strapi: Core.Strapi, source: Source): BulkTable {
  const { tableName, attributes } = strapi.db.metadata.get(source.uid) as unknown as { tableName: string, attributes: Record<string, Attribute> }
  const attribute = (name: string): Attribute => {
    const found = attributes[name]
    if (!found)
      throw new Error(`${tableName} has no attribute ${name}`)
    return found
  }
  if (source.relation !== undefined)
    return linkTable(attribute(source.relation).joinTable!)

  const standards = standardsOf(strapi, source)
  const column = (name: string, read: Column['read']): Column[] => {
    const { type, columnName, joinColumn } = attribute(name)
    const column = joinColumn?.name ?? columnName
    return column === undefined ? [] : [{ name: column, kind: kinds[type] ?? 'plain', read }]
  }
  return {
    name: tableName,
    columns: [
      ...source.attributes.flatMap(name => column(name, row => row[name] ?? null)),
      ...['updatedAt', 'publishedAt'].flatMap(name => column(name, row => row.createdAt ?? null)),
      ...Object.entries(standards).flatMap(([name, value]) => column(name, () => value)),
    ],
  }
}

function standardsOf(strapi: Core.Strapi, { uid, attributes }: Source): Row {
  const model = strapi.getModel(uid as never) as unknown as { attributes: Record<string, { default?: Row[string] | (() => unknown) }> }
  return Object.fromEntries(Object.entries(model.attributes).flatMap(([name, { default: standard }]) =>
    standard === undefined || typeof standard === 'function' || attributes.includes(name) ? [] : [[name, standard]]))
}

/** @see LINK */
function linkTable({ name, joinColumn, inverseJoinColumn, orderColumnName, inverseOrderColumnName }: JoinTable): BulkTable {
  const names = { own: joinColumn.name, other: inverseJoinColumn.name, place: orderColumnName, ownPlace: inverseOrderColumnName }
  return { name, columns: LINK.flatMap(key => names[key] === undefined ? [] : [{ name: names[key], kind: 'plain', read: (row: Row) => row[key] ?? null }]) }
}
