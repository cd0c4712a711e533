// @ts-check
// npm run audit:verify: says whether the audit trail is whole, and where it breaks first; -- 12:abc… compares with an earlier run.
import { spawnSync } from 'node:child_process'
import { inProject } from './lib/paths.mjs'
import { prepare } from './lib/prepare.mjs'
import { programOf, quiet } from './lib/run.mjs'
import { main } from './lib/say.mjs'

await main(async () => {
  await prepare(['plugin', 'cms'])
  const { status } = spawnSync(process.execPath, [programOf('tsx'), inProject('database/audit/cli.ts'), ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, ...quiet, NODE_ENV: 'production', LOG_LEVEL: 'warn' } })
  process.exitCode = status ?? 1
})
