/** Asks again until the answer holds, or fails with the last one. */
export async function until<T>(ask: () => Promise<T>, holds: (value: T) => boolean, timeoutMs = 10_000): Promise<T> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const value = await ask()
    if (holds(value))
      return value
    if (Date.now() > deadline)
      throw new Error(`Not within ${timeoutMs} ms; the last answer was ${JSON.stringify(value)?.slice(0, 2000)}`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
