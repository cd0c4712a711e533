import { reasonFault, reasonOf } from './reason-rule'

describe('reasonOf', () => {
  it('makes one line of several', () => {
    expect(reasonOf(' Advertising.\r\n\tTwice warned. ')).toBe('Advertising. Twice warned.')
  })
})

describe('reasonFault', () => {
  it('wants 3 to 2,000 characters', () => {
    expect(reasonFault('')).toBe('suspend.reason.missing')
    expect(reasonFault('ad')).toBe('suspend.reason.missing')
    expect(reasonFault(' ad ')).toBe('suspend.reason.missing')
    expect(reasonFault('ads')).toBeNull()
    expect(reasonFault('a'.repeat(2000))).toBeNull()
    expect(reasonFault('a'.repeat(2001))).toBe('suspend.reason.long')
  })
})
