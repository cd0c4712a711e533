// @ts-check

/** @typedef {{ name?: string, version?: string, resolved?: string, link?: boolean, optionalDependencies?: Record<string, string> }} Entry */
/** @typedef {{ packages: Record<string, Entry> }} Lockfile */

const registry = 'https://registry.npmjs.org'

/** @param {string} place of a package in the lockfile */
const nameOf = place => place.replace(/^.*node_modules\//, '')

/**
 * Where the public registry keeps a package. One that is installed under another name (`npm:` in its dependant's
 * package.json) has its own in `name`.
 * @param {string} place @param {Entry} entry
 */
function addressOf(place, { name = nameOf(place), version }) {
  return `${registry}/${name}/-/${name.replace(/^.*\//, '')}-${version}.tgz`
}

/**
 * The lockfile with the public registry's address of every package. npm leaves addresses out where a mirror is in use,
 * and has to ask for each package's whole description before it can fetch it: installing takes twice as long.
 * @param {Lockfile} lockfile
 * @returns {Lockfile}
 */
export function withAddresses(lockfile) {
  const packages = Object.entries(lockfile.packages).map(([place, entry]) => {
    const fromRegistry = place.includes('node_modules/') && !entry.link && entry.version
    // Where npm itself writes it: right after the version.
    const { version, ...rest } = entry
    return [place, fromRegistry && !entry.resolved ? { version, resolved: addressOf(place, entry), ...rest } : entry]
  })
  return { ...lockfile, packages: Object.fromEntries(packages) }
}

/** Addresses that are not the public registry's for that package: nobody can install from there. @param {Lockfile} lockfile */
export function wrongAddresses({ packages }) {
  return Object.entries(packages).flatMap(([place, entry]) => entry.resolved && !entry.link && entry.resolved !== addressOf(place, entry) ? [entry.resolved] : [])
}

/**
 * Packages for other systems than the one that wrote the lockfile and that it should hold but doesn't: with one
 * missing, `npm ci` refuses to install anything. It comes from versions that are not yet published for all systems.
 * @param {Lockfile} lockfile
 */
export function missingPlatforms({ packages }) {
  const known = new Set(Object.keys(packages).map(nameOf))
  return Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies).filter(name => !known.has(name)))
}
