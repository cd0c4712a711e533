import type { Mail, Person, Scene } from '../support'
import { createHash } from 'node:crypto'
import { createClient, signedIn, siteApi, startScene, until } from '../support'

const secret = 'a long enough password'
const registration = { name: 'Sian Davies', password: secret, organisation: null, acceptTerms: true }

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.stop())

const mailTo = (email: string, subject: RegExp) => scene.mailbox.waitFor(mail => mail.to.includes(email) && subject.test(mail.subject))
const tokenIn = (mail: Mail) => /[?&]token=([\w-]+)/.exec(mail.text)![1]!

async function register(email: string, more: object = {}) {
  return scene.visitor.post('/accounts/register', { ...registration, email, ...more })
}

async function resetTokenOf(person: { email: string }) {
  await scene.settled()
  scene.mailbox.clear()
  await scene.visitor.post('/accounts/password/forgot', { email: person.email })
  return tokenIn(await mailTo(person.email, /new password/))
}

const me = (token: string) => siteApi(scene.cms.url, { token }).get('/me')

describe('registering', () => {
  it('ends with a session after the address was confirmed from the mail', async () => {
    const asked = await register('sian@council.example', { next: '/c/bilingual-services' })
    expect(asked).toMatchObject({ status: 202, body: { data: { accepted: true } } })
    const mail = await mailTo('sian@council.example', /Confirm your email address/)
    expect(mail.text).toContain('Hello Sian Davies,')
    expect(mail.html).toContain('Confirm my address')
    expect(mail.text).toContain('next=%2Fc%2Fbilingual-services')
    expect(mail.html).toContain(tokenIn(mail))

    const early = await scene.visitor.post('/accounts/sign-in', { email: 'sian@council.example', password: secret })
    expect(early).toMatchObject({ status: 403, body: { error: { details: { code: 'unconfirmed' } } } })

    const confirmed = await scene.visitor.post('/accounts/confirm', { token: tokenIn(mail) })
    expect(confirmed.status).toBe(200)
    const mine = await me(confirmed.body.data.accessToken)
    expect(mine.body.data).toMatchObject({ name: 'Sian Davies', email: 'sian@council.example', memberships: [] })
  })

  it('writes in Welsh to whoever registered in Welsh', async () => {
    await register('gwen@council.example', { name: 'Gwen Rhys', locale: 'cy' })
    const mail = await mailTo('gwen@council.example', /Cadarnhewch/)
    expect(mail.text).toContain('Helo Gwen Rhys,')
    expect(mail.html).toContain('lang="cy"')
    expect(mail.text).toMatch(/\/cy\/confirm\?token=/)
    expect(mail.headers.get('content-language')).toBe('cy')
  })

  it('lets a confirmation be used once, and only by POST', async () => {
    await register('once@council.example')
    const token = tokenIn(await mailTo('once@council.example', /Confirm/))
    expect((await scene.visitor.get('/accounts/confirm', { token })).status).toBe(404)
    expect((await scene.visitor.post('/accounts/confirm', { token })).status).toBe(200)
    const again = await scene.visitor.post('/accounts/confirm', { token })
    expect(again.status).toBe(400)
    expect(again.body.error.details.errors[0].path).toEqual(['token'])
  })

  it('gives one session when a confirmation is sent twice at once', async () => {
    await register('double@council.example')
    const token = tokenIn(await mailTo('double@council.example', /Confirm/))
    const answers = await Promise.all([1, 2, 3].map(() => scene.visitor.post('/accounts/confirm', { token })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
  })

  it('makes one account when the form is sent twice at once', async () => {
    const answers = await Promise.all([1, 2].map(() => register('twice@council.example')))
    expect(answers.map(({ status }) => status)).toEqual([202, 202])
    const rows = await scene.cms.query('select id from up_users where email = ?', ['twice@council.example'])
    expect(rows).toHaveLength(1)
  })

  it('sends a new link that replaces the first', async () => {
    await register('again@council.example')
    const first = tokenIn(await mailTo('again@council.example', /Confirm/))
    await scene.settled()
    scene.mailbox.clear()
    await scene.visitor.post('/accounts/confirm/resend', { email: 'again@council.example' })
    const second = tokenIn(await mailTo('again@council.example', /Confirm/))
    expect((await scene.visitor.post('/accounts/confirm', { token: first })).status).toBe(400)
    expect((await scene.visitor.post('/accounts/confirm', { token: second })).status).toBe(200)
  })

  it('does not accept a confirmation that has run out', async () => {
    await register('late@council.example')
    const token = tokenIn(await mailTo('late@council.example', /Confirm/))
    await scene.cms.query('update cop_account_tokens set expires_at = ? where email = ?', [new Date(Date.now() - 1000), 'late@council.example'])
    expect((await scene.visitor.post('/accounts/confirm', { token })).status).toBe(400)
  })

  it.each([
    ['no accepted terms', { acceptTerms: false }, 'acceptTerms'],
    ['a short password', { password: 'too short' }, 'password'],
    ['a password that bcrypt would cut', { password: 'ŵ'.repeat(40) }, 'password'],
    ['an unknown organisation', { organisation: 'no-such-council' }, 'organisation'],
    ['a way back that leaves the site', { next: '//elsewhere.example' }, 'next'],
    ['something that is no address', { email: 'not an address' }, 'email'],
  ])('refuses %s', async (_, wrong, field) => {
    const answer = await register('refused@council.example', wrong)
    expect(answer.status).toBe(400)
    expect(answer.body.error.details.errors.map((error: { path: string[] }) => error.path[0])).toContain(field)
  })
})

describe('what an answer tells of an address', () => {
  let known: Person
  beforeAll(async () => {
    known = await scene.person({ email: 'known@council.example' })
  })

  it.each([
    ['registering', '/accounts/register', registration],
    ['asking for the confirmation again', '/accounts/confirm/resend', {}],
    ['a forgotten password', '/accounts/password/forgot', {}],
  ])('is the same for known and unknown ones: %s', async (_, path, body) => {
    const unknown = await scene.visitor.post(path, { ...body, email: `unknown${path.length}@council.example` })
    const existing = await scene.visitor.post(path, { ...body, email: known.email })
    expect(existing.status).toBe(unknown.status)
    expect(existing.body).toEqual(unknown.body)
  })

  it('is the same for a wrong password and an unknown address', async () => {
    const wrong = await scene.visitor.post('/accounts/sign-in', { email: known.email, password: 'wrong' })
    const unknown = await scene.visitor.post('/accounts/sign-in', { email: 'nobody@council.example', password: 'wrong' })
    expect(wrong.status).toBe(401)
    expect(wrong.body).toEqual(unknown.body)
    expect(wrong.body.error.details.code).toBe('wrong-credentials')
  })

  it('does not tell that an account is unconfirmed before the password is right', async () => {
    const waiting = await scene.person({ confirmed: false })
    const wrong = await scene.visitor.post('/accounts/sign-in', { email: waiting.email, password: 'wrong' })
    expect(wrong.body.error.details.code).toBe('wrong-credentials')
    const right = await scene.visitor.post('/accounts/sign-in', { email: waiting.email, password: waiting.password })
    expect(right.body.error.details.code).toBe('unconfirmed')
  })

  it('goes to the owner by mail instead: someone tried to register with it', async () => {
    await scene.settled()
    scene.mailbox.clear()
    await register(known.email, { name: 'Someone Else' })
    const mail = await mailTo(known.email, /already have an account/)
    expect(mail.text).not.toContain('Someone Else')
    expect(mail.text).toContain('/sign-in')
    await scene.settled()
    const [{ name }] = await scene.cms.query<{ name: string }>('select name from cop_profiles where user_id = ?', [known.userId]) as [{ name: string }]
    expect(name).toBe(known.name)
  })

  it('sends nothing to unknown addresses', async () => {
    await scene.settled()
    scene.mailbox.clear()
    await scene.visitor.post('/accounts/password/forgot', { email: 'nobody-here@council.example' })
    await scene.visitor.post('/accounts/confirm/resend', { email: 'nobody-here@council.example' })
    await scene.settled()
    expect(scene.mailbox.messages).toEqual([])
  })

  it('knows an address however it is written', async () => {
    const { status } = await scene.visitor.post('/accounts/sign-in', { email: ' KNOWN@Council.Example ', password: known.password })
    expect(status).toBe(200)
  })
})

describe('a forgotten password', () => {
  it('is replaced with the link from the mail, once, and every session ends', async () => {
    const person = await scene.person()
    const elsewhere = await signedIn(scene.cms, person.email)
    const token = await resetTokenOf(person)
    const answer = await scene.visitor.post('/accounts/password/reset', { token, password: secret })
    expect(answer.status).toBe(200)
    expect((await person.api.get('/me')).status).toBe(401)
    expect((await elsewhere.get('/me')).status).toBe(401)
    expect((await me(answer.body.data.accessToken)).status).toBe(200)
    expect((await scene.visitor.post('/accounts/sign-in', { email: person.email, password: person.password })).status).toBe(401)
    expect((await scene.visitor.post('/accounts/sign-in', { email: person.email, password: secret })).status).toBe(200)
    expect((await scene.visitor.post('/accounts/password/reset', { token, password: 'another long password' })).status).toBe(400)
    await mailTo(person.email, /password was changed/)
  })

  it('keeps only a hash of the link, which works for an hour', async () => {
    const person = await scene.person()
    const before = Date.now()
    const token = await resetTokenOf(person)
    const [row] = await scene.cms.query<{ hash: string, expires_at: number | Date }>('select hash, expires_at from cop_account_tokens where user_id = ? and purpose = ?', [person.userId, 'reset'])
    expect(row!.hash).toBe(createHash('sha256').update(token).digest('hex'))
    const minutes = (new Date(row!.expires_at).getTime() - before) / 60_000
    expect(minutes).toBeGreaterThan(59)
    expect(minutes).toBeLessThan(61)
    await scene.cms.query('update cop_account_tokens set expires_at = ? where user_id = ?', [new Date(Date.now() - 1), person.userId])
    expect((await scene.visitor.post('/accounts/password/reset', { token, password: secret })).status).toBe(400)
  })

  it('does not open with a link that was sent for something else', async () => {
    await register('purpose@council.example')
    const token = tokenIn(await mailTo('purpose@council.example', /Confirm/))
    expect((await scene.visitor.post('/accounts/password/reset', { token, password: secret })).status).toBe(400)
    expect((await scene.visitor.post('/accounts/email/confirm', { token })).status).toBe(400)
    expect((await scene.visitor.post('/accounts/confirm', { token })).status).toBe(200)
  })

  it('leaves no older link that would still change it', async () => {
    const person = await scene.person()
    const token = await resetTokenOf(person)
    await person.api.post('/accounts/password/change', { currentPassword: person.password, password: secret })
    expect((await scene.visitor.post('/accounts/password/reset', { token, password: 'another long password' })).status).toBe(400)
  })
})

describe('my account', () => {
  it('changes its password, which ends every other session but not the new one', async () => {
    const person = await scene.person()
    const elsewhere = await signedIn(scene.cms, person.email)
    const wrong = await person.api.post('/accounts/password/change', { currentPassword: 'wrong', password: secret })
    expect(wrong.body.error.details.errors[0].path).toEqual(['currentPassword'])
    const answer = await person.api.post('/accounts/password/change', { currentPassword: person.password, password: secret })
    expect(answer.status).toBe(200)
    expect((await elsewhere.get('/me')).status).toBe(401)
    expect((await me(answer.body.data.accessToken)).status).toBe(200)
  })

  it('moves to a new address that is confirmed there, with a notice to the old one', async () => {
    const person = await scene.person({ email: 'old@council.example' })
    expect((await person.api.post('/accounts/email/change', { email: 'new@council.example', password: 'wrong' })).status).toBe(400)
    expect((await person.api.post('/accounts/email/change', { email: 'new@council.example', password: person.password })).status).toBe(202)
    const notice = await mailTo('old@council.example', /about to change/)
    expect(notice.text).toContain('new@council.example')
    const token = tokenIn(await mailTo('new@council.example', /Confirm your new/))
    expect((await person.api.get('/me')).body.data.email).toBe('old@council.example')
    expect((await scene.visitor.post('/accounts/email/confirm', { token })).status).toBe(200)
    expect((await person.api.get('/me')).body.data.email).toBe('new@council.example')
    await mailTo('old@council.example', /was changed/)
    expect((await scene.visitor.post('/accounts/sign-in', { email: 'new@council.example', password: person.password })).status).toBe(200)
    expect((await scene.visitor.post('/accounts/sign-in', { email: 'old@council.example', password: person.password })).status).toBe(401)
  })

  it('cannot take an address that has an account, and is not told so', async () => {
    const person = await scene.person()
    const owner = await scene.person({ email: 'taken@council.example' })
    await scene.settled()
    scene.mailbox.clear()
    const taken = await person.api.post('/accounts/email/change', { email: owner.email, password: person.password })
    const free = await person.api.post('/accounts/email/change', { email: 'free@council.example', password: person.password })
    expect(taken.body).toEqual(free.body)
    await mailTo('free@council.example', /Confirm your new/)
    await scene.settled()
    expect(scene.mailsTo(owner)).toEqual([])
  })

  it('cannot take an address that someone registered meanwhile', async () => {
    const person = await scene.person()
    await person.api.post('/accounts/email/change', { email: 'race@council.example', password: person.password })
    const token = tokenIn(await mailTo('race@council.example', /Confirm your new/))
    await scene.person({ email: 'race@council.example' })
    const answer = await scene.visitor.post('/accounts/email/confirm', { token })
    expect(answer).toMatchObject({ status: 409, body: { error: { details: { code: 'email-taken' } } } })
  })

  it('changes who I am, in the words of the lists', async () => {
    const person = await scene.person()
    const [term] = (await scene.visitor.get('/expertise')).body.data
    const [region] = (await scene.visitor.get('/regions')).body.data
    const answer = await person.api.patch('/me', { name: 'New Name', jobTitle: 'Librarian', region: region.slug, expertise: [term.slug], about: 'Hello', locale: 'cy' })
    expect(answer.body.data).toMatchObject({ name: 'New Name', jobTitle: 'Librarian', about: 'Hello', locale: 'cy', region: { slug: region.slug }, expertise: [{ slug: term.slug }] })
    expect((await person.api.patch('/me', { region: 'atlantis' })).status).toBe(400)
    expect((await person.api.patch('/me', { email: 'other@council.example' })).status).toBe(400)
    expect((await person.api.patch('/me', { id: 'x', confirmed: false })).status).toBe(400)
  })
})

describe('a session', () => {
  it('ends at once when its owner signs out; others go on', async () => {
    const person = await scene.person()
    const elsewhere = await signedIn(scene.cms, person.email)
    expect((await person.api.post('/accounts/sign-out')).status).toBe(200)
    expect((await person.api.get('/me')).status).toBe(401)
    expect((await elsewhere.get('/me')).status).toBe(200)
  })

  it('ends at once when the account is closed, and cannot be renewed', async () => {
    const person = await scene.person()
    const { body } = await scene.visitor.post('/accounts/sign-in', { email: person.email, password: person.password })
    await scene.cms.query('update up_users set blocked = ? where id = ?', [true, person.userId])
    expect((await person.api.get('/me')).status).toBe(401)
    expect((await scene.visitor.post('/accounts/refresh', { refreshToken: body.data.refreshToken })).status).toBe(401)
    const answer = await scene.visitor.post('/accounts/sign-in', { email: person.email, password: person.password })
    expect(answer).toMatchObject({ status: 403, body: { error: { details: { code: 'blocked' } } } })
  })

  it('is renewed with its refresh token, and with nothing else', async () => {
    const person = await scene.person()
    const { body } = await scene.visitor.post('/accounts/sign-in', { email: person.email, password: person.password })
    const { accessToken, refreshToken } = body.data
    const renewed = await scene.visitor.post('/accounts/refresh', { refreshToken })
    expect(renewed.status).toBe(200)
    expect((await me(renewed.body.data.accessToken)).status).toBe(200)
    expect((await scene.visitor.post('/accounts/refresh', { refreshToken: accessToken })).status).toBe(401)
    expect((await scene.visitor.post('/accounts/refresh', { refreshToken: 'nonsense' })).status).toBe(401)
    expect((await me(refreshToken)).status).toBe(401)
    await siteApi(scene.cms.url, { token: renewed.body.data.accessToken }).post('/accounts/sign-out')
    expect((await scene.visitor.post('/accounts/refresh', { refreshToken })).status).toBe(401)
  })

  it('is not had with a token that someone made up or changed', async () => {
    const person = await scene.person()
    const [head, payload, signature] = person.api.token!.split('.')
    const other = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(payload!, 'base64url').toString()), userId: '1' })).toString('base64url')
    const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`
    for (const token of ['nonsense', `${head}.${other}.${signature}`, unsigned])
      expect((await me(token)).status).toBe(401)
  })
})

describe('secrets', () => {
  it('stand in no table in plain text', async () => {
    const person = await scene.person()
    const reset = await resetTokenOf(person)
    await person.api.post('/communities', { name: 'Keeps secrets', summary: 'A community that invites' })
    await person.api.post('/communities/keeps-secrets/invitations', { emails: ['guest@council.example'] })
    const invitation = tokenIn(await mailTo('guest@council.example', /invites you/))
    await register('plain@council.example')
    const confirm = tokenIn(await mailTo('plain@council.example', /Confirm/))
    await scene.settled()
    const dump = await dumpOf(scene)
    expect(dump).toContain('plain@council.example')
    for (const text of [reset, invitation, confirm, secret, person.api.token!])
      expect(dump).not.toContain(text)
  })
})

async function dumpOf({ cms }: Scene): Promise<string> {
  const tables = ['up_users', 'strapi_sessions', 'cop_account_tokens', 'cop_invitations', 'cop_outbox_events', 'cop_outbox_deliveries', 'cop_profiles', 'strapi_core_store_settings']
  const rows = []
  for (const table of tables)
    rows.push(await cms.query(`select * from ${table}`))
  return JSON.stringify(rows)
}

describe('users-permissions\' own routes', () => {
  const paths = ['/api/auth/local', '/api/auth/local/register', '/api/auth/forgot-password', '/api/auth/reset-password', '/api/auth/change-password', '/api/auth/email-confirmation', '/api/auth/send-email-confirmation', '/api/auth/refresh', '/api/auth/logout', '/api/connect/google', '/api/users', '/api/users/me', '/api/users/1', '/api/users/count', '/api/users-permissions/roles', '/api/users-permissions/permissions']
  it.each(paths)('are closed: %s', async (path) => {
    const person = await scene.person()
    const client = createClient(scene.cms.url)
    for (const options of [{}, { token: person.api.token! }]) {
      for (const method of ['post', 'put', 'patch', 'delete'] as const)
        expect((await client[method](path, {}, options)).status).toBe(404)
      expect((await client.get(path, options)).status).toBe(404)
    }
  })
})

describe('rate limits', () => {
  let limited: Scene
  let writer: Person
  let other: Person
  beforeAll(async () => {
    limited = await startScene({ env: { RATE_LIMITS: 'on' } })
    writer = await limited.person()
    other = await limited.person()
  })
  afterAll(() => limited.stop())

  const site = { 'x-cop-site-secret': 'the-site-secret-of-the-tests' }
  const attempt = (email: string, headers: Record<string, string> = {}) => limited.visitor.post('/accounts/sign-in', { email, password: 'wrong' }, { headers })

  it('stop guessing the password of one account, from wherever it comes, and say how long', async () => {
    let last = await attempt('guessed@council.example', { ...site, 'x-cop-client-address': '192.0.2.1' })
    for (let count = 2; last.status === 401 && count <= 30; count++)
      last = await attempt('guessed@council.example', { ...site, 'x-cop-client-address': `192.0.2.${count}` })
    expect(last.status).toBe(429)
    expect(last.body.error.details.code).toBe('too-many-requests')
    expect(last.body.error.details.retryAfter).toBeGreaterThan(0)
    expect(Number(last.headers.get('retry-after'))).toBe(last.body.error.details.retryAfter)
    expect((await attempt('someone-else@council.example', { ...site, 'x-cop-client-address': '192.0.2.200' })).status).toBe(401)
  })

  it('count by the address that the site vouches for', async () => {
    const from = (address: string) => ({ ...site, 'x-cop-client-address': address })
    let statuses: number[] = []
    for (let count = 0; count < 21; count++)
      statuses = [...statuses, (await attempt(`a${count}@council.example`, from('198.51.100.7'))).status]
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }).fill(401))
    expect(statuses[20]).toBe(429)
    expect((await attempt('b@council.example', from('198.51.100.8'))).status).toBe(401)
  })

  it('do not believe an address without the secret', async () => {
    const statuses = []
    for (let count = 0; count < 21; count++)
      statuses.push((await attempt(`c${count}@council.example`, { 'x-cop-client-address': `203.0.113.${count}`, 'x-cop-site-secret': count % 2 ? 'wrong' : '' })).status)
    expect(statuses).toContain(429)
  })

  it('count what a person writes by the person', async () => {
    const save = (person: Person) => person.api.put('/me/community-draft', { step: 1, answers: {} }, { headers: { ...site, 'x-cop-client-address': '198.51.100.99' } })
    const statuses = []
    for (let count = 0; count < 61; count++)
      statuses.push((await save(writer)).status)
    expect(statuses.filter(status => status === 200)).toHaveLength(60)
    expect(statuses[60]).toBe(429)
    expect((await save(other)).status).toBe(200)
  })

  it('never slow reading', async () => {
    const answers = await Promise.all(Array.from({ length: 150 }, () => limited.visitor.get('/regions')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })
})

it('keeps mails of a slow moment: every address in a burst gets its own', async () => {
  const addresses = Array.from({ length: 10 }, (_, place) => `burst-${place}@council.example`)
  await Promise.all(addresses.map(address => register(address)))
  for (const address of addresses)
    await until(async () => scene.mailsTo({ email: address }).length, count => count === 1)
})
