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

  // Signed in once: the panel lets an account do so only a few times in a few minutes.
  const tokens = new Map<string, Promise<string>>()

  function tokenOf({ email, password }: { email: string, password: string }): Promise<string> {
    const known = tokens.get(email) ?? cms.api.post('/admin/login', { email, password }).then(answer => dataOf<{ token: string }>(answer).token)
    tokens.set(email, known)
    return known
  }

  return {
    staff,
    address: (path = '') => `${cms.url}/admin${path}`,
    /** The panel's API as KM staff. */
    api: async () => createClient(cms.url, { token: await tokenOf(staff) }),

    /** Opens a page of the panel as this account, without the form. */
    async open(page: Page, account: { email: string, password: string }, path = '/plugins/communities') {
      await page.context().addCookies([{ name: 'jwtToken', value: await tokenOf(account), url: cms.url }])
      await page.goto(`${cms.url}/admin${path}`)
    },

    /** Signs in by the panel's own form. */
    async signIn(page: Page, { email, password }: { email: string, password: string }) {
      await page.goto(`${cms.url}/admin/auth/login`)
      await page.getByRole('textbox', { name: 'Email' }).fill(email)
      await page.getByRole('textbox', { name: 'Password' }).fill(password)
      await page.getByRole('button', { name: 'Login' }).click()
    },

    /** From the panel's home to our section; on a phone the way is in the menu. */
    async enter(page: Page) {
      await expect(page.getByRole('link', { name: 'Home', exact: true })).toBeVisible()
      const menu = page.getByRole('button', { name: 'Menu', exact: true })
      if (await menu.isVisible())
        await menu.click()
      await page.getByRole('link', { name: 'Communities', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Communities today' })).toBeVisible()
    },

    /** A facilitator's account of the panel, granted and set up through the API. */
    async give(person: Person): Promise<{ email: string, password: string }> {
      const api = createClient(cms.url, { token: await tokenOf(staff) })
      dataOf(await api.post(`/communities/facilitators/${person.id}/grant`, {}))
      const mail = await mailbox.waitFor(({ to, text }) => to.includes(person.email) && text.includes('registrationToken='))
      const registrationToken = /registrationToken=([\w-]+)/.exec(mail.text)![1]
      dataOf(await cms.api.post('/admin/register', { registrationToken, userInfo: { firstname: person.name, lastname: '', password: adminPassword } }))
      return { email: person.email, password: adminPassword }
    },
  }
}

export type Admin = ReturnType<typeof createAdmin>
