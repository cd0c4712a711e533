// @ts-check
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

/**
 * Text of the settings file with a random value for each secret that has none. Values that are there stay as they are.
 * @param {string} text
 * @param {readonly string[]} names of the secrets
 * @param {NodeJS.ProcessEnv} given values that need no line of their own
 * @param {() => string} random
 * @returns {string}
 */
export function withSecrets(text, names, given = {}, random = () => randomBytes(32).toString('base64url')) {
  const known = parseEnv(text)
  const missing = names.filter(name => !known[name] && !given[name])
  if (missing.length === 0)
    return text
  // An empty assignment further up would win over nothing: it goes, the new line says it.
  const kept = text.split('\n').filter(line => !missing.some(name => new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`).test(line))).join('\n').trimEnd()
  const heading = kept ? `${kept}\n` : '# Settings of this installation; .env.example describes them all.\n\n'
  return `${heading}${missing.map(name => `${name}=${random()}\n`).join('')}`
}

/**
 * Makes sure that the settings file exists and holds every secret, readable by its owner alone.
 * @param {string} file
 * @param {readonly string[]} names
 * @returns {boolean} whether the file was new
 */
export function ensureSecrets(file, names) {
  const isNew = !existsSync(file)
  const before = isNew ? '' : readFileSync(file, 'utf8')
  const after = withSecrets(before, names, process.env)
  if (after !== before) {
    writeFileSync(file, after, { mode: 0o600 })
    if (isNew)
      chmodSync(file, 0o600)
  }
  return isNew
}

/**
 * Puts the file's values into this process's environment, whose own values win.
 * @param {string} file
 */
export function loadEnvFile(file) {
  if (!existsSync(file))
    return
  for (const [name, value] of Object.entries(parseEnv(readFileSync(file, 'utf8')))) {
    // An empty variable is the same as none, here as in the check of the settings.
    process.env[name] ||= value
  }
}
