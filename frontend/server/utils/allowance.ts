/*
 * How much of this process one person or address may have: so many requests in a row, and so many a second after that.
 * A page costs a hundred times what refusing it costs, so whoever floods the site is stopped here.
 */
export interface Allowance { burst: number, perSecond: number }

/** More than anybody reads. */
export const ofPerson: Allowance = { burst: 40, perSecond: 10 }
/** A page of people asks for all their faces at once, and the next one for as many. */
export const picturesOfPerson: Allowance = { burst: 200, perSecond: 50 }
/** A whole council may stand behind one address. */
export const ofAddress: Allowance = { burst: 200, perSecond: 50 }

/**
 * What is allowed is still begun one after another: a few at once, as a page and what it asks for are, the rest evenly.
 * Ten pages that are written in the same moment are fifty milliseconds in which nobody else is answered.
 */
export const evenly: Allowance = { burst: 4, perSecond: 100 }

const mostKnown = 20_000

interface Bucket { left: number, at: number }
const buckets = new Map<string, Bucket>()

/** @returns seconds to wait, or 0 where the request may go on */
export function takeFrom(key: string, allowance: Allowance, now = Date.now()): number {
  const bucket = bucketOf(key, allowance, now)
  if (bucket.left < 1)
    return Math.ceil((1 - bucket.left) / allowance.perSecond)
  bucket.left--
  return 0
}

/** Takes a turn, now or later. @returns milliseconds until it comes */
export function turnOf(key: string, allowance: Allowance, now = Date.now()): number {
  const bucket = bucketOf(key, allowance, now)
  bucket.left--
  return Math.max(0, -bucket.left / allowance.perSecond * 1000)
}

/** As full as it is by now. */
function bucketOf(key: string, { burst, perSecond }: Allowance, now: number): Bucket {
  const bucket = buckets.get(key) ?? { left: burst, at: now }
  bucket.left = Math.min(burst, bucket.left + (now - bucket.at) / 1000 * perSecond)
  bucket.at = now
  // Seen last, forgotten last.
  buckets.delete(key)
  buckets.set(key, bucket)
  const oldest = buckets.keys().next().value
  if (buckets.size > mostKnown && oldest !== undefined)
    buckets.delete(oldest)
  return bucket
}
