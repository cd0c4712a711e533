import type { RefObject } from 'react'
import { useRef } from 'react'

/**
 * Where the focus goes when a dialog closes. Strapi's dialogs give it back to a trigger only, and ours are opened
 * from rows that may be gone by then. Call it in the component that is mounted when the dialog opens.
 *
 * Without `elsewhere.current`, or as long as the opener's row stays, the opener gets it back.
 */
export function useFocusReturn(elsewhere: RefObject<HTMLElement>) {
  const opener = useRef(document.activeElement)
  const gone = useRef(false)
  return {
    /** The opener is about to disappear, as its row was dealt with. */
    openerGoes: () => {
      gone.current = true
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault()
      const back = opener.current
      const target = back instanceof HTMLElement && back.isConnected && !gone.current ? back : elsewhere.current
      target?.focus()
    },
  }
}

/** For a dialog that asks one thing: the focus begins where it is answered, not on the button that closes it. */
export function focusFirst(field: RefObject<HTMLElement>) {
  return (event: Event) => {
    event.preventDefault()
    field.current?.focus()
  }
}
