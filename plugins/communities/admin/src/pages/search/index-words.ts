import type { TextKey } from '../../text/use-text'

export const indexText: Record<string, TextKey> = {
  contributions: 'search.index.contributions',
  communities: 'search.index.communities',
  people: 'search.index.people',
}

export const engineText: Record<string, TextKey> = { embedded: 'search.engine.embedded', meilisearch: 'search.engine.meilisearch' }
