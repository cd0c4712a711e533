/*
 * Dates in words, by hand: the browser's and the server's language data differ (many browsers have no Welsh),
 * and a page must say the same on both sides.
 */
const months: Record<string, string[]> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  cy: ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
}

const weekdays: Record<string, string[]> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  cy: ['Dydd Sul', 'Dydd Llun', 'Dydd Mawrth', 'Dydd Mercher', 'Dydd Iau', 'Dydd Gwener', 'Dydd Sadwrn'],
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZoneName: 'short',
})

/** A moment stands on many pages, and the language data is slow to ask. */
const known = new Map<string, Record<string, string>>()
const mostKnown = 2000

function inLondon(iso: string): Record<string, string> {
  const before = known.get(iso)
  if (before)
    return before
  const found = Object.fromEntries(parts.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  if (known.size >= mostKnown)
    known.clear()
  known.set(iso, found)
  return found
}

/** `21 November 2026` */
export function formatDate(iso: string, locale: string): string {
  const { day, month, year } = inLondon(iso)
  return `${Number(day)} ${(months[locale] ?? months.en)?.[Number(month) - 1]} ${year}`
}

/** `21 November 2026, 14:05 GMT` */
export function formatDateTime(iso: string, locale: string): string {
  const { hour, minute, timeZoneName } = inLondon(iso)
  return `${formatDate(iso, locale)}, ${hour}:${minute} ${timeZoneName}`
}

/** When people meet: `{ day: 'Thursday 3 December 2026', time: '10:00', zone: 'GMT' }`. */
export function formatMeeting(iso: string, locale: string): { day: string, time: string, zone: string } {
  const { day, month, year, hour, minute, timeZoneName } = inLondon(iso)
  const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()
  return { day: `${(weekdays[locale] ?? weekdays.en)?.[weekday]} ${formatDate(iso, locale)}`, time: `${hour}:${minute}`, zone: timeZoneName ?? '' }
}

export interface Ago { unit: 'now' | 'minutes' | 'hours' | 'days', n: number }

/** How long ago, under a week; null beyond that and for what is to come, where the date says more. Clocks may differ a little. */
export function ago(iso: string, now: number): Ago | null {
  const past = now - Date.parse(iso)
  if (past < -hour)
    return null
  if (past < minute)
    return { unit: 'now', n: 0 }
  if (past < hour)
    return { unit: 'minutes', n: Math.floor(past / minute) }
  if (past < day)
    return { unit: 'hours', n: Math.floor(past / hour) }
  return past < 7 * day ? { unit: 'days', n: Math.floor(past / day) } : null
}

/** A day without a time, as `2026-03-31`. */
export function dayInWords(day: string, locale: string): string {
  return formatDate(`${day}T12:00:00Z`, locale)
}
