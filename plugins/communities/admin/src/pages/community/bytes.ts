const UNITS = ['kB', 'MB', 'GB'] as const

/** A size as people say it; less than a kilobyte is one. */
export function bytesIn(size: number): string {
  const step = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(size, 1)) / 3)))
  const value = Math.max(1, size / 1000 ** step)
  return `${value < 10 && step > 1 ? value.toFixed(1) : Math.round(value)} ${UNITS[step - 1]}`
}
