import { cleanCharter, contradictions } from './rules'

describe('settings that contradict each other', () => {
  it.each([
    ['Open', { listed: true, reach: 'network', joining: 'open' }],
    ['Private', { listed: true, reach: 'community', joining: 'request' }],
    ['Hidden', { listed: false, reach: 'community', joining: 'invitation' }],
    ['Open to the web', { listed: true, reach: 'public', joining: 'open' }],
  ] as const)('are none in the preset %s', (_, settings) => {
    expect(contradictions(settings)).toEqual([])
  })

  it('are a reach beyond the members, and a way in for strangers, of what is not listed', () => {
    expect(contradictions({ listed: false, reach: 'network', joining: 'invitation' }).map(({ field }) => field)).toEqual(['reach'])
    expect(contradictions({ listed: false, reach: 'community', joining: 'open' }).map(({ field }) => field)).toEqual(['joining'])
    expect(contradictions({ listed: false, reach: 'public', joining: 'request' })).toHaveLength(2)
  })
})

it('empty answers are not kept', () => {
  expect(cleanCharter({ purpose: 'To learn', need: '', audience: undefined })).toEqual({ purpose: 'To learn' })
})
