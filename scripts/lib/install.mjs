// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inProject } from './paths.mjs'
import { run } from './run.mjs'
import { step } from './say.mjs'

const stampFile = inProject('node_modules/.cache/installed')

/** Installs what the lockfile says, unless that is what is there. */
export async function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(inProject('package-lock.json'))).update(process.version.split('.')[0] ?? '').digest('hex')
  if ((existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) || matchesLockfile(wanted))
    return
  await step('Installing dependencies (a few minutes the first time)', () => npm(['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']))
  remember(wanted)
}

/**
 * Someone ran `npm ci` by hand, or the lockfile changed in what matters to no installed package:
 * npm's own record of the installation agrees with it.
 * @param {string} wanted
 */
function matchesLockfile(wanted) {
  const record = inProject('node_modules/.package-lock.json')
  if (!existsSync(record))
    return false
  const { packages: wantedPackages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
  const { packages: present } = JSON.parse(readFileSync(record, 'utf8'))
  const same = Object.entries(wantedPackages).every(([name, entry]) => !name.includes('node_modules/') || entry.optional || entry.link || present[name]?.version === entry.version)
  if (same)
    remember(wanted)
  return same
}

/** @param {string} hash */
function remember(hash) {
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, hash)
}

/** @param {string[]} args */
function npm(args) {
  // The npm that runs this command, where there is one: its version is known to work.
  const own = process.env.npm_execpath
  if (own && /\.[cm]?js$/.test(own))
    return run('install', process.execPath, [own, ...args])
  return process.platform === 'win32' ? run('install', 'cmd', ['/c', 'npm', ...args]) : run('install', 'npm', args)
}
