import type { Reach } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Filter } from './port'
import { narrowestReadIn, visibleCommunities } from '../access/visible'
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

/** Of thousands of communities a few rows, each with the ids of those of which the same is true: making a row of each would take longer than finding them. */
export async function rightsOf(strapi: Strapi, viewer: Viewer): Promise<Rights> {
  const rows = await read<Row>(strapi, query`
    select there, reads, ${IDS} as ids from (
      select h.id, case when ${visibleCommunities(viewer)} then 1 else 0 end as there, ${narrowestReadIn(viewer)} as reads from cop_communities h
    ) h group by there, reads`)
  const ids = (those: (row: Row) => boolean) => rows.filter(those).flatMap(row => toIds(row.ids))
  return {
    communities: { field: 'community', in: ids(row => bool(row.there)) },
    contributions: readable(reads => ids(row => row.reads === reads)),
    // Nobody is found by those who are not signed in, and by others with what all of them see (people/audiences.ts).
    people: viewer.kind === 'anonymous' ? NOTHING : { field: 'audience', equals: 'registered' },
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
