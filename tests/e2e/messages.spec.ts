import { dataOf, word } from './support/people'
import { go, heading, openEditor, told } from './support/site'
import { expect, test } from './support/test'

test('two people write to each other: mail, what is new, search, muting and leaving', async ({ page, accounts, signIn, another, mail }) => {
  const [amy, bob] = [await accounts.person(), await accounts.person()]
  const secret = word()
  await signIn(amy)
  await go(page, `/people/${bob.id}`)
  await page.getByRole('link', { name: 'Send a message' }).click()
  await expect(page.getByRole('checkbox', { name: bob.name })).toBeChecked()
  const box = await openEditor(page, 'Message')
  await box.pressSequentially(`Where is the ${secret} lamp?`)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(heading(page, bob.name)).toBeVisible()
  await expect(page.getByText(`Where is the ${secret} lamp?`)).toBeVisible()

  const notice = await mail.to(bob.email, `New message from ${amy.name}`)
  const his = await another(bob)
  await go(his, '/')
  await expect(his.getByRole('link', { name: 'Messages (1 new)' })).toBeVisible()
  await go(his, mail.link(notice))
  await expect(heading(his, amy.name)).toBeVisible()
  const answer = await openEditor(his, 'Write a message')
  await answer.pressSequentially('In the blue box.')
  await his.getByRole('button', { name: 'Send' }).click()
  await expect(his.getByText('In the blue box.')).toBeVisible()
  await go(his, '/me/messages')
  await expect(his.getByText('1 new')).toBeHidden()

  await go(page, '/me/messages')
  await expect(page.getByRole('listitem').filter({ hasText: bob.name })).toContainText('1 new')
  await page.getByLabel('Search my messages').fill(secret)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('main').getByRole('link', { name: bob.name }).click()
  await expect(page.getByText('In the blue box.')).toBeVisible()
  await page.getByRole('button', { name: 'Mute' }).click()
  await told(page, 'You will get no mail about this conversation.')
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await told(page, 'You have left the conversation.')
  await expect(page.getByText('You have no messages yet.')).toBeVisible()
})

test('a group has a name and its members, and a message can be reported', async ({ page, accounts, signIn, another }) => {
  const [amy, bob, cat] = [await accounts.person(), await accounts.person(), await accounts.person()]
  for (const one of [bob, cat]) {
    dataOf(await amy.api.post(`/api/cop/people/${one.id}/contact`, {}))
    dataOf(await one.api.post(`/api/cop/people/${amy.id}/contact/accept`))
  }
  await signIn(amy)
  await go(page, '/me/messages/new')
  await page.getByRole('checkbox', { name: bob.name }).check()
  await page.getByRole('checkbox', { name: cat.name }).check()
  await page.getByLabel('Name of the group').fill('Lamp people')
  const box = await openEditor(page, 'Message')
  await box.pressSequentially('Hello, all.')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(heading(page, 'Lamp people')).toBeVisible()
  const hers = await another(cat)
  await go(hers, '/me/messages')
  await hers.getByRole('link', { name: 'Lamp people' }).click()
  await expect(hers.getByRole('list', { name: 'In this conversation' })).toContainText(bob.name)
  await hers.getByRole('link', { name: `Report: the message of ${amy.name}` }).click()
  await hers.getByRole('radio', { name: 'Something else' }).check()
  await hers.getByLabel('In your own words').fill('Too cheerful')
  await hers.getByRole('button', { name: 'Send the report' }).click()
  await told(hers, 'Thank you. Somebody will look at it, and you will get a mail.')
})

test('whoever is blocked writes into nothing', async ({ page, accounts, signIn, another }) => {
  const [amy, bob] = [await accounts.person(), await accounts.person()]
  dataOf(await bob.api.post(`/api/cop/people/${amy.id}/block`))
  await signIn(amy)
  await go(page, `/me/messages/new?to=${bob.id}`)
  const box = await openEditor(page, 'Message')
  await box.pressSequentially('Hello?')
  await page.getByRole('button', { name: 'Send' }).click()
  await told(page, 'Your message has been sent.')
  const his = await another(bob)
  await go(his, '/me/messages')
  await expect(his.getByText('You have no messages yet.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test.beforeEach(({ problems }) => problems.allow(/^failed request: .*\.js csp$/))

  test('a message is sent, answered and seen by plain forms', async ({ page, accounts, signIn, another }) => {
    const [amy, bob] = [await accounts.person(), await accounts.person()]
    await signIn(amy)
    await page.goto(`/me/messages/new?to=${bob.id}`)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('Message cannot be empty')
    await page.getByLabel('Message', { exact: true }).fill('A plain *word*.')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('main').locator('em')).toHaveText('word')
    const his = await another(bob)
    await his.goto('/me/messages')
    await expect(his.getByText('1 new')).toBeVisible()
    await his.getByRole('main').getByRole('link', { name: amy.name }).click()
    await his.goto('/me/messages')
    await expect(his.getByText('1 new')).toBeHidden()
  })
})
