// @ts-check
// The CMS as a process of its own, for tests about processes: their processor time, their memory, their end.
const { boot } = require('./cms-boot.cjs')

boot().catch((error) => {
  process.stderr.write(`${error.stack ?? error}\n`)
  process.exit(1)
})
