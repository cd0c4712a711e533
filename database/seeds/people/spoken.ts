import type { Random } from '../random'
import type { Locale, RegionSlug } from '../types'
import { pick } from '../random'

/** How likely it is that somebody of a place speaks its language as well, out of those who say what they speak. */
const ofPlace: Partial<Record<RegionSlug, { language: string, share: number }>> = {
  'wales': { language: 'cy', share: 0.3 },
  'scotland': { language: 'gd', share: 0.08 },
  'northern-ireland': { language: 'ga', share: 0.15 },
}

/** Others that councils' staff speak; the repeated ones are commoner. */
const others = ['bfi', 'bfi', 'fr', 'fr', 'pl', 'pa', 'ur', 'es', 'de', 'ro', 'bn', 'gu', 'pt', 'ar', 'it']

/** Languages of somebody, or none: many leave it out. */
export function makeSpoken(random: Random, { region, locale }: { region: RegionSlug, locale: Locale }): string[] {
  const says = random() < 0.55
  const place = ofPlace[region]
  const local = locale === 'cy' || (place !== undefined && random() < place.share)
  const other = random() < 0.14 ? pick(random, others) : undefined
  if (!says && locale === 'en')
    return []
  return ['en', ...(local && place ? [place.language] : []), ...(other ? [other] : [])]
}
