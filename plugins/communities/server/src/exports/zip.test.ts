import { Buffer } from 'node:buffer'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { writeZip } from './zip'

const folder = mkdtempSync(path.join(os.tmpdir(), 'zip-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('holds what was added, under the names that were given', async () => {
  const file = path.join(folder, 'small.zip')
  const size = await writeZip(file, async (pack) => {
    await pack.add('words/ŵ.md', ['# Lamps\n', 'They are green.\n'.repeat(500)])
    await pack.add('empty.json', [])
    await pack.add('as it is.png', [Buffer.from('one'), Buffer.from('two')], true)
  })
  const bytes = readFileSync(file)
  const found = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
  expect(found).toEqual({ 'words/ŵ.md': `# Lamps\n${'They are green.\n'.repeat(500)}`, 'empty.json': '', 'as it is.png': 'onetwo' })
  expect([bytes.length, bytes.length < 1000]).toEqual([size, true])
})

it('takes no more room for much than for little', async () => {
  const MB = 1_000_000
  let most = 0
  const before = process.memoryUsage().arrayBuffers
  function* pieces() {
    for (let n = 0; n < 1500; n++) {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before)
      yield Buffer.alloc(MB / 10, n)
    }
  }
  expect(await writeZip(path.join(folder, 'large.zip'), pack => pack.add('film.mp4', pieces(), true))).toBeGreaterThan(150 * MB)
  expect(most / MB).toBeLessThan(75)
})

it('ends with the fault of what was to be added, or of the disk', async () => {
  async function* broken() {
    yield 'words'
    throw new Error('The database is away')
  }
  await expect(writeZip(path.join(folder, 'broken.zip'), pack => pack.add('a.md', broken()))).rejects.toThrow('The database is away')
  await expect(writeZip(path.join(folder, 'nowhere', 'b.zip'), pack => pack.add('a.md', ['words']))).rejects.toThrow('ENOENT')
  expect(existsSync(path.join(folder, 'nowhere'))).toBe(false)
})
