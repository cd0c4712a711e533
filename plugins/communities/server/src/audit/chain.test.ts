import type { Link } from './chain'
import { canonical, difference, hashOf, START } from './chain'

const link: Link = { number: 1, at: 1_700_000_000_000, actor: 'member:1', action: 'comment.hidden', community: 'abc', subjectKind: 'comment', subjectId: 'def', subjectLabel: 'A talk', reason: null, before: '{"state":"published"}', after: '{"state":"hidden"}', previous: START }

it('hashes the same entry the same, and any other differently', () => {
  const hash = hashOf(link)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(hashOf({ ...link })).toBe(hash)
  const others: Partial<Link>[] = [{ number: 2 }, { at: 1_700_000_000_001 }, { actor: 'member:2' }, { action: 'comment.restored' }, { community: null }, { subjectKind: 'person' }, { subjectId: 'deg' }, { subjectLabel: null }, { reason: '' }, { before: null }, { after: '{}' }, { previous: '1'.repeat(64) }]
  const hashes = others.map(other => hashOf({ ...link, ...other }))
  expect(new Set([hash, ...hashes]).size).toBe(others.length + 1)
  expect(hashOf({ ...link, subjectId: 'de', subjectLabel: 'fA talk' })).not.toBe(hash)
})

it('has one text for facts, whatever their order', () => {
  expect(canonical({ b: 1, a: ['x'] })).toBe(canonical({ a: ['x'], b: 1 }))
  expect([canonical(null), canonical(undefined), canonical({})]).toEqual([null, null, '{}'])
})

it('keeps of two states what differs', () => {
  expect(difference({ name: 'A', listed: true, topics: ['x'] }, { name: 'B', listed: true, topics: ['x', 'y'] })).toEqual({ before: { name: 'A', topics: ['x'] }, after: { name: 'B', topics: ['x', 'y'] } })
  expect(difference({ name: 'A' }, { name: 'A', accent: null })).toBeNull()
})
