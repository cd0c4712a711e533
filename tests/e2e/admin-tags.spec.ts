import { expectNoViolations } from './support/accessible'
import { dataOf } from './support/people'
import { expect, test } from './support/test'

test('KM staff bring two tags together, and are told at the field where there is no such tag', async ({ page, admin, accounts, problems }) => {
  problems.allow(/404/)
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator)
  const discussion = await accounts.discussion(community, facilitator)
  const tags = `/api/cop/communities/${community.slug}/discussions/${discussion.slug}/tags`
  dataOf(await facilitator.api.post(tags, { tags: ['Lanterns', 'Lampposts'] }))
  await admin.open(page, admin.staff, '/plugins/communities/tags')
  await page.getByLabel('Search tags').fill('lanterns')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '1 tag' })).toBeVisible()
  await expectNoViolations(page, 'main')
  await page.getByRole('button', { name: 'Merge Lanterns' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge Lanterns into another tag' })
  const field = dialog.getByLabel('The tag to keep')
  await field.fill('Nothing like it')
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await expect(field).toHaveAccessibleDescription(/There is no such tag in use/)
  await expect(field).toBeFocused()
  await field.fill('Lampposts')
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await expect(page.getByText('Lanterns is now part of the other tag.')).toBeVisible()
  await admin.open(page, admin.staff, '/plugins/communities/tags?state=merged&q=lanterns')
  await expect(page.getByRole('row').filter({ hasText: 'Lanterns' })).toContainText('Now: Lampposts')
  expect(dataOf<{ tag: { name: string } }>(await facilitator.api.get('/api/cop/tags/lanterns')).tag.name).toBe('Lampposts')
})
