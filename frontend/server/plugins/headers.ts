import { randomBytes } from 'node:crypto'
import { getCookie, setResponseHeader, setResponseHeaders } from 'h3'
import { contentSecurityPolicy, everywhereHeaders, securityHeaders } from '../../config/security'
import { isHttps } from '../utils/origin'

declare module 'h3' {
  interface H3EventContext {
    /** What lets the scripts and styles of this answer run (base64). */
    nonce: string
  }
}

/** A token in the address must not travel on to anything that the page loads or links to. */
const tokenPage = /^\/(?:cy\/)?(?:preview|confirm|reset-password|confirm-email|suspended|invitation)(?:[?#]|$)/

/** Security headers; and what depends on the request: pages of a signed-in person are kept by nobody, HSTS is said over https only. */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('request', (event) => {
    event.context.nonce = randomBytes(16).toString('base64')
    setResponseHeaders(event, everywhereHeaders)
    if (event.path.startsWith('/_nuxt/'))
      return
    setResponseHeaders(event, securityHeaders)
    if (tokenPage.test(event.path))
      setResponseHeader(event, 'referrer-policy', 'no-referrer')
    if (isHttps(event))
      setResponseHeader(event, 'strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
  nitro.hooks.hook('render:response', (response, { event }) => {
    if (event.context.framedBy) {
      event.node.res.removeHeader('x-frame-options')
      setResponseHeader(event, 'x-robots-tag', 'noindex')
    }
    const signedIn = Boolean(getCookie(event, 'cop-session')) || Boolean(event.context.siteSession)
    response.headers ??= {}
    delete response.headers['x-powered-by']
    response.headers['cache-control'] = signedIn || event.context.framedBy ? 'private, no-store' : 'private, no-cache'
    // While developing, styles are put in by scripts that know of no nonce.
    if (!import.meta.dev)
      response.headers['content-security-policy'] = contentSecurityPolicy(event.context.nonce, event.context.framedBy)
  })
})
