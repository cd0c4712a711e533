/** Adds the locale's prefix to a path that has none. */
export function withLocale(path: string, locale: string): string {
  if (locale !== 'cy' || path === '/cy' || path.startsWith('/cy/'))
    return path
  return path === '/' ? '/cy' : `/cy${path}`
}
