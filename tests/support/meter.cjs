// @ts-check
// Loaded before a process under measurement: tells what it uses when asked. Collects garbage first only where that is
// wanted, because a forced collection is not part of serving requests.

const pause = (/** @type {number} */ ms) => new Promise(resolve => setTimeout(resolve, ms))

/**
 * `collected`: what is left of the JavaScript objects. `rested`: what stays resident as well. Room for new objects, up to
 * three times 64 MB with production settings, is given back only by a collection in a process that has had little to do
 * for some seconds, and by the operating system a moment later: before that, memory tells how the last requests happened to fall.
 */
async function settle(/** @type {string} */ how) {
  if (how === 'now')
    return
  globalThis.gc?.()
  if (how === 'rested') {
    await pause(8000)
    globalThis.gc?.()
    await pause(1500)
  }
}

process.on('message', async (/** @type {string} */ how) => {
  await settle(how)
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  process.send?.({ cpuMs: (user + system) / 1000, rssMb: rss / 2 ** 20, heapMb: heapUsed / 2 ** 20 })
})
// Being listened to is no reason to stay alive.
process.channel?.unref()
