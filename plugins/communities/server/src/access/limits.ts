import type { Endpoint } from '../../../contracts/endpoint'
import type { Strapi } from '../kernel/strapi'
import type { Viewer } from './viewer'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { TooManyRequestsError } from '../kernel/errors'
import { pluginConfig } from '../kernel/strapi'

type Limit = NonNullable<Endpoint['limit']>

/** Per person (or address, for those not signed in): so many in so many seconds. */
const LIMITS: Record<Limit, { points: number, seconds: number }> = {
  // Twenty a second: no person reads that fast, a whole office behind one address still does.
  read: { points: 1200, seconds: 60 },
  write: { points: 60, seconds: 60 },
  search: { points: 120, seconds: 60 },
  mail: { points: 20, seconds: 3600 },
  credentials: { points: 20, seconds: 900 },
  upload: { points: 60, seconds: 600 },
}
/** Which limit counts a call: everything counts, and looking for words costs more than reading on. */
export function limitOf({ limit, method }: Pick<Endpoint, 'limit' | 'method'>, query: unknown): Limit {
  if (limit === 'search')
    return (query as { q?: unknown }).q ? 'search' : 'read'
  return limit ?? (method === 'GET' ? 'read' : 'write')
}

/** What somebody who has contributed little may do in an hour (`newcomers.ts`). */
const NEWCOMER_HOUR = { links: 5, mentions: 5, invitations: 5, messages: 10 }
export type Limited = keyof typeof NEWCOMER_HOUR

/** Failed passwords for one account, from wherever they come. */
const FAILURES = { points: 10, seconds: 900 }

/**
 * Counted in the memory of this process: with N processes behind a balancer a limit is up to N times as wide.
 * That is enough against floods and guessing, and needs no store of its own (docs/adr/0006).
 */
export function createLimits(strapi: Strapi) {
  const factor = pluginConfig(strapi, 'rateLimits')
  const make = ({ points, seconds }: { points: number, seconds: number }) => new RateLimiterMemory({ points: Math.ceil(points * factor), duration: seconds })
  const limiters = factor > 0 ? Object.fromEntries(Object.entries(LIMITS).map(([name, limit]) => [name, make(limit)])) : {}
  const newcomers = factor > 0 ? Object.fromEntries(Object.entries(NEWCOMER_HOUR).map(([name, points]) => [name, make({ points, seconds: 3600 })])) : {}
  const failures = factor > 0 ? make(FAILURES) : null

  async function take(limiter: RateLimiterMemory | null | undefined, key: string) {
    if (!limiter)
      return
    try {
      await limiter.consume(key)
    }
    catch (refused) {
      if (refused instanceof RateLimiterRes)
        throw new TooManyRequestsError(Math.ceil(refused.msBeforeNext / 1000))
      throw refused
    }
  }

  return {
    /** Counts one call. @throws TooManyRequestsError */
    count(limit: Limit, viewer: Viewer, address: string): Promise<void> {
      return take(limiters[limit], viewer.kind === 'registered' ? `user:${viewer.userId}` : `address:${address}`)
    },
    /** Whether anything is counted for newcomers. */
    countsNewcomers: factor > 0,
    /** Counts what a newcomer does; what is refused is not counted. @returns seconds to wait, or null where there is room */
    async newcomer(what: Limited, times: number, userId: number): Promise<number | null> {
      try {
        await newcomers[what]?.consume(userId, times)
        return null
      }
      catch (refused) {
        if (!(refused instanceof RateLimiterRes))
          throw refused
        await newcomers[what]?.reward(userId, times)
        return Math.ceil(refused.msBeforeNext / 1000)
      }
    },
    /** Before a password is checked. @throws TooManyRequestsError when too many have failed */
    async beforePassword(email: string) {
      const state = await failures?.get(email)
      if (state && state.remainingPoints <= 0)
        throw new TooManyRequestsError(Math.ceil(state.msBeforeNext / 1000))
    },
    async passwordFailed(email: string) {
      await failures?.penalty(email)
    },
    async passwordRight(email: string) {
      await failures?.delete(email)
    },
  }
}

export type Limits = ReturnType<typeof createLimits>
