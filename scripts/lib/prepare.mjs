// @ts-check
import { createRequire } from 'node:module'
import { ensureBuilt } from './build.mjs'
import { ensureSecrets, loadEnvFile } from './env-file.mjs'
import { installHooks } from './hooks.mjs'
import { ensureInstalled } from './install.mjs'
import { inProject } from './paths.mjs'
import { PlainError, say } from './say.mjs'

/** @typedef {import('../../config/dist/index.js').Environment} Environment */

/**
 * Brings a clone to where its commands can run: dependencies, settings, builds. Does only what is missing.
 * @param {string[]} builds names from `build.mjs`
 * @returns {Promise<Environment>} the checked settings
 */
export async function prepare(builds) {
  requireNode()
  await ensureInstalled()
  installHooks()
  await ensureBuilt(['config'])
  const { secretNames, readEnvironment, EnvironmentError } = createRequire(import.meta.url)(inProject('config/dist/index.js'))
  if (ensureSecrets(inProject('.env'), secretNames))
    say('✓ Made .env with this installation\'s own secrets')
  loadEnvFile(inProject('.env'))
  try {
    const environment = readEnvironment()
    await ensureBuilt(builds)
    return environment
  }
  catch (error) {
    throw error instanceof Error && error instanceof EnvironmentError ? new PlainError(error.message) : error
  }
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new PlainError(`Node 20.19 or newer is needed; this is ${process.version}.`)
}
