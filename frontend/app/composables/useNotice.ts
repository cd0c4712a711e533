import type { Notice, Undo } from '../../shared/types/flash'

/** A short message about what was just done, shown at the top of the next page and read out. */
export function useNotice() {
  const notice = useState<Notice | null>('notice', () => null)
  return {
    notice,
    /** Takes a key below `notices`. */
    say: (key: string | undefined, undo?: Undo) => {
      notice.value = key ? { key, undo } : null
    },
  }
}
