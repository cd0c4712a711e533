// @ts-check
// npm run lockfile: after a change of dependencies behind a mirror of the registry, makes the lockfile fit for everybody.
import { readFileSync, writeFileSync } from 'node:fs'
import { missingPlatforms, withAddresses } from './lib/lockfile.mjs'
import { inProject } from './lib/paths.mjs'
import { main, PlainError, say } from './lib/say.mjs'

await main(async () => {
  const file = inProject('package-lock.json')
  const lockfile = withAddresses(JSON.parse(readFileSync(file, 'utf8')))
  writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`)
  const missing = missingPlatforms(lockfile)
  if (missing.length > 0)
    throw new PlainError(`npm ci will refuse this lockfile: it lacks ${missing.join(', ')}.\nPin the packages they belong to (overrides in package.json) to versions that exist for every system,\ndelete package-lock.json, and run npm install --package-lock-only in a copy without node_modules.`)
  say('The lockfile is complete.')
})
