import type { Page } from '@playwright/test'
import { expectNoViolations } from './support/accessible'
import { openAccountMenu } from './support/menu'
import { dataOf } from './support/people'
import { go, heading, told } from './support/site'
import { expect, test } from './support/test'

const banner = (page: Page) => page.getByRole('banner')
const menu = (page: Page) => banner(page).locator('details')

test('the header is one line on a wide screen, in both languages, whatever somebody\'s name', async ({ page, accounts, signIn, isMobile }) => {
  test.skip(isMobile, 'a phone has three lines: name, search, links')
  const [person, other] = [await accounts.person({ name: 'Bartholomew Featherstonehaugh-Cholmondeley' }), await accounts.person()]
  dataOf(await other.api.post('/api/cop/me/messages', { to: [person.id], body: 'Which lamp?' }))
  await signIn(person)
  for (const address of ['/communities', '/cy/communities']) {
    await go(page, address)
    await expect(banner(page).locator('.count')).toHaveText('1')
    const tops = await banner(page).locator('.site-name, .site-search, .site-nav > li').evaluateAll(all => all.map((one) => {
      const { top, height } = one.getBoundingClientRect()
      return Math.round(top + height / 2)
    }))
    expect(Math.max(...tops) - Math.min(...tops), 'middles of what stands in the header').toBeLessThan(6)
  }
})

test('the account\'s menu: by keyboard, closed by leaving it, by Escape and on every new page', async ({ page, accounts, signIn }) => {
  const person = await accounts.person()
  await signIn(person)
  await go(page, '/communities')
  await menu(page).locator('summary').focus()
  await page.keyboard.press('Enter')
  const links = menu(page).getByRole('link')
  await expect(links).toHaveText(['My profile', 'My communities', 'My contacts', 'My account'])
  await expectNoViolations(page, 'header')
  await page.keyboard.press('Tab')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(links.first()).toBeHidden()
  await expect(menu(page).locator('summary')).toBeFocused()

  await openAccountMenu(page)
  await page.getByRole('main').getByRole('searchbox').click()
  await expect(links.first()).toBeHidden()

  await openAccountMenu(page)
  await links.filter({ hasText: 'My contacts' }).click()
  await expect(heading(page, 'My contacts')).toBeVisible()
  await expect(links.first()).toBeHidden()
  await openAccountMenu(page)
  await expect(links.filter({ hasText: 'My contacts' })).toHaveAttribute('aria-current', 'page')
  await menu(page).getByRole('button', { name: 'Sign out' }).click()
  await told(page, 'You have signed out.')
  await expect(banner(page).getByRole('link', { name: 'Sign in' })).toBeVisible()
})

test('signing out on a Welsh page says so in Welsh', async ({ page, accounts, signIn }) => {
  await signIn(await accounts.person())
  await go(page, '/cy/communities')
  await openAccountMenu(page)
  await menu(page).getByRole('button', { name: 'Allgofnodi' }).click()
  await told(page, 'Rydych wedi allgofnodi.')
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy')
})
