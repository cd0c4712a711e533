import { readAddress, signAddress } from './address'

const now = Date.parse('2026-11-20T10:00:00Z')
const token = signAddress({ export: 'abc', admin: 7 }, 'a secret', now)

describe('the address of an export for the panel', () => {
  it('says whose it is, until it ends', () => {
    expect(readAddress(token, 'a secret', now + 119_000)).toMatchObject({ export: 'abc', admin: 7 })
    expect(readAddress(token, 'a secret', now + 120_000)).toBeNull()
  })

  it('is worth nothing when anything of it is another', () => {
    const [content, signature] = token.split('.') as [string, string]
    const other = Buffer.from(JSON.stringify({ export: 'abc', admin: 1, until: now * 2 })).toString('base64url')
    for (const wrong of ['', '.', content, `${content}.`, `${other}.${signature}`, `${content}.${signature}x`, `.${signature}`])
      expect([wrong, readAddress(wrong, 'a secret', now)]).toEqual([wrong, null])
    expect(readAddress(token, 'another secret', now)).toBeNull()
  })
})
