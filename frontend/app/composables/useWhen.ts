/** A moment in words: relative under a week, then the date (`words`), and exact (`exact`: on hover and to screen readers). */
export function useWhen() {
  const { t, locale } = useTexts()
  const now = useNow()
  return {
    words(at: string): string {
      const past = ago(at, now.value)
      return past ? t(`time.${past.unit}`, { n: past.n }, past.n) : formatDate(at, locale.value)
    },
    exact: (at: string): string => formatDateTime(at, locale.value),
  }
}
