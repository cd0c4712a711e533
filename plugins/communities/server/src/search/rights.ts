import type { Reach } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Filter } from './port'
import { narrowestReadIn, visibleCommunities } from '../access/visible'
import { bool } from '../kernel/database'
import { query, read } from '../kernel/query'
import { NOTHING } from './port'

/** A community as searching needs it: whether it exists for the viewer, and what of it they read. */
export interface Place { id: number, slug: string, name: string, region: string | null, exists: boolean, reads: Reach | null }

interface Row { id: number, slug: string, name: string, region: string | null, there: unknown, reads: Reach | null }

/** What this viewer may find, by their rights of this moment: the index knows none of it. */
export interface Rights {
  places: Map<number, Place>
  communities: Filter
  contributions: Filter
  people: Filter
}

export async function rightsOf(strapi: Strapi, viewer: Viewer): Promise<Rights> {
  const rows = await read<Row>(strapi, query`
    select h.id, h.slug, h.name, (select r.slug from cop_regions r where r.id = h.region_id) as region,
      case when ${visibleCommunities(viewer)} then 1 else 0 end as there, ${narrowestReadIn(viewer)} as reads
    from cop_communities h`)
  const places = rows.map(({ there, ...row }): Place => ({ ...row, exists: bool(there) })).filter(place => place.exists || place.reads !== null)
  const ids = (those: (place: Place) => boolean) => places.filter(those).map(({ id }) => String(id))
  return {
    places: new Map(places.map(place => [place.id, place])),
    communities: { field: 'community', in: ids(place => place.exists) },
    contributions: readable(reads => ids(place => place.reads === reads)),
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
