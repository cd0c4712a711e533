import { keepPage } from '../utils/keptPage'
import { keep } from '../utils/publicPages'

/** Keeps what was just made for anyone: a page without fault, made without a session and without setting a cookie. */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('render:response', ({ body, statusCode }, { event }) => {
    const { keepAs, nonce, siteSession } = event.context
    if (!keepAs || siteSession || typeof body !== 'string' || (statusCode ?? event.node.res.statusCode) !== 200 || event.node.res.hasHeader('set-cookie'))
      return
    const page = keepPage(body, nonce)
    if (page)
      keep(keepAs.key, keepAs.version, page)
  })
})
