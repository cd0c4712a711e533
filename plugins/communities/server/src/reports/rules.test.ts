import type { CaseGround } from './rules'
import { decisionsFor, isMovable, tellsAuthor } from './rules'

const ground: CaseGround = { kind: 'contribution', staff: false, accounts: false, state: 'published', locked: false, writable: true, member: true, author: true, open: true }
const of = (changed: Partial<CaseGround>) => decisionsFor({ ...ground, ...changed })

it('offers what fits the thing and its state', () => {
  expect(of({})).toEqual(['dismiss', 'hide', 'lock', 'warn', 'remove', 'ban'])
  expect(of({ state: 'hidden' })).toEqual(['dismiss', 'restore', 'warn', 'remove', 'ban'])
  expect(of({ kind: 'comment' })).toEqual(['dismiss', 'hide', 'warn', 'remove', 'ban'])
  expect(of({ locked: true })).not.toContain('lock')
  expect(of({ member: false })).not.toContain('remove')
})

it('changes nothing in a community that is closed, and tells nobody who is gone', () => {
  expect(of({ writable: false })).toEqual(['dismiss', 'warn'])
  expect(of({ writable: false, state: 'pending', staff: true })).toEqual([])
  expect(of({ author: false, member: false, state: null })).toEqual(['dismiss'])
})

it('lets a discussion go elsewhere as long as it is there and its community is open', () => {
  expect([isMovable(ground), isMovable({ ...ground, state: 'hidden' }), isMovable({ ...ground, state: 'pending' })]).toEqual([true, true, true])
  expect([isMovable({ ...ground, kind: 'comment' }), isMovable({ ...ground, state: 'deleted' }), isMovable({ ...ground, state: null }), isMovable({ ...ground, writable: false })]).toEqual([false, false, false, false])
})

it('leaves people, messages and communities to KM staff', () => {
  expect(of({ kind: 'community', author: false, member: false, state: null })).toEqual(['dismiss'])
  expect(of({ kind: 'community', author: false, member: false, state: null, staff: true })).toEqual(['dismiss', 'suspend'])
  expect(of({ kind: 'person', state: null, staff: true, accounts: true })).toEqual(['dismiss', 'warn', 'suspend-account'])
  expect(of({ kind: 'message', state: null, staff: true, accounts: true })).toEqual(['dismiss', 'warn', 'suspend-account'])
  expect(of({ kind: 'message', state: null, staff: true, accounts: true, open: false })).toEqual(['dismiss', 'warn'])
  expect(of({ staff: true, accounts: false })).not.toContain('suspend-account')
})

it('tells authors what was done, not that nothing was', () => {
  expect([tellsAuthor('hide'), tellsAuthor('warn'), tellsAuthor('dismiss'), tellsAuthor('restore')]).toEqual([true, true, false, false])
})
