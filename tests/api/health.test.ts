import type { Cms, Mailbox } from '../support'
import { startCms, startMailbox } from '../support'

describe('the CMS', () => {
  let cms: Cms
  let mailbox: Mailbox

  beforeAll(async () => {
    mailbox = await startMailbox()
    cms = await startCms({ smtp: mailbox })
  })
  afterAll(async () => {
    await cms.stop()
    await mailbox.stop()
  })

  it('answers at its health address', async () => {
    expect((await cms.api.get('/_health')).status).toBe(204)
  })

  it('starts with the curated terms and both languages', async () => {
    const [organisations] = await cms.query<{ count: number | string }>('select count(*) as count from cop_organisations')
    expect(Number(organisations?.count)).toBeGreaterThan(380)
    const locales = await cms.query<{ code: string }>('select code from i18n_locale order by code')
    expect(locales.map(({ code }) => code)).toEqual(['cy', 'en'])
  })

  it('has Strapi\'s own admin roles beside the plugin\'s', async () => {
    const roles = await cms.query<{ code: string }>('select code from admin_roles')
    expect(roles.map(({ code }) => code)).toEqual(expect.arrayContaining(['strapi-super-admin', 'strapi-editor', 'communities-km-staff', 'communities-facilitator']))
  })

  it('says plainly that a page does not exist', async () => {
    const { status, body } = await cms.api.get('/api/pages/nowhere')
    expect(status).toBe(404)
    expect(body.error).toMatchObject({ name: 'NotFoundError', details: { code: 'page.not-found' } })
  })

  it('is there again on the same database after a crash', async () => {
    await cms.query('update i18n_locale set name = ? where code = ?', ['Welsh', 'cy'])
    await cms.kill('SIGKILL')
    await cms.restart()
    const [welsh] = await cms.query<{ name: string }>('select name from i18n_locale where code = ?', ['cy'])
    expect(welsh?.name).toBe('Welsh')
  })
})
