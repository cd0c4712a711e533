import type { World } from './world'
import Sqlite from 'better-sqlite3'
import { snapshot } from '../../support'

/** Tells whether the database has been written to since it was asked last. */
export interface Witness { changed: () => Promise<boolean>, close: () => void }

/** SQLite counts for each connection what others have committed: cheap enough to ask after every request. */
export async function witnessOf({ scene: { cms } }: World): Promise<Witness> {
  const [row] = await cms.query<{ file: string }>('select file from pragma_database_list')
  const connection = new Sqlite(row!.file, { readonly: true })
  let before: unknown
  return {
    async changed() {
      const now = connection.pragma('data_version', { simple: true })
      const changed = now !== before
      before = now
      return changed
    },
    close: () => connection.close(),
  }
}

/** Elsewhere whole tables are compared. */
export async function comparing(world: World): Promise<Witness> {
  let before = await snapshot(world.scene.cms)
  return {
    async changed() {
      const now = await snapshot(world.scene.cms)
      const changed = JSON.stringify(now) !== JSON.stringify(before)
      before = now
      return changed
    },
    close: () => {},
  }
}
