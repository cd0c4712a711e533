import type { BrowserContext, Page } from '@playwright/test'
import type { Stack } from '../../support'
import type { Admin } from './admin'
import type { MailHelper } from './mail'
import type { Accounts, Person } from './people'
import { test as base, expect } from '@playwright/test'
import { startStack } from '../../support'
import { createAdmin } from './admin'
import { createMail } from './mail'
import { createAccounts } from './people'
import { Problems } from './problems'
import { Windows } from './windows'

interface Fixtures {
  mail: MailHelper
  accounts: Accounts
  /** Signs in without the form: for tests that are about something else. */
  signIn: (person: Pick<Person, 'email' | 'password'>, page?: Page) => Promise<void>
  /** A page in a browser of its own, watched like the first; signed in when a person is given. */
  another: (person?: Pick<Person, 'email' | 'password'>) => Promise<Page>
  problems: Problems
}

/** Signs a browser in by the site's own form, without showing the page. */
export async function signInTo(context: BrowserContext, site: string, { email, password }: Pick<Person, 'email' | 'password'>) {
  const answer = await context.request.post(`${site}/forms/sign-in`, { headers: { accept: 'application/json', origin: site }, form: { email, password } })
  expect(answer.status(), await answer.text()).toBe(200)
}

export const test = base.extend<Fixtures, { stack: Stack, admin: Admin, windows: Windows }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture uses from here
  stack: [async ({}, use) => {
    const stack = await startStack()
    await use(stack)
    await stack.stop()
  }, { scope: 'worker', timeout: 120_000 }],

  baseURL: async ({ stack }, use) => use(stack.site.url),

  problems: [async ({ stack, javaScriptEnabled }, use, info) => {
    const problems = new Problems()
    // The texts come early for scripts, which do not run here.
    if (!javaScriptEnabled)
      problems.allow(/was preloaded using link preload but not used/)
    await use(problems)
    if (info.status !== info.expectedStatus || problems.unexpected().length > 0) {
      await info.attach('log of the site', { body: stack.site.logs().slice(-20_000) })
      await info.attach('log of the CMS', { body: stack.cms.logs().slice(-20_000) })
    }
    expect(problems.unexpected(), 'what the pages did that they should not').toEqual([])
  }, { auto: true }],

  windows: [async ({ browser, stack }, use) => {
    const windows = new Windows(browser, [stack.site.url, stack.cms.url])
    await use(windows)
    await windows.close()
  }, { scope: 'worker' }],

  page: async ({ another }, use) => use(await another()),
  context: async ({ page }, use) => use(page.context()),

  mail: async ({ stack }, use) => use(createMail(stack.mailbox)),
  accounts: async ({ stack }, use) => use(createAccounts(stack)),
  admin: [async ({ stack }, use) => use(createAdmin(stack)), { scope: 'worker' }],
  signIn: async ({ page, stack }, use) => use((person, other = page) => signInTo(other.context(), stack.site.url, person)),

  another: async ({ browser, windows, stack, problems, javaScriptEnabled, viewport }, use, info) => {
    const pages: Page[] = []
    const ends: (() => void)[] = []
    await use(async (person) => {
      const page = javaScriptEnabled ? await windows.take() : await (await browser.newContext()).newPage()
      pages.push(page)
      ends.push(problems.watch(page.context()))
      if (person)
        await signInTo(page.context(), stack.site.url, person)
      return page
    })
    ends.forEach(end => end())
    const isKept = javaScriptEnabled && info.status === info.expectedStatus
    await Promise.all(pages.map(page => isKept ? windows.giveBack(page, viewport) : page.context().close()))
  },
})

export { expect }
