import type { H3Event } from 'h3'
import { randomUUID } from 'node:crypto'
import { useRuntimeConfig } from '#imports'
import { log, logs } from '../utils/log'

declare module 'h3' {
  interface H3EventContext {
    /** Names this request in the logs of site and CMS, in the answer's X-Request-Id, and on the error page. */
    requestId: string
  }
}

/** As the CMS takes it. */
const acceptable = /^[\w.-]{8,64}$/

/** Gives every request an id, a trusted proxy's where there is one; at the level `http` also a line in the log. */
export default defineNitroPlugin((nitro) => {
  const { trustProxy } = useRuntimeConfig()
  const logsRequests = logs('http')

  nitro.hooks.hook('request', (event) => {
    const { req, res } = event.node
    // For its error page the site asks itself, and passes the headers on.
    const isInner = event.path.startsWith('/__nuxt_error')
    const given = req.headers['x-request-id']
    const id = (trustProxy || isInner) && typeof given === 'string' && acceptable.test(given) ? given : randomUUID()
    event.context.requestId = id
    req.headers['x-request-id'] = id
    res.setHeader('x-request-id', id)
    if (logsRequests && !isInner)
      logWhenDone(event)
  })
})

function logWhenDone(event: H3Event) {
  const started = performance.now()
  const { method } = event
  const path = event.path.split('?')[0] ?? ''
  event.node.res.once('finish', () => {
    const ms = Math.round(performance.now() - started)
    const status = event.node.res.statusCode
    log('http', `${method} ${path} ${status} (${ms} ms)`, { event, request: { method, path, status, ms, viewer: event.context.siteSession ? 'registered' : 'anonymous' } })
  })
}
