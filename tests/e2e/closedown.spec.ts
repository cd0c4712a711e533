import { charterKeys } from '../../plugins/communities/contracts'
import { linkIn } from './support/mail'
import { dataOf } from './support/people'
import { go, heading, told } from './support/site'
import { expect, test } from './support/test'

const charter = Object.fromEntries(charterKeys.map(key => [key, `Our ${key}`]))

test('a facilitator closes a community well, and a member has the last word', async ({ page, stack, accounts, signIn }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator, { charter })
  const member = await accounts.member(community, facilitator)
  const at = `/api/cop/communities/${community.slug}`
  dataOf(await member.api.post(`${at}/discussions`, { title: 'Who takes this over?', body: 'Somebody?' }))
  for (const to of ['startup', 'closedown'])
    dataOf(await facilitator.api.post(`${at}/lifecycle/move`, { to, reason: 'As planned' }))
  await signIn(facilitator)
  await go(page, `/c/${community.slug}/manage/lifecycle`)
  await page.getByRole('link', { name: 'Go through the steps before it closes' }).click()
  await expect(heading(page, 'Close it well')).toBeVisible()
  await expect(page.getByText('0 of 5 done')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Tie up loose ends' }).getByRole('link', { name: 'Who takes this over?' })).toBeVisible()

  const day = page.getByRole('region', { name: 'Set the last day' })
  await day.getByLabel('Last day').fill('2020-01-01')
  await day.getByLabel('Why it ends').fill('All lamps are new.')
  await day.getByRole('button', { name: 'Set the day' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('Last day is too small or too large')
  const last = new Date(Date.now() + 40 * 86_400_000)
  await day.getByLabel('Last day').fill(last.toISOString().slice(0, 10))
  await day.getByRole('button', { name: 'Set the day' }).click()
  await told(page, 'The last day is set.')
  await expect(day).toContainText(`The last day is ${last.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })}.`)

  await page.getByLabel('Your words to the members').fill('Thank you for every lamp.')
  await page.getByRole('button', { name: 'Send the mail' }).click()
  await page.getByRole('dialog').getByRole('button').first().click()
  await told(page, 'All members are being told.')
  await page.getByRole('textbox', { name: 'What was learned' }).fill('Count the lamps first.')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await told(page, 'Written down.')
  await expect(page.getByText('3 of 5 done')).toBeVisible()

  const mail = await stack.mailbox.waitFor(({ to, subject }) => to.includes(member.email) && subject.includes('is coming to an end'))
  expect(mail.text).toContain('> Thank you for every lamp.')
  await signIn(member)
  await go(page, new URL(linkIn(mail)).pathname)
  await page.getByLabel('What should come next?').fill('A book.')
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await told(page, 'Thank you. The facilitators can read your answers now.')
  await expect(page.getByLabel('What should come next?')).toHaveValue('A book.')

  await signIn(facilitator)
  await go(page, `/c/${community.slug}/manage/closedown`)
  const answers = page.getByRole('region', { name: 'What members answered' })
  await expect(answers).toContainText('A book.')
  await expect(answers).toContainText('Without a name')
  await expect(answers).not.toContainText(member.name)
})

test('something is kept for everyone once its author agrees, without a name as they say', async ({ page, stack, accounts, signIn, problems }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator, { charter, reach: 'community' })
  const author = await accounts.member(community, facilitator)
  const at = `/api/cop/communities/${community.slug}`
  dataOf(await author.api.post(`${at}/discussions`, { title: 'Lamps of the harbour', body: 'They are **green**.' }))
  for (const to of ['startup', 'closedown'])
    dataOf(await facilitator.api.post(`${at}/lifecycle/move`, { to, reason: 'As planned' }))
  await signIn(facilitator)
  await go(page, `/c/${community.slug}/manage/closedown`)
  await page.getByRole('link', { name: 'Choose discussions' }).click()
  await page.locator('summary').filter({ hasText: 'Lamps of the harbour' }).click()
  await page.getByRole('radio', { name: 'Anyone on the web can read' }).check()
  await page.getByRole('button', { name: 'Keep it for others' }).click()
  await told(page, 'Chosen. Its author is being asked.')
  await go(page, `/c/${community.slug}/manage/closedown`)
  await expect(page.getByRole('region', { name: 'Keep what is worth keeping' })).toContainText('Author asked')
  const { id } = dataOf<{ outputs: { id: string }[] }>(await facilitator.api.get(`${at}/closedown`)).outputs[0]!

  const mail = await stack.mailbox.waitFor(({ to, subject }) => to.includes(author.email) && subject.includes('Lamps of the harbour'))
  await signIn(author)
  await go(page, new URL(linkIn(mail)).pathname)
  await page.getByRole('radio', { name: 'Yes, without my name' }).check()
  await page.getByRole('button', { name: 'Send my answer' }).click()
  await told(page, 'Thank you. You can change your answer until the community closes.')

  await page.context().clearCookies()
  await go(page, `/outputs/${id}`)
  await expect(heading(page, 'Lamps of the harbour')).toBeVisible()
  await expect(page.getByText('They are green.')).toBeVisible()
  await expect(page.getByText('By a member')).toBeVisible()
  await expect(page.getByText(author.name)).toHaveCount(0)

  await signIn(author)
  await go(page, '/me/outputs')
  await page.getByRole('radio', { name: 'No, leave it as it is' }).check()
  await page.getByRole('button', { name: 'Send my answer' }).click()
  await told(page, 'Noted. It is read as before.')
  await page.context().clearCookies()
  problems.allow(/404/)
  await page.goto(`/outputs/${id}`)
  await expect(page.getByText('They are green.')).toHaveCount(0)
})
