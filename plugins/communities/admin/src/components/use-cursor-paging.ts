import { useState } from 'react'

export interface CursorPaging {
  /** Of the page that is shown; undefined on the first. */
  cursor: string | undefined
  isFirst: boolean
  on: (nextCursor: string) => void
  back: () => void
  first: () => void
}

/**
 * A cursor only leads on, so the ones behind are remembered to lead back.
 * `list` names what is paged: when it changes (another filter), paging begins again.
 */
export function useCursorPaging(list: string): CursorPaging {
  const [state, setState] = useState<{ list: string, cursors: string[] }>({ list, cursors: [] })
  const cursors = state.list === list ? state.cursors : []
  const go = (next: string[]) => setState({ list, cursors: next })
  return {
    cursor: cursors.at(-1),
    isFirst: cursors.length === 0,
    on: nextCursor => go([...cursors, nextCursor]),
    back: () => go(cursors.slice(0, -1)),
    first: () => go([]),
  }
}
