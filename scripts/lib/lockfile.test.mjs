import { readFileSync } from 'node:fs'
import { missingPlatforms, withAddresses, wrongAddresses } from './lockfile.mjs'
import { inProject } from './paths.mjs'

describe('the lockfile', () => {
  const lockfile = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))

  it('names for each package where the public registry keeps it, also for one under another name', () => {
    expect(wrongAddresses(lockfile)).toEqual([])
  })

  it('holds the packages of every system', () => {
    expect(missingPlatforms(lockfile)).toEqual([])
  })

  it('gets the addresses that npm left out, and only those', () => {
    const entries = {
      '': { version: '1.0.0' },
      'config': { version: '0.1.0' },
      'node_modules/@cop/config': { link: true, resolved: 'config' },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
      'node_modules/e-old': { name: '@e/e', version: '3.0.0' },
      'node_modules/d': { version: '1.0.0', resolved: 'https://example.org/d.tgz' },
    }
    const { packages } = withAddresses({ packages: entries })
    expect(packages['node_modules/a/node_modules/@b/c'].resolved).toBe('https://registry.npmjs.org/@b/c/-/c-2.0.0.tgz')
    expect(packages['node_modules/e-old'].resolved).toBe('https://registry.npmjs.org/@e/e/-/e-3.0.0.tgz')
    expect({ ...packages, 'node_modules/e-old': entries['node_modules/e-old'], 'node_modules/a/node_modules/@b/c': { version: '2.0.0' } }).toEqual(entries)
    expect(wrongAddresses({ packages: entries })).toEqual(['https://example.org/d.tgz'])
  })
})
