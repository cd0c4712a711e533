import { correctionOf } from './correction'

describe('did you mean', () => {
  it('puts words that were found in the place of those that were not', () => {
    expect(correctionOf('procuremant of cutlery', ['procurement', 'cutlery'])).toBe('procurement of cutlery')
    expect(correctionOf('Gazeteer, "adress"?', ['gazetteer', 'address', 'address'])).toBe('gazetteer, "address"?')
  })

  it('says nothing where every word was found, or begins one that was', () => {
    expect(correctionOf('gazett address', ['gazetteer', 'addresses'])).toBeNull()
    expect(correctionOf('policies', ['policy'])).toBeNull()
  })

  it('offers no word but those it is given, and none that is far', () => {
    expect(correctionOf('procuremant', [])).toBeNull()
    expect(correctionOf('bins', ['pins'])).toBeNull()
    expect(correctionOf('refuse', ['bin'])).toBeNull()
  })

  it('prefers the nearer, then the more frequent word', () => {
    expect(correctionOf('planing', ['planting', 'planning', 'planning'])).toBe('planning')
  })
})
