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
