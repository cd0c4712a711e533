const pause = 150

/**
 * Things that fit what is being typed, asked for once the typing pauses, and which of them the arrow keys have reached.
 * `start`: which one is reached at first; -1 for none, and then the box itself has a place above the first and below the last.
 */
export function useSuggestionList<T>(ask: (words: string) => Promise<T[]>, start: 0 | -1 = -1) {
  const items = shallowRef<T[]>([])
  const active = ref<number>(start)
  /** How many were found, for those who don't see the list; null while there is nothing to say. */
  const said = ref<number | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  function show(found: T[] | null) {
    items.value = found ?? []
    active.value = start
    said.value = found && found.length
  }

  function close() {
    asked++
    clearTimeout(timer)
    show(null)
  }

  /** An answer that comes after something else was typed is left alone. */
  function follow(words: string) {
    clearTimeout(timer)
    const mine = ++asked
    timer = setTimeout(async () => {
      const found = await ask(words).catch(() => null)
      if (mine === asked)
        show(found)
    }, pause)
  }

  function move(step: number) {
    const places = items.value.length - start
    active.value = (active.value - start + step + places) % places + start
  }

  /** True where the key was meant for the list. */
  function key(event: KeyboardEvent, choose: (item: T) => void): boolean {
    if (items.value.length === 0)
      return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const reached = items.value[active.value]
    if (step)
      move(step)
    else if (event.key === 'Enter' && reached !== undefined)
      choose(reached)
    else if (event.key === 'Escape')
      close()
    else return false
    return true
  }

  return { items, active, said, follow, close, key }
}
