import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { contentHash } from './hash.mjs'

function project() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hash '))
  mkdirSync(path.join(folder, 'src/node_modules'), { recursive: true })
  writeFileSync(path.join(folder, 'src/a.ts'), 'a')
  writeFileSync(path.join(folder, 'src/b.ts'), 'b')
  return folder
}

describe('the hash of sources', () => {
  it('is the same for the same content in another place', () => {
    expect(contentHash(project(), ['src'])).toBe(contentHash(project(), ['src']))
  })

  it('changes with content, names and new files', () => {
    const folder = project()
    const hashes = [contentHash(folder, ['src'])]
    writeFileSync(path.join(folder, 'src/a.ts'), 'A')
    hashes.push(contentHash(folder, ['src']))
    renameSync(path.join(folder, 'src/a.ts'), path.join(folder, 'src/c.ts'))
    hashes.push(contentHash(folder, ['src']))
    writeFileSync(path.join(folder, 'src/d.ts'), '')
    hashes.push(contentHash(folder, ['src']))
    expect(new Set(hashes).size).toBe(4)
  })

  it('leaves out what is made from the sources, tests, and what does not exist', () => {
    const folder = project()
    const before = contentHash(folder, ['src'])
    writeFileSync(path.join(folder, 'src/node_modules/x.js'), 'x')
    writeFileSync(path.join(folder, 'src/a.test.ts'), 'x')
    expect(contentHash(folder, ['src', 'nowhere'])).toBe(before)
  })
})
