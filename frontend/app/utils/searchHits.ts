import type { SearchHit } from '../../shared/api/types'

/** Where a hit leads: a reply's place in its discussion. */
export function hitPath(hit: SearchHit): string {
  if (hit.kind === 'community')
    return `/c/${hit.slug}`
  if (hit.kind === 'person')
    return `/people/${hit.id}`
  return `/c/${hit.community.slug}/discussions/${hit.slug}${hit.comment ? `#comment-${hit.comment}` : ''}`
}
