import { readdirSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from '../support/environment'
import { expectHeadingsInOrder, expectKeyboardWay, expectNarrow, expectNoViolations } from './support/accessible'
import { adminPages, nameOf, pathOf, sitePages } from './support/pages'
import { go } from './support/site'
import { expect, test } from './support/world'

for (const one of sitePages) {
  test(nameOf(one), async ({ windowOf, world, baseURL }) => {
    const page = await windowOf(one.as)
    await go(page, baseURL + pathOf(one, world))
    await expect(page).toHaveTitle(pathOf(one, world) === '/' && one.as === 'visitor' ? 'Communities of Practice' : /\S – Communities of Practice$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
    await expectHeadingsInOrder(page)
    await expectNoViolations(page)
    // The way through a page by keyboard is that of a desk; the narrowest window (which is also zoom to 400 %) a phone's.
    await (test.info().project.name === 'phone' ? expectNarrow(page) : expectKeyboardWay(page))
  })
}

test('nobody: the page for what is not there', async ({ windowOf, baseURL, problems }) => {
  problems.allow(/404/)
  const page = await windowOf('visitor')
  await go(page, `${baseURL}/nowhere/at/all`)
  await expect(page).toHaveTitle(/Page not found/)
  await expectHeadingsInOrder(page)
  await expectNoViolations(page)
  await expectNarrow(page)
})

for (const one of adminPages) {
  test(`admin: ${one.name}`, async ({ windowOf, world, admin }) => {
    const page = await windowOf('staff')
    await admin.open(page, admin.staff, one.path(world))
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expectHeadingsInOrder(page, 'main')
    await expectNoViolations(page, 'main')
    expect(await main.evaluate(element => element.scrollWidth <= element.clientWidth + 1), 'nothing scrolls sideways').toBe(true)
  })
}

/** Nobody is led there: a bare page beside which the bench measures the others. */
const forMachines = ['floor.vue']

test('every page file stands in the table above', () => {
  const folder = path.join(projectFolder, 'frontend/app/pages')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.vue'))
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter(file => !forMachines.includes(file))
  const tested = new Set(sitePages.map(({ file }) => file))
  expect(files.filter(file => !tested.has(file))).toEqual([])
  expect([...tested].filter(file => !files.includes(file))).toEqual([])
})

const forms = [
  { as: 'visitor', path: '/sign-in', button: 'Sign in' },
  { as: 'visitor', path: '/register', button: 'Register' },
  { as: 'visitor', path: '/forgot-password', button: 'Send me a link' },
  { as: 'visitor', path: '/reset-password?token=a-token-that-came-by-mail-000000', button: 'Save and sign in' },
  { as: 'member', path: '/me/account', button: 'Change password' },
  { as: 'member', path: '/me/account', button: 'Change email address' },
  { as: 'member', path: '/c/pan-cornwall-gis-group/join', button: 'Ask to join' },
  { as: 'facilitator', path: '/c/pan-cornwall-gis-group/discussions/new', button: 'Post discussion' },
  { as: 'facilitator', path: '/c/pan-cornwall-gis-group/invite', button: 'Send invitations' },
] as const

test('a form that is sent empty says so in a summary that takes the focus', async ({ page, world, signIn }) => {
  for (const { as, path: address, button } of forms) {
    if (as !== 'visitor')
      await signIn(world[as])
    await go(page, address)
    await page.getByRole('main').getByRole('button', { name: button }).click()
    const summary = page.getByRole('alert', { name: 'There is a problem' })
    await expect(summary, `${address}: ${button}`).toBeFocused()
    await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible()
  }
})
