import type { QueryOf } from '../../../contracts/endpoint'
import type { search as contract } from '../../../contracts/search'
import type { Strapi } from '../kernel/strapi'
import type { Filter, IndexName } from './port'
import type { Rights } from './rights'
import { homesIn } from './homes'

export type Asked = QueryOf<typeof contract.query>

const DAY_MS = 86_400_000

/** What was chosen beside the words, index by index; an index that knows nothing of a choice has nothing for it. */
export async function filtersOf(strapi: Strapi, asked: Asked, rights: Rights): Promise<Partial<Record<IndexName, Filter>>> {
  const { community, tag, region, organisation, from, to } = asked
  const dates: Filter[] = from || to ? [{ field: 'created', ...(from && { from: Date.parse(from) }), ...(to && { to: Date.parse(to) + DAY_MS }) }] : []
  const within = async (where: Parameters<typeof homesIn>[1]): Promise<Filter> => ({ field: 'community', in: await homesIn(strapi, where) })
  const filters: Partial<Record<IndexName, Filter>> = {
    contributions: { all: [
      rights.contributions,
      ...(community ? [await within({ slug: community })] : []),
      // A contribution has the region of its home.
      ...(region ? [await within({ region })] : []),
      ...(tag ? [{ field: 'tags', equals: tag }] : []),
      ...(organisation ? [{ field: 'organisation', equals: organisation }] : []),
      ...dates,
    ] },
  }
  if (!community && !tag && !organisation)
    filters.communities = { all: [rights.communities, ...(region ? [{ field: 'region', equals: region }] : []), ...dates] }
  if (!community && !tag && dates.length === 0)
    filters.people = { all: [rights.people, ...(region ? [{ field: 'region', equals: region }] : []), ...(organisation ? [{ field: 'organisation', equals: organisation }] : [])] }
  return filters
}
