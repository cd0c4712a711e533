import type { DataOf, SearchHit } from '../../shared/api/types'
import { hitPath } from '~/utils/searchHits'

/** One thing that is suggested; `html` is escaped by the CMS, with nothing but marks in it. */
export interface SiteSuggestion { kind: SearchHit['kind'] | 'tag', html?: string, name?: string, path: string, more?: string }

function listed({ communities, people, discussions, tags }: DataOf<'search.suggestions'>): SiteSuggestion[] {
  const of = (hit: SearchHit, ...more: (string | null)[]): SiteSuggestion => ({ kind: hit.kind, html: hit.titleHtml, path: hitPath(hit), more: more.filter(Boolean).join(', ') || undefined })
  return [
    ...communities.map(hit => of(hit)),
    ...people.map(hit => of(hit, hit.jobTitle, hit.organisation)),
    ...discussions.map(hit => of(hit, hit.community.name)),
    ...tags.map((tag): SiteSuggestion => ({ kind: 'tag', name: tag.name, path: `/tags/${tag.slug}` })),
  ]
}

/** Things of this site that fit what is being typed. */
export function useSiteSuggestions() {
  const api = useApi()
  const list = useSuggestionList(async q => listed(await api('search.suggestions', { query: { q } })))
  function follow(words: string) {
    const q = words.trim().slice(0, 100)
    q.length < 2 ? list.close() : list.follow(q)
  }
  return { ...list, follow }
}
