import type { ChosenFeatured, Featured, FeaturedCard } from '../../../contracts/featured'
import type { ContributionState } from '../../../contracts/shared'
import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { readableHere } from '../access/visible'
import { list, query, read } from '../kernel/query'
import { cardsOf, fingerprintOf } from './rules'

interface Row { document_id: string, slug: string, title: string, language: string | null, state: ContributionState }

/** All but what was deleted. */
const THERE = ['published', 'hidden', 'pending'] as const

/**
 * The contributions among these items that live here and that this viewer may read, by id, in these states. What is gone
 * from here is not among them; a community without any asks the database nothing.
 */
export async function contributionsOf(strapi: Strapi, viewer: Viewer, community: CommunityAccess, items: Featured[], states: readonly ContributionState[] = THERE): Promise<Map<string, Row>> {
  const ids = items.flatMap(item => item.kind === 'contribution' ? [item.contribution] : [])
  if (ids.length === 0)
    return new Map()
  const rows = await read<Row>(strapi, query`
    select c.document_id, c.slug, c.title, c.language, c.state from cop_contributions c
    where c.document_id in ${list(ids)} and c.home_id = ${community.id} and c.kind = 'discussion' and c.state in ${list(states)} and ${readableHere(viewer, community)}`)
  return new Map(rows.map(row => [row.document_id, row]))
}

/** What stands at the top, as far as this viewer may read it. What is hidden is nobody's to be led to, its facilitators' neither. */
export async function featuredFor(strapi: Strapi, viewer: Viewer, community: CommunityAccess, locale: 'en' | 'cy'): Promise<FeaturedCard[]> {
  return cardsOf(community.featured, await contributionsOf(strapi, viewer, community, community.featured, ['published']), locale)
}

/** To choose from and to put in order; what was deleted or has gone elsewhere is left out, and so gone with the next change. */
export async function chosenIn(strapi: Strapi, viewer: Viewer, community: CommunityAccess): Promise<{ items: ChosenFeatured[], fingerprint: string }> {
  const found = await contributionsOf(strapi, viewer, community, community.featured)
  const items = community.featured.flatMap((item): ChosenFeatured[] => {
    if (item.kind === 'link')
      return [item]
    const row = found.get(item.contribution)
    return row ? [{ ...item, slug: row.slug, title: row.title, state: row.state }] : []
  })
  return { items, fingerprint: fingerprintOf(community.featured) }
}
