const base = 'http://site.invalid'
// eslint-disable-next-line no-control-regex
const suspicious = /[\u0000-\u001F\u007F\\]/

/**
 * A path on this site, or undefined for anything a browser could read as another place
 * (`//other`, `/\other`, `https:…`, tabs and newlines that browsers drop).
 */
export function safePath(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2000 || !value.startsWith('/') || suspicious.test(value))
    return undefined
  try {
    const url = new URL(value, base)
    if (url.origin !== base || value.startsWith('//'))
      return undefined
    const path = url.pathname + url.search + url.hash
    return path.startsWith('//') ? undefined : path
  }
  catch {
    return undefined
  }
}
