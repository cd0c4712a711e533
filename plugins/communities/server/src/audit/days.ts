/** The first moment of a day in the United Kingdom, in milliseconds; `add`: so many days later. */
export function dayStart(day: string, add = 0): number {
  const midnight = new Date(`${day}T00:00:00Z`)
  midnight.setUTCDate(midnight.getUTCDate() + add)
  // In summer midnight there is an hour before midnight in UTC.
  const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/London' }).format(midnight)
  return midnight.getTime() - Number(hour) * 3_600_000
}
