import type { FileRow } from '../files/rows'
import type { Strapi } from '../kernel/strapi'
import type { Pack } from './zip'
import { safeName } from '../files/names'
import { FILE, typeOf } from '../files/rows'
import { query, read } from '../kernel/query'
import { storageOf } from '../kernel/services'

/**
 * Files that hang on something which is in the pack: on what is published, in this community, and its own two pictures.
 * What is not scanned yet, or refused, nobody gets.
 */
export function filesOf(strapi: Strapi, communityId: number): Promise<FileRow[]> {
  return read<FileRow>(strapi, query`
    select ${FILE} from cop_files f join cop_blobs b on b.id = f.blob_id where f.state = 'ready' and f.id in (
      select a.file_id from cop_attachments a join cop_contributions c on c.id = a.contribution_id where c.home_id = ${communityId} and c.state = 'published'
      union select a.file_id from cop_attachments a join cop_comments k on k.id = a.comment_id join cop_contributions c on c.id = k.contribution_id
        where c.home_id = ${communityId} and c.state = 'published' and k.state = 'published'
      union select h.logo_id from cop_communities h where h.id = ${communityId} union select h.banner_id from cop_communities h where h.id = ${communityId}
    ) order by f.id`)
}

/** Its own name, behind what tells it apart from others of that name. */
export const placeOf = (row: FileRow) => `files/${row.document_id}-${safeName(row.name, typeOf(row).endings)}`

/** @returns whether its content is there; a storage that has lost one keeps no other from being kept */
export async function addFile(strapi: Strapi, pack: Pack, row: FileRow): Promise<boolean> {
  const storage = await storageOf(strapi).get()
  try {
    await pack.add(placeOf(row), await storage.open(row.key), true)
    return true
  }
  catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw error
    strapi.log.error(`communities: storage has lost ${row.key}`)
    return false
  }
}
