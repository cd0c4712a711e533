import { z } from 'zod'
import { line, timestamp } from './text'

/** Moments as clocks on the wall have them, in the time of the United Kingdom: `2026-03-31T14:00`. */
const wallTime = z.iso.datetime({ local: true, precision: -1, error: 'Enter a date and a time, as 2026-03-31T14:00' })

/** Longer than this is a slip of the keyboard. */
const MOST_DAYS = 14

const days = (from: string, to: string) => (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 86_400_000

/** When and where people meet: the date that a discussion has. */
export const eventInput = z.strictObject({
  starts: wallTime,
  ends: wallTime,
  /** A room, a building, or how to join by phone. */
  place: line(200).nullable(),
  /** Where to join online, or where more is said. */
  link: line(500).pipe(z.url({ protocol: /^https$/, hostname: /\./, error: 'Enter a web address that begins with https://' })).nullable(),
})
  .refine(({ starts, ends }) => ends > starts, { path: ['ends'], error: 'Must be after the start', params: { code: 'ends-first' } })
  .refine(({ starts, ends }) => days(starts, ends) <= MOST_DAYS, { path: ['ends'], error: `Must be at most ${MOST_DAYS} days after the start`, params: { code: 'ends-late', limit: MOST_DAYS } })
export type EventInput = z.output<typeof eventInput>

export const event = z.object({
  startsAt: timestamp,
  endsAt: timestamp,
  place: z.string().nullable(),
  link: z.string().nullable(),
})
export type Event = z.infer<typeof event>
