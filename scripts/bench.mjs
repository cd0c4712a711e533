// @ts-check
// npm run bench: what pages cost; `npm run bench -- --help` is at the top of tests/bench/main.ts.
import { spawn } from 'node:child_process'
import { findBrowser } from './lib/browser.mjs'
import { inProject, root } from './lib/paths.mjs'
import { prepare } from './lib/prepare.mjs'
import { programOf, quiet } from './lib/run.mjs'
import { main, PlainError } from './lib/say.mjs'

await main(async () => {
  await prepare(['plugin', 'cms', 'site'])
  const browser = process.argv.includes('--no-pages') ? null : await findBrowser()
  const child = spawn(process.execPath, [programOf('tsx'), inProject('tests/bench/main.ts'), ...process.argv.slice(2)], { cwd: root, env: { ...process.env, ...quiet, ...(browser ? { BROWSER_PATH: browser } : {}) }, stdio: 'inherit' })
  const code = await new Promise(resolve => child.on('close', resolve))
  if (code !== 0)
    throw new PlainError(`The bench failed (${code}).`)
})
