import type { Content, Store } from './database'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { BackupError } from './database'

/** All pages in one step: begun again after each write of others, a backup in small steps of a busy database might never end. */
const allPages = 0x7FFFFFFF

function contentOf(file: string): Content | null {
  const connection = new Sqlite(file, { readonly: true, timeout: 5000 })
  try {
    const count = (table: string) => (connection.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n
    const known = connection.prepare(`select 1 from sqlite_master where name = 'cop_communities'`).get()
    return known ? { communities: count('cop_communities'), people: count('up_users') } : null
  }
  finally {
    connection.close()
  }
}

/** Makes the copy one whole file that needs no log beside it, and looks whether it can be read from end to end. */
function settle(file: string): void {
  const connection = new Sqlite(file)
  try {
    connection.pragma('journal_mode = DELETE')
    const found = connection.pragma('quick_check', { simple: true })
    if (found !== 'ok')
      throw new BackupError(`The copy of the database is damaged: ${String(found)}`)
  }
  finally {
    connection.close()
  }
}

export function sqliteStore(file: string): Store {
  return {
    copyName: 'database.db',
    async backUp(copy) {
      if (!existsSync(file))
        throw new BackupError(`There is no database at ${file}.`)
      const connection = new Sqlite(file, { readonly: true, timeout: 5000 })
      try {
        await connection.backup(copy, { progress: () => allPages })
      }
      finally {
        connection.close()
      }
      settle(copy)
    },
    content: async () => existsSync(file) ? contentOf(file) : null,
    async restore(copy) {
      const draft = `${file}.restoring`
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
      copyFileSync(copy, draft)
      // The log of the old database must not be taken for the new one's.
      for (const suffix of ['-wal', '-shm', '-journal'])
        rmSync(`${file}${suffix}`, { force: true })
      renameSync(draft, file)
    },
  }
}
