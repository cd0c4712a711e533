import type { Reach } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Filter } from './port'
import { isStranger } from '../access/viewer'
import { narrowestReadIn, visibleCommunities } from '../access/visible'
import { versionOfRequest } from '../freshness/facts'
import { bool } from '../kernel/database'
import { query, read } from '../kernel/query'
import { IDS, toIds } from './homes'
import { NOTHING } from './port'

interface Row { there: unknown, reads: Reach | null, ids: string }

/** What this viewer may find, by their rights of this moment: the index knows none of it. */
export interface Rights {
  communities: Filter
  contributions: Filter
  people: Filter
}

interface Kept { version: string, rights: Map<string, Rights> }

const kept = new WeakMap<Strapi, Kept>()
/** Each holds the ids of all communities. */
const MOST_KEPT = 50

/**
 * Somebody who types asks several times a second. What they may find is kept for one content version, which counts every
 * change of a community and of a membership (freshness/content-version.ts); what else they are stands in the viewer.
 */
export async function rightsOf(strapi: Strapi, viewer: Viewer): Promise<Rights> {
  const version = await versionOfRequest(strapi)
  if (version === undefined)
    return readRights(strapi, viewer)
  let known = kept.get(strapi)
  if (known?.version !== version || known.rights.size >= MOST_KEPT)
    kept.set(strapi, known = { version, rights: new Map() })
  const key = JSON.stringify(viewer)
  const rights = known.rights.get(key) ?? await readRights(strapi, viewer)
  known.rights.set(key, rights)
  return rights
}

/** Of thousands of communities a few rows, each with the ids of those of which the same is true: making a row of each would take longer than finding them. */
async function readRights(strapi: Strapi, viewer: Viewer): Promise<Rights> {
  const rows = await read<Row>(strapi, query`
    select there, reads, ${IDS} as ids from (
      select h.id, case when ${visibleCommunities(viewer)} then 1 else 0 end as there, ${narrowestReadIn(viewer)} as reads from cop_communities h
    ) h group by there, reads`)
  const ids = (those: (row: Row) => boolean) => rows.filter(those).flatMap(row => toIds(row.ids))
  return {
    communities: { field: 'community', in: ids(row => bool(row.there)) },
    contributions: readable(reads => ids(row => row.reads === reads)),
    // Nobody is found by those who are not signed in, and by others with what all of them see (people/audiences.ts).
    people: isStranger(viewer) ? NOTHING : { field: 'audience', equals: 'registered' },
  }
}

/** `publishedFor` for documents: which audiences are read follows from where they are. */
export function readable(idsWhereReads: (reads: Reach) => string[]): Filter {
  const where = (reads: Reach): Filter => ({ field: 'community', in: idsWhereReads(reads) })
  return { any: [
    where('community'),
    { all: [where('network'), { field: 'audience', in: ['network', 'public'] }] },
    { all: [where('public'), { field: 'audience', equals: 'public' }] },
  ] }
}
