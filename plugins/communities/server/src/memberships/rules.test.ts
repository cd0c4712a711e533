import type { Held, JoinGround } from './rules'
import fc from 'fast-check'
import { joining, membershipState, role } from '../../../contracts/shared'
import { counterDelta, losesLastFacilitator, READMITTABLE, wayIn } from './rules'

const ground: JoinGround = { joining: 'open', writable: true, invited: false, inParent: true, banned: false }
const held = (state: Held['state']): Held => ({ state, role: 'member' })

describe('the way in', () => {
  it.each([
    ['open', 'open'],
    ['request', 'request'],
    ['invitation', null],
  ] as const)('of a community that is joined by %s', (by, way) => {
    expect(wayIn(null, { ...ground, joining: by })).toBe(way)
  })

  it('is an invitation for whoever holds one, even while a request waits', () => {
    for (const by of joining.options)
      expect(wayIn(held('pending'), { ...ground, joining: by, invited: true })).toBe('invitation')
  })

  it('goes through the parent first', () => {
    expect(wayIn(null, { ...ground, inParent: false })).toBe('parent-first')
    expect(wayIn(null, { ...ground, inParent: false, joining: 'invitation', invited: true })).toBe('parent-first')
    expect(wayIn(null, { ...ground, inParent: false, joining: 'invitation' })).toBeNull()
  })

  it('asks those who were removed for a yes, and lets those who left walk in', () => {
    expect(wayIn(held('removed'), ground)).toBe('request')
    expect(wayIn(held('left'), ground)).toBe('open')
    expect(wayIn(held('declined'), { ...ground, joining: 'request' })).toBe('request')
  })

  it('is none for members, the banned, and where nobody writes', () => {
    const grounds = fc.record({ joining: fc.constantFrom(...joining.options), writable: fc.boolean(), invited: fc.boolean(), inParent: fc.boolean(), banned: fc.boolean() })
    const anyone = fc.option(fc.record({ state: fc.constantFrom(...membershipState.options), role: fc.constantFrom(...role.options) }))
    fc.assert(fc.property(anyone, grounds, (row, where) => {
      const shut = row?.state === 'active' || row?.state === 'banned' || where.banned || !where.writable
      return !shut || wayIn(row, where) === null
    }))
  })
})

describe('counters', () => {
  it('follow any life of a membership', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...membershipState.options), { minLength: 1 }), (life) => {
      let before: typeof life[number] | null = null
      let [members, pending] = [0, 0]
      for (const state of life) {
        const delta = counterDelta(before, state)
        members += delta.members
        pending += delta.pending
        before = state
      }
      expect([members, pending]).toEqual([Number(before === 'active'), Number(before === 'pending')])
    }))
  })
})

describe('the last facilitator', () => {
  const facilitator: Held = { state: 'active', role: 'facilitator' }

  it('cannot leave, be demoted or removed', () => {
    expect(losesLastFacilitator(facilitator, held('left'), 1)).toBe(true)
    expect(losesLastFacilitator(facilitator, held('active'), 1)).toBe(true)
    expect(losesLastFacilitator(facilitator, { state: 'banned', role: 'facilitator' }, 1)).toBe(true)
  })

  it('can once there is another', () => {
    expect(losesLastFacilitator(facilitator, held('left'), 2)).toBe(false)
    expect(losesLastFacilitator(facilitator, facilitator, 1)).toBe(false)
    expect(losesLastFacilitator(held('active'), held('left'), 1)).toBe(false)
  })
})

it('whoever left comes back by themselves, not by being taken back', () => {
  expect(membershipState.options.filter(state => READMITTABLE.includes(state))).toEqual(['declined', 'removed', 'banned'])
})
