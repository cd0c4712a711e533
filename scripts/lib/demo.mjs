// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inProject } from './paths.mjs'
import { programOf, runNode } from './run.mjs'
import { say, step } from './say.mjs'

/** @typedef {import('../../config/dist/index.js').Environment} Environment */
/** @typedef {{ role: string, name: string, email: string, password: string, where: string }} DemoAccount */

/** @param {Environment} env */
const accountsFile = env => path.join(env.DATA_FOLDER, 'demo-accounts.json')

/** Whether the demo is wanted and has not been loaded yet. @param {Environment} env */
export function needsDemo(env) {
  const loaded = existsSync(accountsFile(env)) && (env.DATABASE_CLIENT !== 'sqlite' || existsSync(env.DATABASE_FILENAME))
  return env.DEMO_DATA && !loaded
}

/** Loads the demo where it has not been loaded yet; communities that are there already stay as they are. @param {Environment} env */
export async function ensureDemo(env) {
  if (needsDemo(env))
    await loadDemo(['--if-empty'])
}

/** @param {string[]} options `--reset` to start over */
export function loadDemo(options) {
  return step('Loading the demo', () => runNode('demo', programOf('tsx'), [inProject('database/load/cli.ts'), 'demo', ...options], { env: { NODE_ENV: 'production' } }))
}

/** @param {Environment} env @returns {DemoAccount[]} */
export function demoAccounts(env) {
  return existsSync(accountsFile(env)) ? JSON.parse(readFileSync(accountsFile(env), 'utf8')).accounts : []
}

/** @param {Environment} env */
export function sayAccounts(env) {
  const accounts = demoAccounts(env)
  if (accounts.length === 0)
    return
  const file = path.relative(process.cwd(), accountsFile(env))
  const width = (/** @type {(account: DemoAccount) => string} */ read) => Math.max(...accounts.map(account => read(account).length))
  say(`\n  Demo accounts (made on this installation; also in ${file})\n`)
  for (const account of accounts)
    say(`    ${account.role.padEnd(width(item => item.role))}  ${account.email.padEnd(width(item => item.email))}  ${account.password.padEnd(width(item => item.password))}  ${account.where}`)
}
