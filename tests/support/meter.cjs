// @ts-check
// Loaded before a process under measurement: tells what it uses when asked. Collects garbage first only for `settle`,
// because a forced collection is not part of serving requests.
process.on('message', (question) => {
  if (question === 'settle')
    globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  process.send?.({ cpuMs: (user + system) / 1000, rssMb: rss / 2 ** 20, heapMb: heapUsed / 2 ** 20 })
})
// Being listened to is no reason to stay alive.
process.channel?.unref()
