import { format } from 'node:util'
import { log } from '../utils/log'

interface Fault { statusCode?: number, unhandled?: boolean, message: string, stack?: string, cause?: unknown }

/**
 * Faults go into the log with the id of their request. Nuxt and Vue write to the console: their words become lines of the
 * same form. What Nitro says there of a failed request is left out, since it names the whole address, tokens included.
 */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('error', (error, { event }) => {
    const fault = error as Fault
    const status = fault.statusCode ?? 500
    if (status < 500 && !fault.unhandled)
      return
    const cause = fault.cause instanceof Error ? fault.cause : fault
    // Without the CMS every page fails: that is said, but no fault of the page.
    log(status === 502 || status === 503 ? 'warn' : 'error', `${event ? `${event.method} ${event.path.split('?')[0]} ` : ''}${status}: ${cause.message}`, { event, stack: status === 503 ? undefined : cause.stack })
  })
  if (import.meta.dev)
    return
  const say = (level: 'error' | 'warn' | 'info') => (...words: unknown[]) => {
    if (!String(words[0]).startsWith('[request error]'))
      log(level, format(...words))
  }
  Object.assign(globalThis.console, { error: say('error'), warn: say('warn'), info: say('info'), log: say('info') })
})
