import type { DataOf, SearchHit } from '../../shared/api/types'
import { hitPath } from '~/utils/searchHits'

const pause = 150

/** One thing that is suggested; `html` is escaped by the CMS, with nothing but marks in it. */
export interface SiteSuggestion { kind: SearchHit['kind'] | 'tag', html?: string, name?: string, path: string, more?: string }

function listed({ communities, people, discussions, tags }: DataOf<'search.suggestions'>): SiteSuggestion[] {
  const of = (hit: SearchHit, more?: string | null): SiteSuggestion => ({ kind: hit.kind, html: hit.titleHtml, path: hitPath(hit), more: more ?? undefined })
  return [
    ...communities.map(hit => of(hit)),
    ...people.map(hit => of(hit, hit.organisation)),
    ...discussions.map(hit => of(hit, hit.community.name)),
    ...tags.map((tag): SiteSuggestion => ({ kind: 'tag', name: tag.name, path: `/tags/${tag.slug}` })),
  ]
}

/** Things of this site that fit what is being typed. `said` is null until something was looked for. */
export function useSiteSuggestions() {
  const api = useApi()
  const suggestions = ref<SiteSuggestion[]>([])
  const active = ref(-1)
  /** How many were found, for those who don't see the list; null while there is nothing to say. */
  const said = ref<number | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  function close() {
    asked++
    clearTimeout(timer)
    suggestions.value = []
    active.value = -1
    said.value = null
  }

  function follow(words: string) {
    clearTimeout(timer)
    if (words.trim().length < 2)
      return close()
    const mine = ++asked
    timer = setTimeout(async () => {
      const found = await api('search.suggestions', { query: { q: words.trim().slice(0, 100) } }).catch(() => null)
      if (mine !== asked)
        return
      suggestions.value = found ? listed(found) : []
      active.value = -1
      said.value = found && suggestions.value.length
    }, pause)
  }

  /** Up and down; above the first and below the last stands the box itself. */
  function move(step: number) {
    const places = suggestions.value.length + 1
    active.value = (active.value + 1 + step + places) % places - 1
  }

  return { suggestions, active, said, follow, move, close }
}
