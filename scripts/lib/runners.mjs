// @ts-check
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { cacheFolder, inProject, root } from './paths.mjs'
import { startPostgres } from './postgres.mjs'
import { countsOfJest, countsOfPlaywright, failuresOfJest, failuresOfPlaywright, judged } from './reports.mjs'
import { programOf, quiet } from './run.mjs'
import { say } from './say.mjs'

/** @typedef {import('./reports.mjs').Result} Result */

/**
 * @param {string} name
 * @param {string} project one of `jest.config.mjs`
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string[]} [more] further arguments
 * @returns {Promise<Result>}
 */
export async function runJest(name, project, env = {}, more = []) {
  const report = reportFile(name)
  const code = await stream(programOf('jest'), ['--config', inProject('jest.config.mjs'), '--selectProjects', project, '--json', '--outputFile', report, ...more], root, env)
  return judged(read(report, told => ({ ...countsOfJest(told), failures: failuresOfJest(told) })), code)
}

/**
 * The faults, on PostgreSQL as well where there is one.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {object} [options]
 * @param {string[]} [options.only] parts of file names
 * @param {boolean} [options.measured] one after another: what they measure would otherwise be each other
 * @returns {Promise<Result>}
 */
export async function runFaults(env = {}, { only = [], measured = false } = {}) {
  const server = await startPostgres()
  if (!server)
    say('No PostgreSQL here: its cases are skipped.')
  try {
    return await runJest('faults', 'faults', { ...env, ...(server ? { TEST_DATABASE_URL: server.url } : {}) }, [measured ? '--runInBand' : '--maxWorkers=2', ...(only.length > 0 ? ['--testPathPatterns', ...only] : [])])
  }
  finally {
    await server?.stop()
  }
}

/**
 * @param {string} browser path of a browser
 * @returns {Promise<Result>}
 */
export async function runPlaywright(browser) {
  const report = reportFile('browser')
  const env = { BROWSER_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  const code = await stream(programOf('@playwright/test', 'playwright'), ['test', '--reporter=list,json'], inProject('tests'), env)
  return judged(read(report, told => ({ ...countsOfPlaywright(told), failures: failuresOfPlaywright(told) })), code)
}

/** How many browser tests there are, without running any. @returns {Promise<number>} */
export async function countPlaywright() {
  const report = reportFile('browser-list')
  await stream(programOf('@playwright/test', 'playwright'), ['test', '--list', '--reporter=json'], inProject('tests'), { PLAYWRIGHT_JSON_OUTPUT_NAME: report })
  const listed = read(report, ({ suites = [] }) => countSpecs(suites))
  return Math.max(1, listed ?? 0)
}

/** @param {any[]} suites @returns {number} */
function countSpecs(suites) {
  return suites.reduce((total, { specs = [], suites: inner = [] }) => total + specs.reduce((/** @type {number} */ sum, /** @type {any} */ spec) => sum + spec.tests.length, 0) + countSpecs(inner), 0)
}

/** @param {string} name */
function reportFile(name) {
  const file = path.join(cacheFolder, 'reports', `${name}.json`)
  mkdirSync(path.dirname(file), { recursive: true })
  // The report of an earlier run must not pass for this one's.
  rmSync(file, { force: true })
  return file
}

/**
 * @template T
 * @param {string} file
 * @param {(report: any) => T} take
 * @returns {T | null}
 */
function read(file, take) {
  try {
    return existsSync(file) ? take(JSON.parse(readFileSync(file, 'utf8'))) : null
  }
  catch (error) {
    say(`The report ${file} could not be read: ${error}`)
    return null
  }
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number | null>} exit code
 */
function stream(script, args, cwd, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, env: { ...process.env, ...quiet, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env }, stdio: ['ignore', 'inherit', 'inherit'] })
    const stop = () => child.kill('SIGTERM')
    process.once('SIGTERM', stop)
    child.on('error', () => resolve(1))
    child.on('close', (code) => {
      process.off('SIGTERM', stop)
      resolve(code)
    })
  })
}
