import { contentSecurityPolicy } from '../../config/security'
import { keptPageFor, keptUnder } from '../utils/publicPages'

declare module 'h3' {
  interface H3EventContext {
    /** Where this answer may be kept, and the content version that it cannot be older than. */
    keepAs?: { key: string, version: string }
  }
}

/** Answers with a page that was kept, or notes what the page about to be made may be kept as. */
export default defineEventHandler(async (event) => {
  // While developing, pages change with their sources.
  const key = import.meta.dev ? undefined : keptUnder(event)
  const version = key && await contentVersion()
  // Without the CMS's word nothing that was kept is good enough.
  if (!key || !version)
    return
  const page = keptPageFor(key, version)
  if (!page) {
    event.context.keepAs = { key, version }
    return
  }
  const { nonce } = event.context
  setResponseHeaders(event, {
    'content-type': 'text/html;charset=utf-8',
    'cache-control': 'private, no-cache',
    'content-security-policy': contentSecurityPolicy(nonce),
    'vary': 'Accept-Encoding',
  })
  if (!/\bgzip\b/.test(getRequestHeader(event, 'accept-encoding') ?? ''))
    return page.plain(nonce)
  setResponseHeader(event, 'content-encoding', 'gzip')
  return page.gzip(nonce)
})
