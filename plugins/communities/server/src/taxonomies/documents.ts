import type { DocumentRules } from '../kernel/documents'
import type { Strapi } from '../kernel/strapi'
import { query, raw, read } from '../kernel/query'
import { record } from '../outbox/record'

type Kind = 'region' | 'expertise' | 'organisation'

/** Who and what shows a term, by its document. */
const PEOPLE: Record<Kind, string> = {
  region: 'select p.user_id as id from cop_profiles p join cop_regions t on t.id = p.region_id',
  expertise: 'select p.user_id as id from cop_profiles p join cop_profiles_expertise_lnk l on l.profile_id = p.id join cop_expertises t on t.id = l.expertise_id',
  organisation: 'select p.user_id as id from cop_profiles p join cop_organisations t on t.id = p.organisation_id',
}
const COMMUNITIES: Record<Kind, string | null> = {
  region: 'select h.id from cop_communities h join cop_regions t on t.id = h.region_id',
  expertise: 'select l.community_id as id from cop_communities_topics_lnk l join cop_expertises t on t.id = l.expertise_id',
  organisation: null,
}

/** So many stand in one event. */
const atOnce = 500

interface Shown { people: number[], communities: number[] }

async function shownOn(strapi: Strapi, kind: Kind, documentId: string): Promise<Shown> {
  const ids = async (from: string | null) => from === null ? [] : (await read<{ id: number | null }>(strapi, query`${raw(from)} where t.document_id = ${documentId}`)).flatMap(({ id }) => id ?? [])
  return { people: await ids(PEOPLE[kind]), communities: await ids(COMMUNITIES[kind]) }
}

async function announce(strapi: Strapi, { people, communities }: Shown): Promise<void> {
  for (let start = 0; start < people.length; start += atOnce)
    await record(strapi, 'people.changed', { userIds: people.slice(start, start + atOnce) })
  for (let start = 0; start < communities.length; start += atOnce)
    await record(strapi, 'communities.changed', { communityIds: communities.slice(start, start + atOnce) })
}

/** Curated terms as KM staff change them: whatever shows one is indexed again, since names and addresses of terms stand in the index. */
export function termDocuments(kind: Kind): DocumentRules {
  return {
    afterWrite: async (strapi, documentId) => announce(strapi, await shownOn(strapi, kind, documentId)),
    async beforeDelete(strapi, documentId) {
      const shown = await shownOn(strapi, kind, documentId)
      return () => announce(strapi, shown)
    },
  }
}
