import { useEffect, useRef } from 'react'

/**
 * For a button that its own effect replaces by another ("Give access" by "Take access away"): the focus stays in the
 * place, on whichever button is there. `state` decides which one that is.
 */
export function useKeptFocus(state: string) {
  const button = useRef<HTMLButtonElement>(null)
  const isMine = useRef(false)
  useEffect(() => {
    if (isMine.current)
      button.current?.focus()
    isMine.current = false
  }, [state])
  return {
    button,
    /** The change that comes was asked for here. Others' changes don't move the focus. */
    expectChange: () => {
      isMine.current = true
    },
  }
}
