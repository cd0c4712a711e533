import { dataOf } from './support/people'
import { go, heading, told } from './support/site'
import { expect, test } from './support/test'

test('a group takes twenty people and no more; one who leaves is out', async ({ page, accounts, signIn, another, problems }) => {
  problems.allow(/409/)
  const amy = await accounts.person()
  const others = []
  for (let made = 0; made < 20; made++)
    others.push(await accounts.person())
  const [first, last] = [others[0]!, others.at(-1)!]
  for (const one of [first, last]) {
    dataOf(await amy.api.post(`/api/cop/people/${one.id}/contact`, {}))
    dataOf(await one.api.post(`/api/cop/people/${amy.id}/contact/accept`))
  }
  const { id } = dataOf<{ id: string }>(await amy.api.post('/api/cop/me/messages', { to: others.slice(0, 19).map(one => one.id), name: 'Twenty lamps', body: 'Hello, all.' }))
  await signIn(amy)
  await go(page, `/me/messages/${id}`)
  await expect(page.getByRole('list', { name: 'In this conversation' }).getByRole('listitem')).toHaveCount(19)
  const add = async () => {
    await page.getByText('Add someone').click()
    await page.getByRole('checkbox', { name: last.name }).check()
    await page.getByRole('button', { name: 'Save changes' }).click()
  }
  await add()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('A group can have up to 20 people.')

  const his = await another(first)
  await go(his, `/me/messages/${id}`)
  await his.getByRole('button', { name: 'Leave' }).click()
  await his.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await told(his, 'You have left the conversation.')
  await page.reload()
  await add()
  await expect(page.getByRole('list', { name: 'In this conversation' })).toContainText(last.name)
  const hers = await another(last)
  await go(hers, '/me/messages')
  await expect(hers.getByRole('link', { name: 'Twenty lamps' })).toBeHidden()
  dataOf(await amy.api.post(`/api/cop/me/messages/${id}`, { body: 'And welcome.' }))
  await hers.reload()
  await hers.getByRole('link', { name: 'Twenty lamps' }).click()
  await expect(heading(hers, 'Twenty lamps')).toBeVisible()
  // What was said before they came is not theirs.
  await expect(hers.getByText('And welcome.')).toBeVisible()
  await expect(hers.getByText('Hello, all.')).toBeHidden()
})

test('a muted conversation sends no mail, and one that is heard again does', async ({ page, accounts, signIn, mail }) => {
  const [amy, bob] = [await accounts.person(), await accounts.person()]
  const { id } = dataOf<{ id: string }>(await amy.api.post('/api/cop/me/messages', { to: [bob.id], body: 'First' }))
  await mail.to(bob.email, `New message from ${amy.name}`)
  await signIn(bob)
  await go(page, `/me/messages/${id}`)
  await page.getByRole('button', { name: 'Mute' }).click()
  await told(page, 'You will get no mail about this conversation.')
  dataOf(await amy.api.post(`/api/cop/me/messages/${id}`, { body: 'Second' }))
  await go(page, `/me/messages/${id}`)
  await expect(page.getByText('Second')).toBeVisible()
  await page.getByRole('button', { name: 'Unmute' }).click()
  await told(page, 'You will get mail about new messages here again.')
  dataOf(await amy.api.post(`/api/cop/me/messages/${id}`, { body: 'Third' }))
  await expect.poll(() => mail.count(bob.email, `New message from ${amy.name}`)).toBe(2)
})

test('a contact is removed, and what was for contacts is closed to them', async ({ page, accounts, signIn, another }) => {
  const [amy, bob] = [await accounts.person(), await accounts.person()]
  dataOf(await amy.api.post(`/api/cop/people/${bob.id}/contact`, {}))
  dataOf(await bob.api.post(`/api/cop/people/${amy.id}/contact/accept`))
  dataOf(await amy.api.patch('/api/cop/me/profile', { phone: '029 2087 0000', visibility: { phone: 'contacts' } }))
  const his = await another(bob)
  await go(his, `/people/${amy.id}`)
  await expect(his.getByRole('link', { name: '029 2087 0000' })).toBeVisible()
  await signIn(amy)
  await go(page, '/me/contacts')
  await page.getByRole('button', { name: `Remove ${bob.name} from contacts` }).click()
  await told(page, 'Done. They are not told.')
  await expect(page.getByText('You have no contacts yet.')).toBeVisible()
  await his.reload()
  await expect(his.getByRole('button', { name: 'Ask to be contacts' })).toBeVisible()
  await expect(his.getByRole('link', { name: '029 2087 0000' })).toBeHidden()
})

test('without contacts a new message says where to find somebody', async ({ page, accounts, signIn }) => {
  await signIn(await accounts.person())
  await go(page, '/me/messages/new')
  await expect(page.getByText('You have no contacts yet.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Find people' }).click()
  await expect(heading(page, 'Find people')).toBeVisible()
})
