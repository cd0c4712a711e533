import type { Scene } from '../../support'
import { createClient, startScene } from '../../support'
import { mailTo, register, resetTokenOf, secret, tokenIn } from './by-mail'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene?.stop())

describe('secrets', () => {
  it('stand in no table in plain text', async () => {
    const person = await scene.person()
    const reset = await resetTokenOf(scene, person)
    await person.api.post('/communities', { name: 'Keeps secrets', summary: 'A community that invites' })
    await person.api.post('/communities/keeps-secrets/invitations', { emails: ['guest@council.example'] })
    const invitation = tokenIn(await mailTo(scene, 'guest@council.example', /invites you/))
    await register(scene, 'plain@council.example')
    const confirm = tokenIn(await mailTo(scene, 'plain@council.example', /Confirm/))
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
