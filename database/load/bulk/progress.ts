/** Says how far a long load has got: on a terminal in one line, elsewhere a line now and then. */
export interface Progress {
  /** Rows of `table` have been written. */
  add: (table: string, rows: number) => void
  step: (what: string) => void
  /** Ends the line. @returns rows a second over the whole time */
  end: () => { rows: number, seconds: number, rate: number }
}

const live = Boolean(process.stdout.isTTY) && !process.env.CI

/** @param expected about how many rows there will be, for percent and time left */
export function startProgress(expected: number, write: (text: string) => void = text => void process.stdout.write(text), now: () => number = Date.now): Progress {
  const started = now()
  let rows = 0
  let shown = 0
  const line = (what: string) => {
    const seconds = (now() - started) / 1000
    const rate = rows / Math.max(seconds, 0.001)
    const done = Math.min(1, rows / expected)
    return `${String(Math.round(done * 100)).padStart(3)} %  ${rows.toLocaleString('en')} rows  ${Math.round(rate).toLocaleString('en')} rows/s  ${time((expected - rows) / Math.max(rate, 1))} left  ${what}`
  }
  const show = (what: string) => {
    if (now() - shown < (live ? 200 : 5000))
      return
    shown = now()
    write(live ? `\r\u001B[K${line(what)}` : `${line(what)}\n`)
  }
  return {
    add(table, count) {
      rows += count
      show(table)
    },
    step: show,
    end() {
      const seconds = (now() - started) / 1000
      if (live)
        write('\r\u001B[K')
      return { rows, seconds, rate: rows / seconds }
    },
  }
}

function time(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
