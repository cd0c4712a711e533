import type { Side } from './rules'
import { isEasier, obstaclesTo, tieAfter } from './rules'

const member = { state: 'active', role: 'member' } as const
const facilitator = { state: 'active', role: 'facilitator' } as const
const held = (state: 'banned' | 'removed' | 'declined' | 'left' | 'pending') => ({ state, role: 'member' } as const)
const ties = { from: null, into: null, banned: false, mayBelong: true }

describe('who is what after a merge', () => {
  it('keeps the highest role, once', () => {
    expect(tieAfter({ ...ties, from: facilitator, into: member }, 'open')).toEqual({ ...facilitator, row: 'into' })
    expect(tieAfter({ ...ties, from: member, into: facilitator }, 'open')).toEqual({ ...facilitator, row: 'into' })
    expect(tieAfter({ ...ties, from: facilitator, into: held('pending') }, 'request')).toEqual({ ...facilitator, row: 'from' })
  })

  it('keeps a ban from either, before everything', () => {
    expect(tieAfter({ ...ties, from: held('banned'), banned: true, into: facilitator }, 'open')).toEqual({ ...held('banned'), row: 'into' })
    expect(tieAfter({ ...ties, from: facilitator, into: held('banned') }, 'open')).toEqual({ ...held('banned'), row: 'into' })
    expect(tieAfter({ ...ties, banned: true }, 'open')).toEqual({ ...held('banned'), row: 'none' })
  })

  it('takes nobody in who was put out, or does not belong to the whole', () => {
    expect(tieAfter({ ...ties, from: member, into: held('removed') }, 'open')).toEqual({ ...held('removed'), row: 'into' })
    expect(tieAfter({ ...ties, from: facilitator, mayBelong: false }, 'open')).toEqual({ ...held('left'), row: 'from' })
    expect(tieAfter({ ...ties, from: member, into: held('declined'), mayBelong: false }, 'open')).toEqual({ ...held('declined'), row: 'into' })
    expect(tieAfter({ ...ties, from: held('removed') }, 'open')).toEqual({ ...held('removed'), row: 'from' })
  })

  it('lets nobody wait where anyone may come in', () => {
    expect(tieAfter({ ...ties, from: held('pending') }, 'open')).toEqual({ ...member, row: 'from' })
    expect(tieAfter({ ...ties, from: held('pending'), into: held('left') }, 'request')).toEqual({ ...held('pending'), row: 'from' })
    expect(tieAfter({ ...ties, from: held('pending'), into: held('pending') }, 'request')).toEqual({ ...held('pending'), row: 'into' })
  })
})

const side = (id: number, more: Partial<Side> = {}): Side => ({ id, path: `/${id}/`, reach: 'network', joining: 'open', isSuspended: false, stage: 'nurture', takesParts: true, tools: ['discussions'], forFacilitators: false, contributions: 1, membersOnly: 0, ...more })
const around = { heightBelow: 0, levels: 3, newcomers: 1, bannedFacilitators: 0, reported: false }

describe('what is in the way of a merge', () => {
  it('is nothing where nobody reads more', () => {
    expect(obstaclesTo(side(1), side(2), around)).toEqual([])
    expect(obstaclesTo(side(1, { reach: 'public' }), side(2, { reach: 'community', membersOnly: 3 }), around)).toEqual([])
    expect(obstaclesTo(side(1, { contributions: 0, reach: 'community' }), side(2, { reach: 'public' }), around)).toEqual([])
  })

  it('is reading that others were let in to', () => {
    expect(obstaclesTo(side(1, { reach: 'community', membersOnly: 1, joining: 'invitation' }), side(2), around)).toEqual(['wider-reach', 'easier-to-join'])
    expect(obstaclesTo(side(1), side(2, { membersOnly: 1, joining: 'request' }), around)).toEqual(['lets-in-theirs'])
    expect(obstaclesTo(side(1), side(2, { membersOnly: 1, joining: 'request' }), { ...around, newcomers: 0 })).toEqual([])
    expect([isEasier('open', 'request'), isEasier('invitation', 'request'), isEasier('open', 'open')]).toEqual([true, false, false])
  })

  it('is what cannot be', () => {
    expect(obstaclesTo(side(1), side(1), around)).toEqual(['itself'])
    expect(obstaclesTo(side(1), side(2, { path: '/1/2/' }), around)).toEqual(['below-itself'])
    expect(obstaclesTo(side(1), side(2, { path: '/3/2/' }), { ...around, heightBelow: 2 })).toEqual(['too-deep'])
    expect(obstaclesTo(side(1, { isSuspended: true, stage: 'closedown', forFacilitators: true }), side(2, { takesParts: false, tools: [] }), { ...around, bannedFacilitators: 1, reported: true })).toEqual(['suspended', 'closing', 'target-closed', 'lacks-tool', 'for-facilitators', 'banned-facilitator', 'reported'])
  })
})
