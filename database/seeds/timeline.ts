import { seedFor } from './random'

const hour = 3_600_000
const day = 24 * hour

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * day)
}

export function hoursAfter(date: Date, hours: number): Date {
  return new Date(date.getTime() + hours * hour)
}

export function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}

export function later(a: Date, b: Date): Date {
  return a > b ? a : b
}

/**
 * When something of that age was written: within office hours of a working day (UTC),
 * except for the last two days, where exactness matters more. Only ever moves back in
 * time, so that what follows it stays before `now`.
 */
export function writtenAt(now: Date, ageDays: number, name: string): Date {
  const date = daysBefore(now, ageDays)
  if (ageDays < 2)
    return date
  const hash = seedFor(0, name)
  date.setUTCDate(date.getUTCDate() - 1)
  date.setUTCHours(8 + hash % 9, hash % 60, hash % 53, 0)
  while (date.getUTCDay() === 0 || date.getUTCDay() === 6)
    date.setUTCDate(date.getUTCDate() - 1)
  return date
}

/** Up to three quarters of an hour, so that replies don't all fall on the same minute. */
export function jitterHours(name: string): number {
  return (seedFor(0, name) % 45) / 60
}
