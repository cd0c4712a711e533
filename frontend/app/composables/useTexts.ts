/**
 * The interface's texts: `t`, whether there is one (`te`), and the language. The same as `useI18n` with its global scope, without what that prepares
 * for each component that asks: a page of replies asks a hundred times.
 */
export function useTexts() {
  const { t, te, locale } = useNuxtApp().$i18n
  return { t, te, locale }
}
