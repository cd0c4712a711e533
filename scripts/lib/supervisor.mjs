// @ts-check
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { cacheFolder, root } from './paths.mjs'
import { lastLines, quiet } from './run.mjs'
import { PlainError } from './say.mjs'

/**
 * @typedef {object} Service
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [health] address that answers with less than 500 once the service is up
 * @property {boolean} [echo] whether its output goes to the screen too
 */

/** Starts services, waits for them, and ends all of them when one dies or the command is told to stop. */
export class Supervisor {
  #children = /** @type {Map<string, import('node:child_process').ChildProcess>} */ (new Map())
  #output = /** @type {Map<string, string>} */ (new Map())
  #stopping = false
  #finish = /** @type {(error: Error | null) => void} */ (() => {})

  /** Settles when everything has stopped: rejects if a service died by itself. */
  ended = /** @type {Promise<void>} */ (new Promise((resolve, reject) => {
    this.#finish = error => error ? reject(error) : resolve()
  }))

  constructor() {
    this.ended.catch(() => {})
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => void this.stop())
    // npm puts a shell between itself and us, which some systems end without passing the signal on.
    const parent = process.ppid
    if (process.env.npm_lifecycle_event)
      setInterval(() => process.ppid !== parent && void this.stop(), 1000).unref()
  }

  get stopping() {
    return this.#stopping
  }

  /** @param {Service} service */
  start({ name, command, args, cwd = root, env = {}, echo = false }) {
    const logFile = path.join(cacheFolder, 'logs', `${name}.log`)
    mkdirSync(path.dirname(logFile), { recursive: true })
    const log = createWriteStream(logFile)
    // A group of its own: Ctrl-C reaches us alone, and stopping reaches what the service itself has started.
    const child = spawn(command, args, { cwd, env: { ...process.env, ...quiet, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' })
    const keep = (/** @type {Buffer} */ chunk) => {
      log.write(chunk)
      this.#output.set(name, lastLines((this.#output.get(name) ?? '') + chunk, 1000))
      if (echo)
        process.stdout.write(chunk)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', error => this.#died(name, error.message))
    child.on('close', (code, signal) => this.#died(name, String(signal ?? code)))
    this.#children.set(name, child)
  }

  /**
   * @param {Service} service
   * @param {number} [timeout] milliseconds
   */
  async waitFor({ name, health }, timeout = 120_000) {
    const until = Date.now() + timeout
    if (!health)
      return
    while (!await isUp(health)) {
      if (this.#stopping)
        return await this.ended
      if (Date.now() > until)
        throw await this.#failure(name, `did not answer at ${health} within ${timeout / 1000} s`)
      await new Promise(resolve => setTimeout(resolve, 150))
    }
  }

  /**
   * Waits until a service has said all of these words.
   * @param {string} name
   * @param {string[]} words
   */
  async waitForWords(name, words) {
    while (!this.#stopping && !words.every(word => this.#output.get(name)?.includes(word)))
      await new Promise(resolve => setTimeout(resolve, 150))
  }

  /** Asks every service to end, and makes those that don't within fifteen seconds. */
  async stop() {
    if (this.#stopping)
      return
    this.#stopping = true
    await this.#stopAll()
    this.#finish(null)
  }

  /**
   * @param {string} name
   * @param {string} how
   */
  #died(name, how) {
    if (!this.#children.delete(name) || this.#stopping)
      return
    void this.#failure(name, `stopped by itself (${how})`).then(error => this.#finish(error))
  }

  /**
   * @param {string} name
   * @param {string} what
   */
  async #failure(name, what) {
    this.#stopping = true
    await this.#stopAll()
    return new PlainError(`${lastLines(this.#output.get(name) ?? '', 60)}\n\nThe ${name} ${what}. Its whole output is in .cache/logs/${name}.log`)
  }

  async #stopAll() {
    const running = [...this.#children.values()].filter(child => child.exitCode === null && child.signalCode === null)
    await Promise.all(running.map(child => new Promise((resolve) => {
      const force = setTimeout(signalGroup, 15_000, child, 'SIGKILL')
      child.once('close', () => {
        clearTimeout(force)
        resolve(undefined)
      })
      signalGroup(child, 'SIGTERM')
    })))
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  try {
    if (process.platform !== 'win32' && child.pid)
      process.kill(-child.pid, signal)
    else
      child.kill(signal)
  }
  catch {}
}

/** @param {string} address */
async function isUp(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5000), redirect: 'manual' })
    return response.status < 500
  }
  catch {
    return false
  }
}
