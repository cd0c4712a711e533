import type { WatchList } from '../../../contracts/holding'
import type { RegisteredViewer, StaffViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { difference } from '../audit/chain'
import { audit } from '../audit/record'
import { changed, printOf } from '../kernel/as-shown'
import { json, sql, transaction } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { invalid } from '../kernel/errors'
import { query, read } from '../kernel/query'
import { isWatchable } from './watched'

/** The community whose list it is; null: that of all. */
type Place = { id: number, documentId: string, name: string } | null

/** What counts in a community: its own list and that of all. By the unique index on the place. */
export async function watchedFor(strapi: Strapi, communityId: number): Promise<string[]> {
  const rows = await read<{ watched: unknown }>(strapi, query`select w.watched from cop_watch_lists w where coalesce(w.community_id, 0) in (0, ${communityId})`)
  return [...new Set(rows.flatMap(row => json<string[]>(row.watched, [])))]
}

export async function readWatchList(strapi: Strapi, place: Place): Promise<WatchList> {
  const row = await sql(strapi)('cop_watch_lists').whereRaw('coalesce(community_id, 0) = ?', [place?.id ?? 0]).forUpdate().first('watched') as { watched: unknown } | undefined
  const watched = json<string[]>(row?.watched, [])
  return { watched, fingerprint: printOf(watched) }
}

/** @throws ValidationError for what holds nothing to look for; ConflictError `changed` when somebody else has changed the list */
export function changeWatchList(strapi: Strapi, viewer: RegisteredViewer | StaffViewer, place: Place, given: { watched: string[], fingerprint: string }): Promise<WatchList> {
  const empty = given.watched.findIndex(entry => !isWatchable(entry))
  if (empty >= 0)
    throw invalid([{ path: ['watched', String(empty)], message: `There is nothing to look for in “${given.watched[empty]}”`, code: 'not-a-word' }])
  return transaction(strapi, async () => {
    const before = await readWatchList(strapi, place)
    if (before.fingerprint !== given.fingerprint)
      throw changed()
    // One entry a word, whatever its case.
    const watched = [...new Map(given.watched.map(entry => [entry.toLowerCase(), entry])).values()]
    const now = new Date()
    await sql(strapi).raw(`insert into cop_watch_lists (document_id, community_id, watched, created_at, updated_at, published_at) values (?, ?, ?, ?, ?, ?)
      on conflict (coalesce(community_id, 0)) do update set watched = excluded.watched, updated_at = excluded.updated_at`, [newDocumentId(), place?.id ?? null, JSON.stringify(watched), now, now, now] as never)
    const changes = difference({ watched: before.watched }, { watched })
    if (changes)
      await audit(strapi, viewer, { action: 'watch-list.edited', community: place?.documentId ?? null, subject: place ? { kind: 'community', id: place.documentId, label: place.name } : { kind: 'text', id: 'watch-list', label: 'Watched words' }, ...changes })
    return { watched, fingerprint: printOf(watched) }
  })
}
