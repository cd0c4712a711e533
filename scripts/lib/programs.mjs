// @ts-check
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  }
  catch {
    return false
  }
}

/**
 * The first of these programs that is there.
 * @param {string[]} names
 * @param {string[]} [folders] looked into before those of PATH
 * @returns {string | undefined}
 */
export function findProgram(names, folders = []) {
  const places = [...folders, ...(process.env.PATH ?? '').split(path.delimiter)]
  return names.flatMap(name => places.map(place => path.join(place, name))).find(isExecutable)
}

/** Whether packages can be installed with apt here: Debian or a relative of it, as root. */
export function hasApt() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && Boolean(findProgram(['apt-get']))
}

/**
 * @param {string} name of a Debian package
 * @returns {boolean} whether it is installed now
 */
export function installWithApt(name) {
  const options = { stdio: /** @type {const} */ ('ignore'), timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const install = () => spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options).status === 0
  return install() || (spawnSync('apt-get', ['update'], options).status === 0 && install())
}

/** @param {string} name of a user of this machine @returns {{ uid: number, gid: number } | undefined} */
export function userNamed(name) {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find(entry => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}
