import { charterKeys as contractKeys } from '../../../plugins/communities/contracts'
import { charterKeys, presetRules, stepFields, stepOf, toNewCommunity } from './wizard'

describe('the wizard', () => {
  it('asks every planning question of the contract, each once', () => {
    expect(charterKeys).toEqual(contractKeys)
    const asked = Object.values(stepFields).flat().map(field => field.name)
    expect(asked.filter(name => (contractKeys as readonly string[]).includes(name)).sort()).toEqual([...contractKeys].sort())
  })

  it('never lets the open web read a hidden community', () => {
    expect(presetRules('hidden', true)).toEqual({ listed: false, joining: 'invitation', reach: 'community' })
    expect(presetRules('open', false).reach).toBe('network')
    expect(presetRules('private', true)).toEqual({ listed: true, joining: 'request', reach: 'public' })
  })

  it('finds the step of a field that the API complains about', () => {
    expect(stepOf('summary')).toBe(1)
    expect(stepOf('charter.success')).toBe(5)
    expect(stepOf('joining')).toBe(4)
  })

  it('turns a half-filled draft into a community with defaults', () => {
    const made = toNewCommunity({ name: 'GIS', summary: 'Maps for councils', topics: ['gis'], purpose: 'Learn' })
    expect(made).toMatchObject({ reach: 'network', joining: 'open', listed: true, topics: ['gis'], region: null, charter: { purpose: 'Learn' } })
  })
})
