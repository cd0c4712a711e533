import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureSecrets, withSecrets } from './env-file.mjs'

const random = () => 'made'

describe('the settings file', () => {
  it('gets every secret that is missing', () => {
    expect(withSecrets('', ['A', 'B'], {}, random)).toMatch(/\nA=made\nB=made\n$/)
  })

  it('keeps values and comments as they are', () => {
    expect(withSecrets('# mine\nA=kept\nPORT=1\n', ['A', 'B'], {}, random)).toBe('# mine\nA=kept\nPORT=1\nB=made\n')
    expect(withSecrets('A=kept', ['A'], {}, random)).toBe('A=kept')
  })

  it('replaces an empty assignment', () => {
    expect(withSecrets('A=\nB=kept\n', ['A', 'B'], {}, random)).toBe('B=kept\nA=made\n')
  })

  it('makes none that the environment gives', () => {
    expect(withSecrets('', ['A'], { A: 'given' }, random)).toBe('')
  })

  it('is written once, for its owner alone', () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'settings ')), '.env')
    expect(ensureSecrets(file, ['SOME_SECRET'])).toBe(true)
    const first = readFileSync(file, 'utf8')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(ensureSecrets(file, ['SOME_SECRET'])).toBe(false)
    expect(readFileSync(file, 'utf8')).toBe(first)
    writeFileSync(file, `${first}OTHER=1\n`)
    ensureSecrets(file, ['SOME_SECRET', 'SECOND_SECRET'])
    expect(readFileSync(file, 'utf8')).toMatch(/OTHER=1\nSECOND_SECRET=.{40,}\n/)
  })
})
