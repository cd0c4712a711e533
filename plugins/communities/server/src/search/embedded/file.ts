import type { Database } from 'better-sqlite3'
import { rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'

/** Of the tables below and of what stands in them; a file of another version is made anew. */
const FORMAT = 2
const APPLICATION = 0x636F7073

/**
 * Opens the file of the indexes; a missing, damaged or older one is replaced by an empty one, since all of it can be
 * made again from the database.
 */
export function openFile(file: string): Database {
  try {
    return open(file)
  }
  catch (error) {
    if (!isDamage(error))
      throw error
    removeFile(file)
    return open(file)
  }
}

export function removeFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    rmSync(`${file}${suffix}`, { force: true })
}

/** What SQLite says of a file that is none of its own, or not whole. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB|SCHEMA)|^OTHER_FORMAT$/.test(String((error as { code?: unknown } | null)?.code ?? ''))
    || /database disk image is malformed|vtable constructor failed/.test(String((error as Error | null)?.message))
}

function open(file: string): Database {
  const database = new Sqlite(file, { timeout: 5000 })
  try {
    const [version, application] = [database.pragma('user_version', { simple: true }), database.pragma('application_id', { simple: true })]
    const isNew = database.prepare('select count(*) from sqlite_master').pluck().get() === 0
    if (!isNew && (version !== FORMAT || application !== APPLICATION))
      throw Object.assign(new Error('The search index is of another version'), { code: 'OTHER_FORMAT' })
    database.pragma('journal_mode = WAL')
    // After a power cut the last documents may be missing at worst, and the outbox or a rebuild brings them.
    database.pragma('synchronous = NORMAL')
    database.pragma('cache_size = -32000')
    database.pragma('temp_store = MEMORY')
    if (isNew) {
      database.pragma(`application_id = ${APPLICATION}`)
      database.pragma(`user_version = ${FORMAT}`)
    }
    database.exec(`create table if not exists generations (number integer primary key autoincrement, name text not null, settings text not null, live integer not null, touched_at integer not null)`)
    return database
  }
  catch (error) {
    database.close()
    throw error
  }
}
