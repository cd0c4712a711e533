import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { randomInt } from 'node:crypto'

/** What is known of an attribute in Strapi's database layer, as far as writing rows needs it. */
interface Attribute {
  type: string
  columnName?: string
  joinColumn?: { name: string }
  joinTable?: {
    name: string
    joinColumn: { name: string }
    inverseJoinColumn: { name: string }
    orderColumnName?: string
    inverseOrderColumnName?: string
  }
}

type Row = Record<string, unknown>
export type Data = Record<string, unknown>

/** SQLite takes a limited number of values in one statement. */
const chunkSize = 100

/**
 * Collects rows of one content type under their attributes' names and inserts them in bulk. Numbers are given out
 * when a row is added, so that rows can point at one another before anything is written.
 */
export class Table {
  readonly #rows: Row[] = []
  readonly #links = new Map<string, Row[]>()
  readonly #attributes: Record<string, Attribute>
  readonly #standards: Data
  readonly #name: string
  #lastId = 0

  private constructor(strapi: Core.Strapi, private readonly trx: Knex.Transaction, uid: string) {
    const { tableName, attributes } = strapi.db.metadata.get(uid) as unknown as { tableName: string, attributes: Record<string, Attribute> }
    this.#name = tableName
    this.#attributes = attributes
    const model = strapi.getModel(uid as never) as unknown as { attributes: Record<string, { default?: unknown }> }
    this.#standards = Object.fromEntries(Object.entries(model.attributes)
      .filter(([, attribute]) => attribute.default !== undefined && typeof attribute.default !== 'function')
      .map(([name, attribute]) => [name, attribute.default]))
  }

  static async open(strapi: Core.Strapi, trx: Knex.Transaction, uid: string): Promise<Table> {
    const table = new Table(strapi, trx, uid)
    const [row] = await trx(table.#name).max({ last: 'id' })
    table.#lastId = Number(row?.last ?? 0)
    return table
  }

  /**
   * @param data values by attribute; relations as row ids; `createdAt` decides the row's moments
   * @returns the row's id
   * @throws if the content type has no such attribute
   */
  add(data: Data & { createdAt: Date }): number {
    const id = ++this.#lastId
    const row: Row = { id }
    const complete: Data = {
      documentId: newDocumentId(),
      updatedAt: data.createdAt,
      publishedAt: data.createdAt,
      ...this.#standards,
      ...data,
    }
    for (const [name, value] of Object.entries(complete))
      this.#put(row, id, name, value)
    this.#rows.push(row)
    return id
  }

  #put(row: Row, id: number, name: string, value: unknown) {
    const attribute = this.#attributes[name]
    if (!attribute)
      throw new Error(`${this.#name} has no attribute ${name}`)
    if (attribute.joinColumn)
      row[attribute.joinColumn.name] = value ?? null
    else if (attribute.joinTable)
      this.#link(attribute.joinTable, id, value)
    else if (attribute.columnName)
      row[attribute.columnName] = attribute.type === 'json' && value !== null ? JSON.stringify(value) : value ?? null
  }

  #link(table: NonNullable<Attribute['joinTable']>, id: number, value: unknown) {
    const links = this.#links.get(table.name) ?? []
    this.#links.set(table.name, links)
    for (const [place, other] of [value ?? []].flat().entries()) {
      links.push({
        [table.joinColumn.name]: id,
        [table.inverseJoinColumn.name]: other,
        ...(table.orderColumnName && { [table.orderColumnName]: place + 1 }),
        ...(table.inverseOrderColumnName && { [table.inverseOrderColumnName]: id }),
      })
    }
  }

  /** Writes what was added. Rows that others point at have to be written first. */
  async write(): Promise<void> {
    await this.trx.batchInsert(this.#name, this.#rows, chunkSize)
    for (const [name, links] of this.#links)
      await this.trx.batchInsert(name, links, chunkSize)
    // PostgreSQL counts by itself and has not seen the numbers given here.
    if (this.trx.client.config.client === 'pg' && this.#lastId > 0)
      await this.trx.raw('select setval(pg_get_serial_sequence(?, ?), ?)', [this.#name, 'id', this.#lastId])
  }
}

/** An id in the form of Strapi's own. */
export function newDocumentId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const all = `${letters}0123456789`
  return Array.from({ length: 24 }, (_, place) => place === 0 ? letters[randomInt(26)] : all[randomInt(36)]).join('')
}
