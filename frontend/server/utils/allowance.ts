/*
 * How much of this process one person or address may have: so many requests at once, and so many a second after that.
 * A page costs a hundred times what refusing it costs, so whoever floods the site is stopped here.
 */
const most = 40
const perSecond = 10
const mostKnown = 20_000

interface Bucket { left: number, at: number }
const buckets = new Map<string, Bucket>()

/** @returns seconds to wait, or 0 where the request may go on */
export function takeFrom(key: string, now = Date.now()): number {
  const bucket = buckets.get(key) ?? { left: most, at: now }
  bucket.left = Math.min(most, bucket.left + (now - bucket.at) / 1000 * perSecond)
  bucket.at = now
  // Seen last, forgotten last.
  buckets.delete(key)
  buckets.set(key, bucket)
  const oldest = buckets.keys().next().value
  if (buckets.size > mostKnown && oldest !== undefined)
    buckets.delete(oldest)
  if (bucket.left < 1)
    return Math.ceil((1 - bucket.left) / perSecond)
  bucket.left--
  return 0
}
