// @ts-check
// npm run seed: loads the demo into the database of the settings; -- --reset starts over.
// npm run seed -- --members 100000 …: load data, in a database of its own; -- --help says more.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { loadDemo, sayAccounts } from './lib/demo.mjs'
import { inProject } from './lib/paths.mjs'
import { prepare } from './lib/prepare.mjs'
import { programOf, quiet } from './lib/run.mjs'
import { main, PlainError, say } from './lib/say.mjs'

/** @typedef {import('../config/dist/index.js').Environment} Environment */

/** @param {Environment} env @param {string[]} options */
function loadVolume(env, options) {
  const ownFile = options.some(option => /^--(?:file|help)\b/.test(option))
  const file = path.join(env.DATA_FOLDER, 'load.db')
  const started = [...options, ...(ownFile ? [] : ['--file', file])]
  // On the screen as it goes: it may take minutes.
  const { status } = spawnSync(process.execPath, [programOf('tsx'), inProject('database/load/cli.ts'), 'volume', ...started], { stdio: 'inherit', env: { ...process.env, ...quiet, NODE_ENV: 'production', LOG_LEVEL: 'warn' } })
  if (status !== 0)
    throw new PlainError('Nothing was loaded.')
  if (!options.includes('--help'))
    say(`Accounts and places to look at: ${path.relative(process.cwd(), path.join(env.DATA_FOLDER, 'volume.json'))}`)
  if (!ownFile && env.DATABASE_CLIENT === 'sqlite')
    say(`To see it on the site: DATABASE_FILENAME=${file} npm start`)
}

await main(async () => {
  const options = process.argv.slice(2)
  const env = await prepare(['plugin', 'cms'])
  if (options.some(option => !['--reset', '--if-empty'].includes(option)))
    return loadVolume(env, options)
  await loadDemo(options)
  sayAccounts(env)
})
