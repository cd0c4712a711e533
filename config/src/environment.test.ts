import { readFileSync } from 'node:fs'
import path from 'node:path'
import { EnvironmentError, exampleFile, projectFolder, readEnvironment, secretNames, settingsPage } from '.'

const secrets = Object.fromEntries(secretNames.map(name => [name, 'x'.repeat(40)]))

function problemsOf(source: Record<string, string>): string[] {
  try {
    readEnvironment({ ...secrets, ...source })
  }
  catch (error) {
    if (error instanceof EnvironmentError)
      return error.problems
    throw error
  }
  return []
}

describe('the environment', () => {
  it('needs nothing but secrets, and makes addresses from the ports', () => {
    const env = readEnvironment({ ...secrets, SITE_PORT: '4000', CMS_PORT: '4001' })
    expect(env).toMatchObject({ SITE_URL: 'http://localhost:4000', CMS_URL: 'http://127.0.0.1:4001', DATABASE_CLIENT: 'sqlite' })
  })

  it('takes paths from the project\'s folder, wherever the process runs', () => {
    const env = readEnvironment({ ...secrets, DATABASE_FILENAME: 'somewhere/else.db', DATA_FOLDER: '/var/lib/communities' })
    expect(env.DATABASE_FILENAME).toBe(path.join(projectFolder, 'somewhere/else.db'))
    expect(env.DATA_FOLDER).toBe('/var/lib/communities')
  })

  it('keeps the database beside the other data', () => {
    expect(readEnvironment({ ...secrets, DATA_FOLDER: '/var/lib/communities' }).DATABASE_FILENAME).toBe('/var/lib/communities/communities.db')
  })

  it('sends mail to the demo\'s inbox until a mail server is named', () => {
    expect(readEnvironment({ ...secrets, MAIL_SMTP_PORT: '4025' })).toMatchObject({ SMTP_HOST: '127.0.0.1', SMTP_PORT: 4025 })
    expect(readEnvironment({ ...secrets, SMTP_HOST: 'mail.example.org' })).toMatchObject({ SMTP_HOST: 'mail.example.org', SMTP_PORT: 587 })
  })

  it('reads an empty value as an absent one', () => {
    const env = readEnvironment({ ...secrets, SITE_PORT: '', DATABASE_URL: ' ' })
    expect(env.SITE_PORT).toBe(3000)
    expect(env.DATABASE_URL).toBeUndefined()
  })

  it('accepts a number as a multiple of the rate limits', () => {
    expect(readEnvironment({ ...secrets, RATE_LIMITS: '2.5' }).RATE_LIMITS).toBe(2.5)
    expect(readEnvironment({ ...secrets, RATE_LIMITS: 'off' }).RATE_LIMITS).toBe('off')
  })

  it.each([
    ['SITE_PORT', 'http', 'SITE_PORT must be a port number'],
    ['SITE_PORT', '70000', 'SITE_PORT must be a port between 1 and 65535'],
    ['SITE_URL', 'example.org', 'SITE_URL must be an address that starts with http:// or https://'],
    ['DATABASE_CLIENT', 'mysql', 'DATABASE_CLIENT must be sqlite or postgres'],
    ['DATABASE_URL', 'mysql://db', 'DATABASE_URL must start with postgres://'],
    ['DATABASE_SSL', 'perhaps', 'DATABASE_SSL must be true or false'],
    ['MAIL_FROM', 'nobody', 'MAIL_FROM must be an e-mail address, or Name <address>'],
    ['RATE_LIMITS', 'some', 'RATE_LIMITS must be on, off, or a number that multiplies the limits'],
    ['SITE_SECRET', 'short', 'SITE_SECRET must have at least 16 characters'],
  ])('says what is wrong with %s=%s', (name, value, message) => {
    expect(problemsOf({ [name]: value })).toEqual([message])
  })

  it('lists every problem at once', () => {
    expect(problemsOf({ SITE_PORT: 'x', CMS_PORT: 'y', JWT_SECRET: '' })).toHaveLength(3)
  })
})

describe('.env.example', () => {
  it('is what the description of the environment says', () => {
    expect(readFileSync(path.join(projectFolder, '.env.example'), 'utf8')).toBe(exampleFile())
  })
})

describe('docs/settings.md', () => {
  it('is what the description of the environment says (npm run settings)', () => {
    expect(readFileSync(path.join(projectFolder, 'docs/settings.md'), 'utf8')).toBe(settingsPage())
  })
})
