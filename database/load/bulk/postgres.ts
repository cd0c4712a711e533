import type { Row } from '../../volume/rows/context'
import type { Column } from './tables'
import type { Writer } from './writer'
import { Copy, copyLine } from './copy'

/** What is used of a pg connection. */
export interface PostgresConnection {
  query: ((statement: string, values?: unknown[]) => Promise<{ rows: Record<string, string>[] }>) & ((copy: Copy) => void)
}

/** All in one transaction: who interrupts it finds the database as it was. */
export function postgresWriter(connection: PostgresConnection): Writer {
  const rebuild: string[] = []
  return {
    async begin(tables) {
      await connection.query('begin')
      for (const setting of [`maintenance_work_mem = '256MB'`, `work_mem = '64MB'`])
        await connection.query(`set local ${setting}`)
      const names = [tables.map(table => table.name)]
      // Foreign keys last, when what they look for has its indexes. Primary keys stay: they are filled in order.
      const keys = await connection.query(`select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where contype in ('f', 'u') and conrelid = any($1::text[]::regclass[]) order by contype = 'f'`, names)
      const indexes = await connection.query(`select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = any($1::text[]::regclass[]) and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))`, names)
      for (const { table, name } of keys.rows)
        await connection.query(`alter table ${table} drop constraint "${name}"`)
      for (const { name } of indexes.rows)
        await connection.query(`drop index ${name}`)
      rebuild.push(...indexes.rows.map(({ definition }) => definition!), ...keys.rows.map(({ table, name, definition }) => `alter table ${table} add constraint "${name}" ${definition}`))
    },
    async insert({ name, columns }, rows) {
      const copy = new Copy(name, columns.map(column => column.name), rows.map(row => copyLine(columns.map(column => valueOf(column, column.read(row))))))
      connection.query(copy)
      await copy.done
    },
    async finish(tables, say) {
      for (const [number, statement] of rebuild.entries()) {
        await connection.query(statement)
        say(`index or key ${number + 1} of ${rebuild.length}`)
      }
      // It counts by itself and has not seen the numbers given here.
      for (const { name, columns } of tables) {
        if (columns.some(column => column.name === 'id'))
          await connection.query(`select setval(pg_get_serial_sequence($1, 'id'), max(id)) from "${name}"`, [name])
      }
      await connection.query('commit')
      say('statistics')
      await connection.query('analyze')
    },
    async abandon() {
      await connection.query('rollback')
    },
  }
}

function valueOf({ kind }: Column, value: Row[string]) {
  if (kind === 'moment' && typeof value === 'number')
    return localTime(value)
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}

/** As pg writes moments into columns without a time zone: in that of this process, which is how it reads them again. */
function localTime(moment: number): string {
  return new Date(moment - new Date(moment).getTimezoneOffset() * 60_000).toISOString().slice(0, -1)
}
