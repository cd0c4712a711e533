import { charterKeys as contractKeys, tool } from '../../../plugins/communities/contracts'
import { charterKeys, presetRules, stepFields, stepOf, toNewCommunity, tools } from './wizard'

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

  it('leaves it to the community above how far an open part of it reaches', () => {
    const part = toNewCommunity({ name: 'GIS', summary: 'Maps for councils', parent: 'maps', tools: ['discussions', 'astrology'] })
    expect(part).toMatchObject({ parent: 'maps', reach: undefined, tools: ['discussions'] })
    expect(toNewCommunity({ parent: 'maps', openWeb: true }).reach).toBe('public')
    expect(toNewCommunity({ parent: 'maps', preset: 'private' }).reach).toBe('community')
    expect(toNewCommunity({ tools: [] })).toMatchObject({ parent: null, tools: undefined })
    expect(tools).toEqual(tool.options)
  })

  it('turns a half-filled draft into a community with defaults', () => {
    const made = toNewCommunity({ name: 'GIS', summary: 'Maps for councils', topics: ['gis'], purpose: 'Learn' })
    expect(made).toMatchObject({ reach: 'network', joining: 'open', listed: true, topics: ['gis'], region: null, charter: { purpose: 'Learn' } })
  })
})
