import { doubts, EnvironmentError, readEnvironment, secretNames, weaknessOf } from '.'

/** As `npm start` makes them: 32 random bytes in base64. */
const random = (place: number) => `${'kJ4vYq0Zr8TmX2nW'.slice(place)}${'Qh6wBz1'.slice(0, place)}dB7sLf3HgPc9RtUe5Ax${place}`
const secrets = Object.fromEntries(secretNames.map((name, place) => [name, random(place)]))
const production = { ...secrets, NODE_ENV: 'production' }

function problemsOf(source: Record<string, string>): string[] {
  try {
    readEnvironment(source)
    return []
  }
  catch (error) {
    if (error instanceof EnvironmentError)
      return error.problems
    throw error
  }
}

describe('secrets in production', () => {
  it('may be what `npm start` makes', () => {
    expect(problemsOf(production)).toEqual([])
  })

  it.each([
    ['short', 'kJ4vYq0Zr8TmX2nWdB7sLf3', 'is too short'],
    ['an example', 'toBeModified-kJ4vYq0Zr8TmX2nW', 'modified'],
    ['a phrase', 'our-very-Secret-communities-2026', 'secret'],
    ['counted up', '0123456789-0123456789-012', '123456'],
    ['one letter', 'x'.repeat(40), 'repeats itself'],
    ['a few letters', 'abcdabdcadbcabcdabdcadbcbcad', 'repeats itself'],
    ['a piece over and over', 'kJ4vYq0Zr8'.repeat(4), 'repeats itself'],
  ])('stop the start when they are %s', (_, value, why) => {
    expect(weaknessOf(value)).toContain(why)
    expect(problemsOf({ ...production, JWT_SECRET: value })).toEqual([expect.stringMatching(new RegExp(`^JWT_SECRET .*${why}`))])
    expect(problemsOf({ ...production, NODE_ENV: 'development', JWT_SECRET: value })).toEqual([])
  })

  it('are looked at one by one where there are several', () => {
    expect(problemsOf({ ...production, APP_KEYS: `${random(0)}, changeme-changeme-changeme` })).toEqual([expect.stringContaining('APP_KEYS looks like an example')])
  })

  it('are never one value for two', () => {
    expect(problemsOf({ ...production, SITE_SECRET: secrets.JWT_SECRET! })).toEqual(['SITE_SECRET is the same as JWT_SECRET: each needs a value of its own'])
  })

  it('must all be there', () => {
    expect(problemsOf({ ...production, ENCRYPTION_KEY: '', SITE_SECRET: '' })).toEqual(['ENCRYPTION_KEY is missing; `npm start` makes one', 'SITE_SECRET is missing; `npm start` makes one'])
  })
})

describe('what is doubted in production', () => {
  const doubtsAbout = (settings: Record<string, string>) => doubts(readEnvironment({ ...production, ...settings }))
  const own = { SITE_URL: 'https://communities.gov.example', TRUST_PROXY: 'true', MAIL_FROM: 'us@council.test', CONTACT_EMAIL: 'help@council.test' }

  it('is a site without https', () => {
    expect(doubtsAbout({ ...own, SITE_URL: 'http://communities.gov.example' })).toEqual([expect.stringContaining('without https')])
    expect(doubtsAbout(own)).toEqual([])
    expect(doubts(readEnvironment({ ...secrets, SITE_URL: 'http://communities.gov.example' }))).toEqual([])
  })

  it('is a proxy that is not believed, and mail from an example', () => {
    expect(doubtsAbout({ ...own, TRUST_PROXY: 'false' })).toEqual([expect.stringContaining('TRUST_PROXY')])
    expect(doubtsAbout({ ...own, MAIL_FROM: '', CONTACT_EMAIL: '' })).toEqual([expect.stringContaining('MAIL_FROM and CONTACT_EMAIL are')])
  })
})

describe('the lines of the log', () => {
  it('are for programs in production, for people elsewhere, and as one says', () => {
    expect(readEnvironment(production).LOG_FORMAT).toBe('json')
    expect(readEnvironment(secrets).LOG_FORMAT).toBe('text')
    expect(readEnvironment({ ...production, LOG_FORMAT: 'text' }).LOG_FORMAT).toBe('text')
  })
})
