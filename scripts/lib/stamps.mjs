// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cacheFolder } from './paths.mjs'

/** @param {string} name */
const stampFile = name => path.join(cacheFolder, 'stamps', name)

/**
 * Whether what was made from these sources is still there and still fits them.
 * @param {string} name
 * @param {string} hash of the sources
 * @param {string[]} outputs files that must exist
 */
export function isFresh(name, hash, outputs) {
  return existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === hash && outputs.every(file => existsSync(file))
}

/**
 * @param {string} name
 * @param {string} hash
 */
export function stamp(name, hash) {
  mkdirSync(path.dirname(stampFile(name)), { recursive: true })
  writeFileSync(stampFile(name), hash)
}

/** Forgets a stamp before its outputs are touched, so that an interrupted build is not taken for a finished one. @param {string} name */
export function unstamp(name) {
  rmSync(stampFile(name), { force: true })
}
