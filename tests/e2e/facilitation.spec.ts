import { readFileSync } from 'node:fs'
import { expectNoViolations } from './support/accessible'
import { word } from './support/people'
import { go, heading, openEditor, told } from './support/site'
import { expect, test } from './support/test'

test('a facilitator sees whom to greet and what waits, and asks this week\'s question', async ({ page, accounts, signIn }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator)
  const newcomer = await accounts.person()
  await newcomer.api.post(`/api/cop/communities/${community.slug}/join`, {})
  const discussion = await accounts.discussion(community, newcomer)
  await signIn(facilitator)
  await go(page, `/c/${community.slug}`)
  await page.getByRole('navigation', { name: 'In this community' }).getByRole('link', { name: 'Manage' }).click()
  await expect(heading(page, 'What your community needs')).toBeVisible()
  await expect(page.getByRole('region', { name: 'New in the last 30 days' }).getByRole('listitem')).toContainText([newcomer.name])
  const waiting = page.getByRole('region', { name: 'Waiting for a reply' })
  await waiting.getByRole('link', { name: discussion.title }).click()
  await expect(heading(page, discussion.title)).toBeVisible()

  await go(page, `/c/${community.slug}/manage`)
  const question = (await page.getByRole('region', { name: 'Ask your community' }).locator('blockquote').textContent())!
  await page.getByRole('link', { name: 'Start a discussion with it' }).click()
  await expect(page.getByLabel('Title')).toHaveValue(question.trim())
  await (await openEditor(page, 'Text')).pressSequentially('I begin: nobody answers the phone after four.')
  await page.getByRole('button', { name: 'Post discussion' }).click()
  await told(page, 'Your discussion')
  await expect(heading(page, question.trim())).toBeVisible()
})

test('a table of people is looked at before it is sent, and told of afterwards', async ({ page, accounts, signIn, mail }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator)
  const [first, second] = [`${word()}@council.example`, `${word()}@council.example`]
  await signIn(facilitator)
  await go(page, `/c/${community.slug}/manage/invitations`)
  const table = `Name,Email\n"Rhys, Siân",${first}\nOwen Parry,${second}\nSiân again,${first}\nNobody at all,\n`
  await page.getByLabel('From a file').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  const preview = page.getByRole('region', { name: 'Before you send' })
  await expect(preview).toContainText('2 addresses are ready. 1 stands there twice and is sent once. 1 line is not an email address and is left out.')
  await expect(preview.getByRole('listitem')).toHaveText([/^Line 4: .* \(stands there twice\)/, /^Line 5: Nobody at all, \(not an email address\)/])
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Send invitations' }).click()
  const report = page.getByRole('region', { name: 'What was sent' })
  await expect(report).toContainText('2 invitations sent')
  await mail.to(second, 'invites you to join')
  const [download] = await Promise.all([page.waitForEvent('download'), report.getByRole('link', { name: 'Download the report' }).click()])
  expect(readFileSync(await download.path(), 'utf8')).toBe(`\uFEFF"Email address","What happened"\r\n"${first}","invited"\r\n"${second}","invited"\r\n"Nobody at all,","not an email address"\r\n`)

  await page.getByLabel('Email addresses').fill(`${first}\n${word()}@council.example`)
  await page.getByRole('button', { name: 'Send invitations' }).click()
  await expect(report).toContainText(`Already invited, so not sent again: ${first}`)
})
