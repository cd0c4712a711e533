import type { Person, Scene } from '../../support'
import { siteApi, startScene, until } from '../../support'
import { mailTo, register, registration, secret, tokenIn } from './by-mail'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene?.stop())

const me = (token: string) => siteApi(scene.cms.url, { token }).get('/me')

describe('registering', () => {
  it('ends with a session after the address was confirmed from the mail', async () => {
    const asked = await register(scene, 'sian@council.example', { next: '/c/bilingual-services' })
    expect(asked).toMatchObject({ status: 202, body: { data: { accepted: true } } })
    const mail = await mailTo(scene, 'sian@council.example', /Confirm your email address/)
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
    await register(scene, 'gwen@council.example', { name: 'Gwen Rhys', locale: 'cy' })
    const mail = await mailTo(scene, 'gwen@council.example', /Cadarnhewch/)
    expect(mail.text).toContain('Helo Gwen Rhys,')
    expect(mail.html).toContain('lang="cy"')
    expect(mail.text).toMatch(/\/cy\/confirm\?token=/)
    expect(mail.headers.get('content-language')).toBe('cy')
  })

  it('lets a confirmation be used once, and only by POST', async () => {
    await register(scene, 'once@council.example')
    const token = tokenIn(await mailTo(scene, 'once@council.example', /Confirm/))
    expect((await scene.visitor.get('/accounts/confirm', { token })).status).toBe(404)
    expect((await scene.visitor.post('/accounts/confirm', { token })).status).toBe(200)
    const again = await scene.visitor.post('/accounts/confirm', { token })
    expect(again.status).toBe(400)
    expect(again.body.error.details.errors[0]).toMatchObject({ path: ['token'], code: 'link-not-valid' })
  })

  it('gives one session when a confirmation is sent twice at once', async () => {
    await register(scene, 'double@council.example')
    const token = tokenIn(await mailTo(scene, 'double@council.example', /Confirm/))
    const answers = await Promise.all([1, 2, 3].map(() => scene.visitor.post('/accounts/confirm', { token })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
  })

  it('makes one account when the form is sent twice at once', async () => {
    const answers = await Promise.all([1, 2].map(() => register(scene, 'twice@council.example')))
    expect(answers.map(({ status }) => status)).toEqual([202, 202])
    const rows = await scene.cms.query('select id from up_users where email = ?', ['twice@council.example'])
    expect(rows).toHaveLength(1)
  })

  it('sends a new link that replaces the first', async () => {
    await register(scene, 'again@council.example')
    const first = tokenIn(await mailTo(scene, 'again@council.example', /Confirm/))
    await scene.settled()
    scene.mailbox.clear()
    await scene.visitor.post('/accounts/confirm/resend', { email: 'again@council.example' })
    const second = tokenIn(await mailTo(scene, 'again@council.example', /Confirm/))
    expect((await scene.visitor.post('/accounts/confirm', { token: first })).status).toBe(400)
    expect((await scene.visitor.post('/accounts/confirm', { token: second })).status).toBe(200)
  })

  it('does not accept a confirmation that has run out', async () => {
    await register(scene, 'late@council.example')
    const token = tokenIn(await mailTo(scene, 'late@council.example', /Confirm/))
    await scene.cms.query('update cop_account_tokens set expires_at = ? where email = ?', [new Date(Date.now() - 1000), 'late@council.example'])
    expect((await scene.visitor.post('/accounts/confirm', { token })).status).toBe(400)
  })

  it.each([
    ['no accepted terms', { acceptTerms: false }, 'acceptTerms', 'not-an-option'],
    ['a short password', { password: 'too short' }, 'password', 'too-short'],
    ['a password that bcrypt would cut', { password: 'ŵ'.repeat(40) }, 'password', 'too-long'],
    ['an unknown organisation', { organisation: 'no-such-council' }, 'organisation', 'not-on-list'],
    ['a way back that leaves the site', { next: '//elsewhere.example' }, 'next', 'invalid-format'],
    ['something that is no address', { email: 'not an address' }, 'email', 'invalid-email'],
  ])('refuses %s', async (_, wrong, field, code) => {
    const answer = await register(scene, 'refused@council.example', wrong)
    expect(answer.status).toBe(400)
    expect(answer.body.error.details.errors).toEqual([expect.objectContaining({ path: [field], code })])
  })
})

describe('access.md 21: what an answer tells of an address', () => {
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
    await register(scene, known.email, { name: 'Someone Else' })
    const mail = await mailTo(scene, known.email, /already have an account/)
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

it('keeps mails of a slow moment: every address in a burst gets its own', async () => {
  const addresses = Array.from({ length: 10 }, (_, place) => `burst-${place}@council.example`)
  await Promise.all(addresses.map(address => register(scene, address)))
  for (const address of addresses)
    await until(async () => scene.mailsTo({ email: address }).length, count => count === 1)
})
