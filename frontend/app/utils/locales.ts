/** The same page in the other language. */
export function otherLocalePath(path: string, locale: string): string {
  if (locale !== 'cy')
    return path === '/' ? '/cy' : `/cy${path}`
  return path.replace(/^\/cy(?=\/|$|[?#])/, '').replace(/^(?!\/)/, '/')
}
