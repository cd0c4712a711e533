import type { Person, Scene } from '../support'
import { createAdmin, startScene } from '../support'

/** Half of a surrogate pair: bcryptjs never comes to an end with it, and took the whole process down. */
const half = 'correct horse \uDC00 staple'

describe('half of a character', () => {
  let scene: Scene
  let person: Person
  let staff: Awaited<ReturnType<typeof createAdmin>>

  beforeAll(async () => {
    scene = await startScene()
    person = await scene.person()
    staff = await createAdmin(scene.cms, 'communities-km-staff')
  })
  afterEach(async () => {
    expect((await scene.cms.api.get('/_health')).status).toBe(204)
  })
  afterAll(() => scene.stop())

  it('is refused as a password of an account', async () => {
    for (const password of [half, '\uDC00', '\uD83D'])
      expect((await scene.visitor.post('/accounts/sign-in', { email: person.email, password })).status).toBe(400)
    expect((await person.api.post('/accounts/password/change', { currentPassword: half, password: half })).status).toBe(400)
  })

  it('is refused at the admin panel\'s own sign-in', async () => {
    const answer = await scene.cms.api.post('/admin/login', { email: staff.email, password: half })
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'invalid-characters'])
  })

  it('is not a whole character, nor one that somebody spells out', async () => {
    expect((await scene.visitor.post('/accounts/sign-in', { email: person.email, password: 'wrong \u{1F600} password' })).status).toBe(401)
    expect((await scene.visitor.post('/accounts/sign-in', { email: person.email, password: 'wrong \\udc00 password' })).status).toBe(401)
    expect((await scene.cms.api.post('/admin/login', { email: staff.email, password: 'wrong \\udc00 \u{1F600}' })).status).toBe(400)
  })
})
