import { dataOf, word } from './support/people'
import { go, heading, told } from './support/site'
import { expect, test } from './support/test'

test('each field is seen by whom its owner chose, and by nobody else', async ({ page, accounts, signIn, another }) => {
  const [owner, contact, stranger] = [await accounts.person(), await accounts.person(), await accounts.person()]
  const place = await accounts.community(owner)
  const neighbour = await accounts.member(place, owner)
  dataOf(await owner.api.post(`/api/cop/people/${contact.id}/contact`, {}))
  dataOf(await contact.api.post(`/api/cop/people/${owner.id}/contact/accept`))

  const tag = word()
  const said = { jobTitle: `Lamplighter ${tag}`, region: 'Wales', interests: `Gaslight ${tag}`, contactEmail: `${tag}@lamps.example`, phone: '029 2087 0000' }
  await signIn(owner)
  await go(page, '/me/profile')
  await page.getByRole('textbox', { name: 'Job title' }).fill(said.jobTitle)
  await page.getByRole('combobox', { name: /^Region/ }).selectOption(said.region)
  await page.locator('input[name="interests"]').fill(said.interests)
  await page.getByRole('textbox', { name: 'Email address for contact' }).fill(said.contactEmail)
  await page.getByRole('textbox', { name: 'Phone number' }).fill(said.phone)
  for (const [field, seen] of Object.entries({ 'Job title': 'Everyone', 'Region': 'Registered people', 'Interests': 'People in my communities', 'Email address for contact': 'My contacts', 'Phone number': 'Nobody' }))
    await page.getByLabel(`Seen by ${field}`, { exact: true }).selectOption(seen)
  await page.getByLabel('Let anyone on the web open my page').check()
  await page.getByRole('button', { name: 'Save profile' }).click()
  await told(page, 'Your profile has been saved.')

  const fields = Object.keys(said) as (keyof typeof said)[]
  const seenBy: [viewer: Parameters<typeof another>[0], fields: (keyof typeof said)[]][] = [
    [undefined, ['jobTitle']],
    [stranger, ['jobTitle', 'region']],
    [neighbour, ['jobTitle', 'region', 'interests']],
    [contact, ['jobTitle', 'region', 'contactEmail']],
    [owner, fields],
  ]
  for (const [viewer, seen] of seenBy) {
    const theirs = await another(viewer)
    await go(theirs, `/people/${owner.id}`)
    await expect(heading(theirs, owner.name)).toBeVisible()
    const text = await theirs.getByRole('main').textContent() ?? ''
    expect(fields.filter(field => text.includes(said[field])), viewer?.email ?? 'a visitor').toEqual(seen)
  }
})
