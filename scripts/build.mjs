// @ts-check
// npm run build: everything that production runs, each part only if it changed.
import { builds, ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { main } from './lib/say.mjs'

await main(async () => {
  await ensureInstalled()
  await ensureBuilt(Object.keys(builds))
})
