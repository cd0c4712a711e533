/** A short message about what was just done, shown at the top of the next page and read out. */
export function useNotice() {
  const notice = useState<string | null>('notice', () => null)
  return {
    notice,
    /** Takes a key below `notices`. */
    say: (key: string | undefined) => {
      notice.value = key ?? null
    },
  }
}
