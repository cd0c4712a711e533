import { Buffer } from 'node:buffer'
import { readPreview, signPreview } from './preview'

const page = { documentId: 'abc', locale: 'cy', status: 'draft', admin: 3 } as const
const now = 1_000_000

it('shows what was signed, for a quarter of an hour', () => {
  expect(readPreview(signPreview(page, 'secret', now), 'secret')).toEqual({ ...page, until: now + 15 * 60_000 })
})

it('shows nothing that was signed with another secret, changed or made up', () => {
  const token = signPreview(page, 'secret', now)
  const longer = Buffer.from(JSON.stringify({ ...page, until: now * 10 })).toString('base64url')
  for (const wrong of [signPreview(page, 'another', now), `${longer}.${token.split('.')[1]}`, `${token}x`, token.split('.')[0]!, '', '.', 'a.b.c'])
    expect(readPreview(wrong, 'secret')).toBeNull()
})
