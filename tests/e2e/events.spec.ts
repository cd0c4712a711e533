import { go, heading, openEditor, told } from './support/site'
import { expect, test } from './support/test'

/** In so many days, as the field for it has it. */
const wall = (days: number, time: string) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`

test('a facilitator asks people to meet; a member sees when, where and what comes next', async ({ page, accounts, signIn, another }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator)
  const person = await accounts.member(community, facilitator)
  await signIn(facilitator)
  await go(page, `/c/${community.slug}/discussions/new`)
  await page.getByLabel('Title or question').fill('Spring meeting')
  await (await openEditor(page)).pressSequentially('Bring a lamp.')
  await page.getByText('Add the date of an event').click()
  await page.getByLabel('Begins').fill(wall(8, '14:00'))
  await page.getByLabel('Ends').fill(wall(8, '13:00'))
  await page.getByLabel('Place').fill('Guildhall')
  await page.getByLabel('Address to join online').fill('https://meet.council.example/spring')
  await page.getByRole('button', { name: 'Post discussion' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('Ends: choose a time after the beginning')
  await page.getByLabel('Ends').fill(wall(8, '15:30'))
  await page.getByRole('button', { name: 'Post discussion' }).click()
  await told(page, 'Your discussion has been posted.')
  const event = page.getByRole('region', { name: 'Event' })
  await expect(event).toContainText(/^\s*\w+day \d+ \w+ \d{4}, 14:00 to 15:30 (?:GMT|BST)/)
  await expect(event.getByRole('link', { name: 'Online: meet.council.example' })).toBeVisible()

  const theirs = await another(person)
  await go(theirs, `/c/${community.slug}`)
  await theirs.getByRole('region', { name: 'Next events' }).getByRole('link', { name: 'Spring meeting' }).click()
  await expect(heading(theirs, 'Spring meeting')).toBeVisible()
  await expect(theirs.getByRole('region', { name: 'Event' })).toContainText('Guildhall')
  await go(theirs, `/c/${community.slug}/discussions?sort=coming`)
  await expect(theirs.getByRole('link', { name: 'Spring meeting' })).toBeVisible()

  // What is called off loses its date.
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await expect(page.getByLabel('Begins')).toHaveValue(wall(8, '14:00'))
  for (const label of ['Begins', 'Ends', 'Place', 'Address to join online'])
    await page.getByLabel(label).fill('')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await told(page, 'Your changes have been saved.')
  await expect(event).toBeHidden()
  await go(theirs, `/c/${community.slug}/discussions?sort=coming`)
  await expect(theirs.getByText('Nothing is planned.')).toBeVisible()
})
