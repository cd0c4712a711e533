// @ts-check

/** An end that the person at the keyboard can do something about: shown as a message, without a stack. */
export class PlainError extends Error {}

/** @param {string} [text] */
export const say = (text = '') => process.stdout.write(`${text}\n`)

/** @param {number} milliseconds */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/**
 * Says what is going on while it goes on, with the time it has taken so far.
 * @template T
 * @param {string} title
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = Date.now()
  const live = Boolean(process.stdout.isTTY) && !process.env.CI
  const show = (/** @type {string} */ mark, end = '\n') => process.stdout.write(`${live ? '\r\x1B[K' : ''}${mark} ${title} (${duration(Date.now() - started)})${end}`)
  if (!live)
    say(`  ${title} …`)
  // Without a terminal a sign of life now and then, for those who read a log.
  const timer = live ? setInterval(show, 500, '…', '') : setInterval(show, 60_000, '…')
  try {
    const result = await work()
    clearInterval(timer)
    show('✓')
    return result
  }
  catch (error) {
    clearInterval(timer)
    show('✗')
    throw error
  }
}

/**
 * Runs a command's whole work; plain errors become a message, others show where they arose.
 * @param {() => Promise<void>} work
 */
export async function main(work) {
  try {
    await work()
  }
  catch (error) {
    process.stderr.write(error instanceof PlainError ? `\n${error.message}\n` : `\n${error instanceof Error ? error.stack : error}\n`)
    process.exit(1)
  }
}
