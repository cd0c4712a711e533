import type { TagRef } from '../../shared/api/types'

const pause = 150

/** The word that is being typed: what stands after the last comma before the cursor. */
function wordAt(field: HTMLInputElement) {
  const end = field.selectionStart ?? field.value.length
  const start = field.value.lastIndexOf(',', end - 1) + 1
  return { start, end, word: field.value.slice(start, end).trim() }
}

/** Suggests tags that others have used before, as far as this person may see them. */
export function useTagSuggestions() {
  const api = useApi()
  const suggestions = ref<TagRef[]>([])
  const active = ref(-1)
  const listId = useId()
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  function close() {
    asked++
    clearTimeout(timer)
    suggestions.value = []
    active.value = -1
  }

  function follow(field: HTMLInputElement | null) {
    clearTimeout(timer)
    const { word } = field ? wordAt(field) : { word: '' }
    if (word.length < 2)
      return close()
    const mine = ++asked
    timer = setTimeout(async () => {
      const found = await api('tags.suggest', { query: { q: word } }).catch(() => [])
      if (mine !== asked)
        return
      suggestions.value = found.filter(tag => tag.name.toLowerCase() !== word.toLowerCase())
      active.value = -1
    }, pause)
  }

  function choose(tag: TagRef | undefined, field: HTMLInputElement | null) {
    if (!tag || !field)
      return
    const { start, end } = wordAt(field)
    const before = start > 0 ? `${field.value.slice(0, start)} ` : ''
    field.value = `${before}${tag.name}${field.value.slice(end) || ', '}`
    close()
  }

  /** True where the key was meant for the list. */
  function key(event: KeyboardEvent, field: HTMLInputElement | null): boolean {
    if (suggestions.value.length === 0)
      return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step)
      active.value = (active.value + step + suggestions.value.length) % suggestions.value.length
    else if (event.key === 'Enter' && active.value >= 0)
      choose(suggestions.value[active.value], field)
    else if (event.key === 'Escape')
      close()
    else return false
    return true
  }

  return { suggestions, active, listId, follow, choose, key, close }
}
