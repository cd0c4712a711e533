// @ts-check
import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cacheFolder, inProject, root } from './paths.mjs'
import { PlainError } from './say.mjs'

/** Nothing that the project starts may phone home or wait for an answer. */
export const quiet = {
  STRAPI_TELEMETRY_DISABLED: 'true',
  NUXT_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
}

/**
 * The program of an installed package, to be run by this very Node (no shell, so paths may hold spaces).
 * @param {string} packageName
 * @param {string} [program] where the package has several
 * @returns {string} path of a script
 */
export function programOf(packageName, program) {
  const places = ['', 'cms', 'frontend', 'tests', 'plugins/communities'].map(place => inProject(place, 'node_modules', packageName))
  const folder = places.find(place => existsSync(path.join(place, 'package.json')))
  if (!folder)
    throw new PlainError(`The package ${packageName} is not installed: run npm ci.`)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[program ?? packageName.replace(/^@.*\//, '')])
}

/**
 * Runs a program to its end. Its output goes to a log, and to the screen only when it fails.
 * @param {string} name of the log
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<void>}
 */
export async function run(name, command, args, { cwd = root, env = {} } = {}) {
  const logFile = path.join(cacheFolder, 'logs', `${name}.log`)
  mkdirSync(path.dirname(logFile), { recursive: true })
  const code = await new Promise((resolve, reject) => {
    const log = createWriteStream(logFile)
    const child = spawn(command, args, { cwd, env: { ...process.env, ...quiet, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const stop = () => child.kill('SIGTERM')
    process.once('SIGINT', stop).once('SIGTERM', stop)
    child.stdout.pipe(log, { end: false })
    child.stderr.pipe(log, { end: false })
    child.on('error', reject)
    child.on('close', (status, signal) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      log.end(() => resolve(signal ?? status))
    })
  })
  if (code !== 0)
    throw new PlainError(`${lastLines(readFileSync(logFile, 'utf8'), 40)}\n\nThis failed (${code}). Everything it said is in ${path.relative(process.cwd(), logFile)}`)
}

/**
 * @param {string} name
 * @param {string} script
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export const runNode = (name, script, args = [], options = {}) => run(name, process.execPath, [script, ...args], options)

/**
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n')
}
