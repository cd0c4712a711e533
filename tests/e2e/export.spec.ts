import { readFileSync } from 'node:fs'
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
  await expect(page.getByRole('link', { name: /^Fetch the file/ })).toBeVisible({ timeout: 15_000 })

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
