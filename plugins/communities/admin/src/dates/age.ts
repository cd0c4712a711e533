const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export type AgeUnit = 'now' | 'minutes' | 'hours' | 'days'

/** How long ago, in the largest unit that fits, rounded down. */
export interface Age { unit: AgeUnit, count: number }

/**
 * The age of a moment in words' terms.
 * A moment in the future counts as now: the two clocks differ, nothing has been asked tomorrow.
 */
export function ageOf(moment: string, now: Date): Age {
  const elapsed = now.getTime() - Date.parse(moment)
  if (elapsed >= DAY)
    return { unit: 'days', count: Math.floor(elapsed / DAY) }
  if (elapsed >= HOUR)
    return { unit: 'hours', count: Math.floor(elapsed / HOUR) }
  if (elapsed >= MINUTE)
    return { unit: 'minutes', count: Math.floor(elapsed / MINUTE) }
  return { unit: 'now', count: 0 }
}

/** Under a week an age says more than a date; after that the date does. */
export function isRecent(age: Age): boolean {
  return age.unit !== 'days' || age.count < 7
}
