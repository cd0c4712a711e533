// @ts-check
// npm run search:reindex: makes the search indexes anew without a gap; -- people names one of them.
import { spawnSync } from 'node:child_process'
import { inProject } from './lib/paths.mjs'
import { prepare } from './lib/prepare.mjs'
import { programOf, quiet } from './lib/run.mjs'
import { main } from './lib/say.mjs'

await main(async () => {
  await prepare(['plugin', 'cms'])
  // On the screen as it goes, with how far it is.
  const { status } = spawnSync(process.execPath, [programOf('tsx'), inProject('database/search/cli.ts'), ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, ...quiet, NODE_ENV: 'production', LOG_LEVEL: 'warn' } })
  process.exitCode = status ?? 1
})
