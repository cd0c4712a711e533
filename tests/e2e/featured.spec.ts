import { expectNoViolations } from './support/accessible'
import { go, heading, told } from './support/site'
import { expect, test } from './support/test'

test('a facilitator features discussions and a link, in an order set with the keyboard, and visitors see them', async ({ page, accounts, signIn, another }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator, { reach: 'public' })
  const member = await accounts.member(community, facilitator)
  const [first, second] = [await accounts.discussion(community, member), await accounts.discussion(community, member)]
  await signIn(facilitator)
  await go(page, first.path)
  await page.getByText('Manage discussion').click()
  await page.getByRole('button', { name: 'Show at the top of the home' }).click()
  await told(page, 'The discussion now stands at the top of the home.')
  await page.getByRole('link', { name: 'Home', exact: true }).last().click()
  const featured = page.getByRole('region', { name: 'Featured' })
  await expect(featured.getByRole('heading', { level: 3 })).toHaveText([first.title])
  await featured.getByRole('link', { name: 'Change' }).click()
  await expect(heading(page, 'What stands at the top of the home')).toBeVisible()

  const add = page.getByRole('region', { name: 'Add a link' })
  await add.getByLabel('Title of the link').fill('Our maps')
  await add.getByLabel('Title in Welsh').fill('Ein mapiau')
  await add.getByLabel('Address').fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('Enter a web address that begins with https://')
  await page.getByRole('alert', { name: 'There is a problem' }).getByRole('link').click()
  await expect(add.getByLabel('Address')).toBeFocused()
  await add.getByLabel('Address').fill('maps.example/all')
  await add.getByLabel('A sentence beside it').fill('Every street of the county.')
  await page.getByLabel('Discussion', { exact: true }).selectOption(second.title)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await told(page, 'What stands at the top of the home has been saved.')
  const rows = page.getByRole('main').getByRole('list').getByRole('group')
  await expect(rows).toHaveCount(3)
  await expect(add.getByLabel('Title of the link')).toHaveValue('')
  await expectNoViolations(page, 'main')

  const link = page.getByRole('group', { name: 'Our maps' })
  await expect(link.getByLabel('Address')).toHaveValue('https://maps.example/all')
  await link.getByLabel('Place').focus()
  await page.keyboard.press('1')
  await page.getByRole('group', { name: first.title }).getByLabel('Take it away').focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Save', exact: true }).focus()
  await page.keyboard.press('Enter')
  await told(page, 'What stands at the top of the home has been saved.')
  await expect(rows).toHaveCount(2)

  const visitor = await another()
  await go(visitor, `/c/${community.slug}`)
  const seen = visitor.getByRole('region', { name: 'Featured' })
  await expect(seen.getByRole('heading', { level: 3 })).toContainText(['Our maps', second.title])
  await expect(seen).toContainText('Every street of the county.')
  await expect(seen.getByRole('link', { name: 'Our maps' })).toHaveAttribute('href', 'https://maps.example/all')
  await expect(seen.getByRole('link', { name: 'Change' })).toHaveCount(0)
  await go(visitor, `/cy/c/${community.slug}`)
  await expect(visitor.getByRole('region', { name: 'Dan sylw' })).toContainText('Ein mapiau')

  // What is hidden is shown to nobody, at once, on a page that was kept for visitors too.
  await go(page, second.path)
  await page.getByText('Manage discussion').click()
  await page.getByRole('button', { name: 'Hide', exact: true }).click()
  await told(page, 'The discussion is hidden from members.')
  await go(visitor, `/c/${community.slug}`)
  await expect(seen.getByRole('heading', { level: 3 })).toHaveCount(1)
})

test('two facilitators who change it at once: the second is told', async ({ page, accounts, signIn, another }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator)
  const at = `/c/${community.slug}/manage/featured`
  const other = await another(facilitator)
  await signIn(facilitator)
  for (const window of [page, other]) {
    await go(window, at)
    await window.getByLabel('Title of the link').fill('Our maps')
    await window.getByLabel('Address').fill('https://maps.example')
  }
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await told(page, 'What stands at the top of the home has been saved.')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(other.getByRole('alert', { name: 'There is a problem' })).toContainText('Something has changed since you looked at this.')
})
