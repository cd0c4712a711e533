import type { H3Event } from 'h3'
import { useRuntimeConfig } from '#imports'
import { getRequestHeader } from 'h3'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request may change something: only our own pages may ask for that.
 * `Sec-Fetch-Site` goes first, because a page with `Referrer-Policy: no-referrer` posts forms with `Origin: null`.
 */
export function isOwnOrigin(event: H3Event): boolean {
  if (reading.has(event.method))
    return true
  const site = getRequestHeader(event, 'sec-fetch-site')
  if (site)
    return site === 'same-origin'
  const origin = getRequestHeader(event, 'origin')
  if (!origin || !URL.canParse(origin))
    return false
  const { host, origin: given } = new URL(origin)
  return given === new URL(useRuntimeConfig(event).public.siteUrl).origin || host === getRequestHeader(event, 'host')
}

export function isHttps(event: H3Event): boolean {
  return useRuntimeConfig(event).public.siteUrl.startsWith('https:')
}

/** The address of the person, not of a proxy: the last one that our own proxy saw, where there is one. */
export function clientAddress(event: H3Event): string {
  const socket = event.node.req.socket?.remoteAddress ?? ''
  const forwarded = useRuntimeConfig(event).trustProxy ? getRequestHeader(event, 'x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return (forwarded || socket).replace(/^::ffff:/, '')
}
