import type { Person, Scene } from '../../support'
import { siteSecret, startScene } from '../../support'

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

  const site = { 'x-cop-site-secret': siteSecret }
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
