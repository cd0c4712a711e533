import { withLocale } from '../../shared/utils/localePath'

/** Turns a path of the site into the one of the language in use. */
export function useSitePath() {
  const { locale } = useTexts()
  return (path: string) => withLocale(path, locale.value)
}
