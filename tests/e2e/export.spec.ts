import { readFileSync } from 'node:fs'
import { expectNoViolations } from './support/accessible'
import { linkIn } from './support/mail'
import { dataOf } from './support/people'
import { go, heading } from './support/site'
import { expect, test } from './support/test'

test('a facilitator takes a file of everything, which a mail says is ready', async ({ page, stack, accounts, signIn }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator)
  dataOf(await facilitator.api.post(`/api/cop/communities/${community.slug}/discussions`, { title: 'Lamps of the harbour', body: 'They are green.' }))
  await signIn(facilitator)
  await go(page, `/c/${community.slug}/manage/lifecycle`)
  await page.getByRole('link', { name: 'Export everything as a file' }).click()
  await expect(heading(page, 'Export the community')).toBeVisible()
  await page.getByRole('button', { name: 'Make the file' }).click()
  // Nobody reloads: the page looks again by itself.
  await expect(page.getByRole('link', { name: /^Fetch the file/ })).toBeVisible()

  const mail = await stack.mailbox.waitFor(({ to, subject }) => to.includes(facilitator.email) && subject.includes('is ready'))
  await go(page, new URL(linkIn(mail)).pathname)
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: /^Fetch the file/ }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe(`${community.slug}.zip`)
  const bytes = readFileSync(await download.path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  expect(bytes.includes('discussions/lamps-of-the-harbour.md')).toBe(true)
  await expect(page.getByRole('button', { name: 'Make a new one' })).toBeVisible()
})

test('KM staff take the same from the panel, and its facilitators see that they did', { tag: '@any-width' }, async ({ page, admin, accounts, another }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator, { reach: 'community' })
  dataOf(await facilitator.api.post(`/api/cop/communities/${community.slug}/discussions`, { title: 'Lamps of the harbour', body: 'They are green.' }))
  const { id } = dataOf(await (await admin.api()).get('/communities/communities', { query: { q: community.name } })).items[0]
  await admin.open(page, admin.staff, `/plugins/communities/communities/${id}`)
  const section = page.getByRole('region', { name: 'Everything that it made, as a file' })
  await section.getByRole('button', { name: 'Make the file' }).click()
  const fetching = section.getByRole('button', { name: /^Fetch the file/ })
  await expect(fetching).toBeVisible()
  await expect(section).toContainText(/Asked for by Knowledge management team, \d+ \w+ \d{4}, kept until \d+ \w+ \d{4}/)
  await expectNoViolations(page, 'main')
  const waiting = page.waitForEvent('download')
  await fetching.click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe(`${community.slug}.zip`)
  expect(readFileSync(await download.path()).includes('discussions/lamps-of-the-harbour.md')).toBe(true)
  await expect(section.getByRole('button', { name: 'Make it anew' })).toBeVisible()

  const theirs = await another(facilitator)
  await go(theirs, `/c/${community.slug}/manage/export`)
  await expect(theirs.getByRole('region', { name: 'The file' })).toContainText('The people who run this site')
})
