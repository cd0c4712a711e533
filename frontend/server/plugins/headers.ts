import { getCookie, setResponseHeader } from 'h3'
import { isHttps } from '../utils/origin'

/** A token in the address must not travel on to anything that the page loads or links to. */
const tokenPage = /^\/(?:cy\/)?(?:confirm|reset-password|confirm-email|invitation)(?:[?#]|$)/

/** What depends on the request: pages of a signed-in person are kept by nobody, HSTS is said over https only. */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('render:response', (response, { event }) => {
    const signedIn = Boolean(getCookie(event, 'cop-session')) || Boolean(event.context.siteSession)
    response.headers ??= {}
    response.headers['cache-control'] = signedIn ? 'private, no-store' : 'private, no-cache'
  })
  nitro.hooks.hook('beforeResponse', (event) => {
    if (tokenPage.test(event.path))
      setResponseHeader(event, 'referrer-policy', 'no-referrer')
    if (isHttps(event))
      setResponseHeader(event, 'strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
})
