import type { TagRef } from '../../shared/api/types'

/** The word that is being typed: what stands after the last comma before the cursor. */
function wordAt(field: HTMLInputElement) {
  const end = field.selectionStart ?? field.value.length
  const start = field.value.lastIndexOf(',', end - 1) + 1
  return { start, end, word: field.value.slice(start, end).trim() }
}

/** Suggests tags that others have used before, as far as this person may see them. */
export function useTagSuggestions() {
  const api = useApi()
  const listId = useId()
  const list = useSuggestionList(async q => (await api('tags.suggest', { query: { q } })).filter(tag => tag.name.toLowerCase() !== q.toLowerCase()))

  function follow(field: HTMLInputElement | null) {
    const { word } = field ? wordAt(field) : { word: '' }
    word.length < 2 ? list.close() : list.follow(word)
  }

  function choose(tag: TagRef, field: HTMLInputElement | null) {
    if (!field)
      return
    const { start, end } = wordAt(field)
    const before = start > 0 ? `${field.value.slice(0, start)} ` : ''
    field.value = `${before}${tag.name}${field.value.slice(end) || ', '}`
    list.close()
  }

  const key = (event: KeyboardEvent, field: HTMLInputElement | null) => list.key(event, tag => choose(tag, field))
  return { ...list, listId, follow, choose, key }
}
