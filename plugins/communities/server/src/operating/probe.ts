export type Result<T> = { value: T } | { error: string }

/**
 * Asks a part of the system how it is, at most once every `freshMs` and never twice at the same time, however many want to know.
 * @returns the answer, waiting at most `patienceMs` for it; null while there is none
 */
export function createProbe<T>(ask: () => Promise<T>, { freshMs, patienceMs }: { freshMs: number, patienceMs: number }) {
  let last: { result: Result<T>, at: number } | null = null
  let running: Promise<void> | null = null

  function look(): Promise<void> {
    return running ??= ask()
      .then(value => ({ value }), (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }))
      .then((result) => {
        last = { result, at: Date.now() }
        running = null
      })
  }

  return async (): Promise<{ result: Result<T>, at: number } | null> => {
    if (last && !running && Date.now() - last.at < freshMs)
      return last
    const looked = look()
    if (patienceMs === 0)
      return last
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, patienceMs, 'late')
    })
    const outcome = await Promise.race([looked, late])
    clearTimeout(timer)
    return outcome === 'late' ? null : last
  }
}
