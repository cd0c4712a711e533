import { expectNoViolations } from './support/accessible'
import { dataOf, word } from './support/people'
import { go } from './support/site'
import { expect, test } from './support/test'

test('KM staff merge two communities in the panel, and old links lead to the one that goes on', async ({ page, admin, accounts, another, mail }) => {
  const [facilitator, other, member] = [await accounts.person(), await accounts.person(), await accounts.person()]
  const [from, into] = [await accounts.community(facilitator), await accounts.community(other)]
  dataOf(await member.api.post(`/api/cop/communities/${from.slug}/join`, {}))
  const title = `Lanterns ${word()}`
  const talk = dataOf(await member.api.post(`/api/cop/communities/${from.slug}/discussions`, { title, body: 'Hung by hand' }))
  const { id } = dataOf(await (await admin.api()).get('/communities/communities', { query: { q: from.name } })).items[0]

  await admin.open(page, admin.staff, `/plugins/communities/communities/${id}`)
  await page.getByRole('button', { name: 'Merge' }).click()
  const dialog = page.getByRole('dialog', { name: `Merge ${from.name} into another community` })
  await dialog.getByRole('searchbox', { name: 'Search communities by name' }).fill(into.name)
  await page.keyboard.press('Enter')
  await dialog.getByRole('radio', { name: into.name }).click()
  await dialog.getByRole('button', { name: 'See what changes' }).click()
  await expect(dialog).toContainText(`2 members become members of ${into.name}`)
  await expect(dialog).toContainText(`${facilitator.name} becomes a facilitator there`)
  await expect(dialog).toContainText('1 contribution with its replies, files and tags')
  await expect(dialog).toContainText('This cannot be undone.')
  await expectNoViolations(page, '[role="dialog"]')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('They are about the same.')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page.getByText(`${from.name} is part of ${into.name} now`)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: into.name })).toBeVisible()
  await mail.to(member.email, into.name)

  const theirs = await another(member)
  await go(theirs, `/c/${from.slug}/discussions/${talk.slug}`)
  await expect(theirs.getByRole('heading', { level: 1, name: title })).toBeVisible()
  expect(new URL(theirs.url()).pathname).toBe(`/c/${into.slug}/discussions/${talk.slug}`)
  const plain = await theirs.request.get(`/cy/c/${from.slug}/discussions?sort=newest`, { maxRedirects: 0 })
  expect([plain.status(), plain.headers().location]).toEqual([301, `/cy/c/${into.slug}/discussions?sort=newest`])
})
