import type { Page } from '@playwright/test'
import type { Stack } from '../../support'
import type { Person } from './people'
import { expect } from '@playwright/test'
import { createClient, demoAccounts } from '../../support'
import { dataOf } from './people'

export const adminPassword = 'Panel-password-1'

/** Strapi's admin panel, and its API for what a test needs beforehand. */
export function createAdmin({ cms, mailbox }: Stack) {
  const staff = demoAccounts().find(({ role }) => role === 'KM staff')!

  async function tokenOf(account: { email: string, password: string }): Promise<string> {
    const { token } = dataOf<{ token: string }>(await cms.api.post('/admin/login', account))
    return token
  }

  return {
    staff,
    address: (path = '') => `${cms.url}/admin${path}`,
    /** The panel's API as KM staff. */
    api: async () => createClient(cms.url, { token: await tokenOf(staff) }),

    /** Opens a page of the panel as this account, without the form. */
    async open(page: Page, account: { email: string, password: string }, path = '/plugins/communities') {
      const answer = await page.context().request.post(`${cms.url}/admin/login`, { data: { email: account.email, password: account.password } })
      const { token } = (await answer.json() as { data: { token: string } }).data
      await page.context().addCookies([{ name: 'jwtToken', value: token, url: cms.url }])
      await page.goto(`${cms.url}/admin${path}`)
    },

    /** Signs in by the panel's own form. */
    async signIn(page: Page, { email, password }: { email: string, password: string }) {
      await page.goto(`${cms.url}/admin/auth/login`)
      await page.getByRole('textbox', { name: 'Email' }).fill(email)
      await page.getByRole('textbox', { name: 'Password' }).fill(password)
      await page.getByRole('button', { name: 'Login' }).click()
      await expect(page.getByRole('link', { name: 'Communities', exact: true })).toBeVisible()
    },

    /** A facilitator's account of the panel, granted and set up through the API. */
    async give(person: Person): Promise<{ email: string, password: string }> {
      const api = createClient(cms.url, { token: await tokenOf(staff) })
      dataOf(await api.post(`/communities/facilitators/${person.id}/grant`, {}))
      const mail = await mailbox.waitFor(({ to, text }) => to.includes(person.email) && text.includes('registrationToken='), 10_000)
      const registrationToken = /registrationToken=([\w-]+)/.exec(mail.text)![1]
      dataOf(await cms.api.post('/admin/register', { registrationToken, userInfo: { firstname: person.name, lastname: '', password: adminPassword } }))
      return { email: person.email, password: adminPassword }
    },
  }
}

export type Admin = ReturnType<typeof createAdmin>
