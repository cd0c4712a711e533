import { logLine, redact } from './log'

const now = new Date('2026-11-22T06:00:00Z')

describe('lines of the log', () => {
  it('are one JSON object each, with the id of their request', () => {
    const error = new Error('It broke\nin two')
    const line = logLine({ level: 'error', message: error.message, stack: error.stack, requestId: 'abc-12345' }, 'json', now)
    expect(line).not.toContain('\n')
    expect(JSON.parse(line)).toMatchObject({ time: now.toISOString(), level: 'error', message: 'It broke\nin two', requestId: 'abc-12345', stack: expect.stringMatching(/^\s+at /) })
  })

  it('can be read by people', () => {
    expect(logLine({ level: 'warn', message: 'Slow', requestId: 'abc-12345' }, 'text', now)).toBe('[2026-11-22T06:00:00.000Z] warn: Slow (abc-12345)')
  })

  it.each([
    ['550 <amy.jones@council.gov.uk> is unknown', '550 <[address]> is unknown'],
    ['GET http://localhost:3000/confirm?token=abc failed', 'GET http://localhost:3000/confirm failed'],
    ['sent Bearer abc.def', 'sent [token]'],
    ['jwt eyJhbGciOi.eyJpZCI6.sig-na is old', 'jwt [token] is old'],
    ['insert into `cop_comments` (`body`) values (\'My - own words\') - SQLITE_FULL: disk is full', 'insert into `cop_comments` … - SQLITE_FULL: disk is full'],
    ['Why? Because', 'Why? Because'],
  ])('hold nothing personal: %s', (text, kept) => {
    expect(redact(text)).toBe(kept)
  })
})
