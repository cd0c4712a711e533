import type { Scene } from '../../support'
import { createHash } from 'node:crypto'
import { signedIn, siteApi, startScene } from '../../support'
import { mailTo, register, resetTokenOf, secret, tokenIn } from './by-mail'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene?.stop())

const me = (token: string) => siteApi(scene.cms.url, { token }).get('/me')

describe('access.md 21: a forgotten password', () => {
  it('is replaced with the link from the mail, once, and every session ends', async () => {
    const person = await scene.person()
    const elsewhere = await signedIn(scene.cms, person.email)
    const token = await resetTokenOf(scene, person)
    const answer = await scene.visitor.post('/accounts/password/reset', { token, password: secret })
    expect(answer.status).toBe(200)
    expect((await person.api.get('/me')).status).toBe(401)
    expect((await elsewhere.get('/me')).status).toBe(401)
    expect((await me(answer.body.data.accessToken)).status).toBe(200)
    expect((await scene.visitor.post('/accounts/sign-in', { email: person.email, password: person.password })).status).toBe(401)
    expect((await scene.visitor.post('/accounts/sign-in', { email: person.email, password: secret })).status).toBe(200)
    expect((await scene.visitor.post('/accounts/password/reset', { token, password: 'another long password' })).status).toBe(400)
    await mailTo(scene, person.email, /password was changed/)
  })

  it('keeps only a hash of the link, which works for an hour', async () => {
    const person = await scene.person()
    const before = Date.now()
    const token = await resetTokenOf(scene, person)
    const [row] = await scene.cms.query<{ hash: string, expires_at: number | Date }>('select hash, expires_at from cop_account_tokens where user_id = ? and purpose = ?', [person.userId, 'reset'])
    expect(row!.hash).toBe(createHash('sha256').update(token).digest('hex'))
    const minutes = (new Date(row!.expires_at).getTime() - before) / 60_000
    expect(minutes).toBeGreaterThan(59)
    expect(minutes).toBeLessThan(61)
    await scene.cms.query('update cop_account_tokens set expires_at = ? where user_id = ?', [new Date(Date.now() - 1), person.userId])
    expect((await scene.visitor.post('/accounts/password/reset', { token, password: secret })).status).toBe(400)
  })

  it('does not open with a link that was sent for something else', async () => {
    await register(scene, 'purpose@council.example')
    const token = tokenIn(await mailTo(scene, 'purpose@council.example', /Confirm/))
    expect((await scene.visitor.post('/accounts/password/reset', { token, password: secret })).status).toBe(400)
    expect((await scene.visitor.post('/accounts/email/confirm', { token })).status).toBe(400)
    expect((await scene.visitor.post('/accounts/confirm', { token })).status).toBe(200)
  })

  it('leaves no older link that would still change it', async () => {
    const person = await scene.person()
    const token = await resetTokenOf(scene, person)
    await person.api.post('/accounts/password/change', { currentPassword: person.password, password: secret })
    expect((await scene.visitor.post('/accounts/password/reset', { token, password: 'another long password' })).status).toBe(400)
  })
})

describe('my account', () => {
  it('changes its password, which ends every other session but not the new one', async () => {
    const person = await scene.person()
    const elsewhere = await signedIn(scene.cms, person.email)
    const wrong = await person.api.post('/accounts/password/change', { currentPassword: 'wrong', password: secret })
    expect(wrong.body.error.details.errors[0]).toMatchObject({ path: ['currentPassword'], code: 'wrong-password' })
    const answer = await person.api.post('/accounts/password/change', { currentPassword: person.password, password: secret })
    expect(answer.status).toBe(200)
    expect((await elsewhere.get('/me')).status).toBe(401)
    expect((await me(answer.body.data.accessToken)).status).toBe(200)
  })

  it('moves to a new address that is confirmed there, with a notice to the old one', async () => {
    const person = await scene.person({ email: 'old@council.example' })
    expect((await person.api.post('/accounts/email/change', { email: 'new@council.example', password: 'wrong' })).status).toBe(400)
    expect((await person.api.post('/accounts/email/change', { email: 'new@council.example', password: person.password })).status).toBe(202)
    const notice = await mailTo(scene, 'old@council.example', /about to change/)
    expect(notice.text).toContain('new@council.example')
    const token = tokenIn(await mailTo(scene, 'new@council.example', /Confirm your new/))
    expect((await person.api.get('/me')).body.data.email).toBe('old@council.example')
    expect((await scene.visitor.post('/accounts/email/confirm', { token })).status).toBe(200)
    expect((await person.api.get('/me')).body.data.email).toBe('new@council.example')
    await mailTo(scene, 'old@council.example', /was changed/)
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
    await mailTo(scene, 'free@council.example', /Confirm your new/)
    await scene.settled()
    expect(scene.mailsTo(owner)).toEqual([])
  })

  it('cannot take an address that someone registered meanwhile', async () => {
    const person = await scene.person()
    await person.api.post('/accounts/email/change', { email: 'race@council.example', password: person.password })
    const token = tokenIn(await mailTo(scene, 'race@council.example', /Confirm your new/))
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

describe('access.md 21: a session', () => {
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
