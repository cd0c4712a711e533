// @ts-check
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Folders whose content is made from the rest, or belongs to nobody's sources. */
const derived = new Set(['node_modules', 'dist', 'build', '.nuxt', '.output', '.strapi', '.cache', '.data', '.git', 'coverage', 'test-results'])

/**
 * Every file under the given files and folders, in a fixed order. What doesn't exist counts as empty.
 * @param {string[]} paths
 * @returns {string[]}
 */
export function filesUnder(paths) {
  return paths.flatMap((start) => {
    const found = statSync(start, { throwIfNoEntry: false })
    if (!found)
      return []
    if (!found.isDirectory())
      return [start]
    const entries = readdirSync(start, { withFileTypes: true }).filter(entry => !derived.has(entry.name) && !isTest(entry.name))
    return filesUnder(entries.map(entry => path.join(start, entry.name)).sort())
  })
}

/**
 * One hash of names and content, the same on every machine.
 * @param {string} root names count from here
 * @param {string[]} paths files and folders, from `root`
 * @returns {string} 16 hexadecimal digits
 */
export function contentHash(root, paths) {
  const hash = createHash('sha256')
  for (const file of filesUnder(paths.map(name => path.join(root, name)))) {
    const content = readFileSync(file)
    hash.update(`${path.relative(root, file).split(path.sep).join('/')}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 16)
}

/** @param {string} name */
function isTest(name) {
  return /\.(?:test|spec)\.\w+$/.test(name)
}
