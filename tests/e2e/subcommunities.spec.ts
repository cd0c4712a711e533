import { expectNoViolations } from './support/accessible'
import { dataOf, word } from './support/people'
import { go, heading, told } from './support/site'
import { expect, test } from './support/test'

test('a smaller community is started from the one above, and joined by way of it', async ({ page, accounts, signIn, another }) => {
  const facilitator = await accounts.person()
  const whole = await accounts.community(facilitator)
  const name = `Lanterns ${word()}`
  await signIn(facilitator)
  await go(page, `/c/${whole.slug}/manage/communities`)
  await expect(page.getByText('No smaller communities')).toBeVisible()
  await page.getByRole('link', { name: 'Start a smaller community' }).click()
  await expect(page.getByText('This will be a part of')).toContainText(whole.name)
  await page.getByLabel('Name of the community').fill(name)
  await page.getByLabel('In one line, what is it for?').fill('Those that hang and are lit by hand.')
  const next = () => page.getByRole('button', { name: 'Save and continue' }).click()
  await next()
  await expect(heading(page, 'Why is it needed?')).toBeVisible()
  await next()
  await expect(heading(page, 'Who is it for?')).toBeVisible()
  await next()
  // The whole is for registered people: nobody is offered the open web.
  await expect(page.getByLabel('Let anyone on the web read the discussions')).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'Open' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Discussions' })).toBeChecked()
  await next()
  await next()
  await expect(page.getByText('This will be a part of')).toContainText(whole.name)
  await page.getByRole('button', { name: 'Create community' }).click()
  await told(page, 'Your community is ready.')
  await expect(heading(page, name)).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: whole.name })).toBeVisible()
  const address = new URL(page.url()).pathname

  const person = await accounts.person()
  const theirs = await another(person)
  await go(theirs, `/c/${whole.slug}/communities`)
  await theirs.getByRole('link', { name }).click()
  await expect(theirs.getByText(`This is part of ${whole.name}. Join that first.`)).toBeVisible()
  await theirs.getByRole('link', { name: `Join ${whole.name} first` }).click()
  await theirs.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(heading(theirs, `Join ${name}`)).toBeVisible()
  await theirs.getByRole('button', { name: 'Join', exact: true }).click()
  await told(theirs, 'You have joined this community.')
  expect(new URL(theirs.url()).pathname).toBe(address)
  await expect(theirs.getByRole('link', { name: '2 members' })).toBeVisible()
})

test('a draft of another community is not mixed up with a part that is begun', async ({ page, accounts, signIn }) => {
  const facilitator = await accounts.person()
  const whole = await accounts.community(facilitator)
  await signIn(facilitator)
  await go(page, '/communities/new')
  await page.getByLabel('Name of the community').fill('Something else')
  await page.getByRole('button', { name: 'Save and finish later' }).click()
  await told(page, 'Your draft is kept.')
  await go(page, `/communities/new?in=${whole.slug}`)
  await expect(page.getByText('You have already begun another community: Something else.')).toBeVisible()
  await page.getByRole('button', { name: 'Throw that draft away and begin this one' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Throw that draft away and begin this one' }).click()
  await expect(page.getByText('This will be a part of')).toContainText(whole.name)
  await expect(page.getByLabel('Name of the community')).toHaveValue('')
})

test('a part is moved under another community, after a look at what changes', async ({ page, accounts, signIn }) => {
  const [facilitator, stays, goes] = [await accounts.person(), await accounts.person(), await accounts.person()]
  const [from, to] = [await accounts.community(facilitator), await accounts.community(facilitator, { reach: 'community', joining: 'request' })]
  const part = await accounts.community(facilitator, { parent: from.slug })
  for (const person of [stays, goes]) {
    for (const place of [from, part])
      dataOf(await person.api.post(`/api/cop/communities/${place.slug}/join`, {}))
  }
  dataOf(await stays.api.post(`/api/cop/communities/${to.slug}/join`, { reason: 'I do this work' }))
  const [request] = dataOf(await facilitator.api.get(`/api/cop/communities/${to.slug}/requests`)).items
  dataOf(await facilitator.api.post(`/api/cop/communities/${to.slug}/requests/decide`, { requests: [request.id], decision: 'approve' }))

  await signIn(facilitator)
  await go(page, `/c/${part.slug}/manage/communities`)
  await expect(page.getByText(`It is a part of ${from.name}.`)).toBeVisible()
  await page.getByRole('link', { name: `Move ${part.name}` }).click()
  await page.getByLabel('Look among the communities that you look after').fill(to.name)
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.getByRole('link', { name: `Under ${to.name}` }).click()
  await expect(page.getByText(`1 member does not belong to ${to.name}`)).toBeVisible()
  await expect(page.getByText('Open: registered people can read → Private: only members can read')).toBeVisible()
  await page.getByRole('button', { name: 'Move it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Move it' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await page.getByLabel('Why is it moved?').fill('It fits better there.')
  await page.getByRole('button', { name: 'Move it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Move it' }).click()
  await told(page, 'The community has moved.')
  await expect(page.getByText(`It is a part of ${to.name}.`)).toBeVisible()
  await go(page, `/c/${part.slug}/members`)
  await expect(page.getByText(stays.name)).toBeVisible()
  await expect(page.getByText(goes.name)).toHaveCount(0)
})

test('KM staff move a community in the panel, and see first what changes', async ({ page, admin, accounts }) => {
  const [facilitator, other] = [await accounts.person(), await accounts.person()]
  const [part, to] = [await accounts.community(facilitator), await accounts.community(other, { reach: 'community' })]
  const { id } = dataOf(await (await admin.api()).get('/communities/communities', { query: { q: part.name } })).items[0]
  await admin.open(page, admin.staff, `/plugins/communities/communities/${id}`)
  const place = page.getByRole('region', { name: 'Where it stands' })
  await expect(place).toContainText('It is not a part of another community.')
  await place.getByRole('button', { name: 'Move it' }).click()
  const dialog = page.getByRole('dialog', { name: `Move ${part.name}` })
  await dialog.getByRole('searchbox', { name: 'Search communities by name' }).fill(to.name)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'See what changes' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Choose where it goes')
  await dialog.getByRole('radio', { name: to.name }).click()
  await expectNoViolations(page, '[role="dialog"]')
  await dialog.getByRole('button', { name: 'See what changes' }).click()
  await expect(dialog).toContainText('1 member does not belong there and has to go')
  await expect(dialog).toContainText(`Looked after from now on by ${other.name}`)
  await dialog.getByLabel('Reason').fill('They asked for it.')
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByText(`${part.name} has moved`)).toBeVisible()
  await expect(place).toContainText(`It is a part of ${to.name}.`)
  await expect(place.getByRole('button', { name: 'Move it' })).toBeFocused()

  dataOf(await (await admin.api()).post(`/communities/communities/${id}/suspend`, { reason: 'For now' }))
  await page.reload()
  await expect(place).toContainText('A closed or suspended community stays where it is.')
  await expect(place.getByRole('button', { name: 'Move it' })).toHaveCount(0)
})
