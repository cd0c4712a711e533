/*
 * People here meet by the clocks of the United Kingdom, whose summer differs: what they type is a time on the wall, what
 * is kept is the moment.
 */
const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** `2026-03-31T14:00`: what clocks there show at this moment. */
export function wallTimeOf(moment: Date): string {
  const { year, month, day, hour, minute } = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/** The day that it is there, as calendars have it: `2026-03-31`. */
export function dayOf(moment: Date): string {
  return wallTimeOf(moment).slice(0, 10)
}

/**
 * The moment at which clocks there show this (`2026-03-31T14:00`). In the hour that spring leaves out it is an hour later;
 * of the hour that autumn has twice it is the first.
 */
export function momentOf(wall: string): Date {
  const asUtc = Date.parse(`${wall}Z`)
  // Summer is an hour ahead: where that fits it is the earlier of the two.
  const inSummer = new Date(asUtc - 3_600_000)
  return wallTimeOf(inSummer) === wall ? inSummer : new Date(asUtc)
}

/** The first moment of a day there, in milliseconds; `add`: so many days later. */
export function dayStart(day: string, add = 0): number {
  const later = new Date(`${day}T00:00Z`)
  later.setUTCDate(later.getUTCDate() + add)
  return momentOf(later.toISOString().slice(0, 16)).getTime()
}
