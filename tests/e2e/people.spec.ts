import type { Page } from '@playwright/test'
import type { Person } from './support/people'
import { picture } from '../api/files/calls'
import { until } from '../support/until'
import { dataOf, word } from './support/people'
import { go, heading, openEditor, told } from './support/site'
import { expect, test } from './support/test'

/** Waits until the search index knows of so many: it hears of people through the outbox. */
async function known(seeker: Person, query: Record<string, string>, number: number) {
  await until(async () => dataOf<{ total: number | null }>(await seeker.api.get('/api/cop/people', { query })).total, total => total === number)
}

const summary = (page: Page) => page.getByRole('alert', { name: 'There is a problem' })

test('a profile is filled in, each part with who sees it, and others see what is for them', async ({ page, accounts, signIn, another }) => {
  const [person, stranger] = [await accounts.person(), await accounts.person()]
  const tag = word()
  await signIn(person)
  await go(page, '/me/profile')
  await expect(page.getByRole('heading', { name: 'Your profile is 0% complete' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Job title' }).fill('Lamp lighter')
  await page.getByRole('combobox', { name: /^Organisation/ }).fill('Cardiff Council')
  await page.getByRole('combobox', { name: /^Region/ }).selectOption('Wales')
  const about = await openEditor(page, 'About you')
  await about.pressSequentially('I look after lamps.')
  await page.getByRole('checkbox', { name: 'Welsh', exact: true }).check()
  await page.locator('input[name="interests"]').fill(`Old lamps ${tag}, gas ${tag}`)
  await page.getByRole('textbox', { name: 'Phone number' }).fill('not a number')
  await page.getByRole('textbox', { name: 'Email address for contact' }).fill('lamps@council.example')
  await page.getByRole('textbox', { name: 'Links' }).fill('lamps.example My lamps')
  await page.getByLabel('Seen by Email address for contact').selectOption('Registered people')
  await page.getByLabel('Seen by Interests').selectOption('Nobody')
  await page.getByRole('button', { name: 'Save profile' }).click()
  await expect(summary(page)).toContainText('Phone number is not in the correct format')
  await page.getByRole('textbox', { name: 'Phone number' }).fill('029 2087 0000')
  await page.getByRole('button', { name: 'Save profile' }).click()
  await told(page, 'Your profile has been saved.')
  await expect(page.getByRole('heading', { name: 'Your profile is 86% complete' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'your areas of expertise' })).toBeVisible()

  const other = await another(stranger)
  await go(other, `/people/${person.id}`)
  await expect(heading(other, person.name)).toBeVisible()
  const main = other.getByRole('main')
  for (const seen of ['Lamp lighter, Cardiff Council', 'I look after lamps.', 'Wales', 'Welsh', 'lamps@council.example', 'My lamps'])
    await expect(main).toContainText(seen)
  for (const hidden of [tag, '029 2087'])
    await expect(main).not.toContainText(hidden)
})

test('a page opens for the web only when its owner says so', async ({ page, accounts, signIn, another }) => {
  const person = await accounts.person({ profile: { jobTitle: 'Archivist', about: 'I keep old papers.' } })
  const visitor = await another()
  await go(visitor, `/people/${person.id}`)
  await expect(heading(visitor, 'Sign in')).toBeVisible()
  await signIn(person)
  await go(page, '/me/profile')
  await page.getByLabel('Let anyone on the web open my page').check()
  await page.getByRole('button', { name: 'Save profile' }).click()
  await told(page, 'Your profile has been saved.')
  await go(visitor, `/people/${person.id}`)
  await expect(heading(visitor, person.name)).toBeVisible()
  await expect(visitor.getByRole('main')).toContainText('Archivist')
  await expect(visitor.getByRole('main')).not.toContainText('I keep old papers.')
})

test('people are found by words and choices, and the address says how', async ({ page, accounts, signIn }) => {
  const last = `Quill${word(5)}`
  const seeker = await accounts.person()
  await accounts.person({ name: `Ada ${last}`, profile: { jobTitle: 'Bridge inspector', region: 'wales', about: 'Rivets' } })
  await accounts.person({ name: `Ben ${last}`, profile: { jobTitle: 'Road planner', region: 'scotland' } })
  await known(seeker, { last }, 2)
  await signIn(seeker)
  await go(page, '/people')
  await page.getByLabel('Last name').fill(last)
  await page.getByRole('button', { name: 'Find people' }).first().click()
  await expect(page.getByText('2 people')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Wales (1)' }).check()
  await page.getByRole('button', { name: 'Find people' }).last().click()
  await expect(page.getByText('1 person')).toBeVisible()
  await expect(page).toHaveURL(/last=Quill.*regions=wales/)
  await expect(page.getByRole('checkbox', { name: 'Scotland (1)' })).not.toBeChecked()
  await page.getByRole('link', { name: `Ada ${last}` }).click()
  await expect(heading(page, `Ada ${last}`)).toBeVisible()
  await page.goBack()
  // Two letters in the wrong order, and no capitals.
  await page.getByLabel('Last name').fill(last.toLowerCase().replace('ill', 'lil'))
  await page.getByLabel('Keywords').fill('inspectr')
  await page.getByRole('button', { name: 'Find people' }).first().click()
  await expect(page.getByRole('link', { name: `Ada ${last}` })).toBeVisible()
  await expect(page.getByText('1 person')).toBeVisible()
  await page.getByLabel('Keywords').fill('rivets, nonsense')
  await page.getByRole('button', { name: 'Find people' }).first().click()
  await expect(page.getByText('Nobody matches all of this.')).toBeVisible()
  await page.getByRole('link', { name: 'Clear everything' }).first().click()
  await expect(page).toHaveURL(/\/people$/)
})

test('faces stand on cards and beside what somebody wrote, for those who may see them', async ({ page, accounts, signIn, another }) => {
  const [person, seeker] = [await accounts.person({ name: `Ida Face${word(5)}` }), await accounts.person()]
  const own = await another(person)
  await go(own, '/me/profile')
  const photo = own.getByRole('group', { name: 'Photo' })
  await photo.getByLabel('Choose a picture').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: await picture({ width: 300, height: 300 }).png().toBuffer() })
  await own.getByRole('button', { name: 'Use this part' }).click()
  await expect(photo.getByText('The picture has arrived.')).toBeVisible()
  await own.getByRole('button', { name: 'Save profile' }).click()
  await told(own, 'Your profile has been saved.')
  const place = await accounts.community(person, { reach: 'public' })
  const talk = await accounts.discussion(place, person, { audience: 'public' })
  const last = person.name.split(' ')[1]!
  await known(seeker, { last }, 1)
  await signIn(seeker)
  for (const path of [`/people?last=${last}`, talk.path, `/c/${place.slug}/about`]) {
    await go(page, path)
    await expect.poll(() => page.locator('main img.photo').first().evaluate((image: HTMLImageElement) => [image.naturalWidth, image.alt, image.loading])).toEqual([160, '', 'lazy'])
  }
  const visitor = await another()
  await go(visitor, talk.path)
  await expect(visitor.getByRole('main').getByText(person.name).first()).toBeVisible()
  await expect(visitor.locator('main img.photo')).toHaveCount(0)
})

test('the finder says when search is away, and keeps what was asked', async ({ page, accounts, signIn, problems }) => {
  problems.allow(/503.*\/api\/cop\/people/)
  await signIn(await accounts.person())
  await go(page, '/people')
  await page.route('**/api/cop/people?*', route => route.fulfill({ status: 503, json: { data: null, error: { status: 503, name: 'ServiceUnavailableError', message: 'Search is not working at the moment', details: { code: 'search-unavailable' } } } }))
  await page.getByLabel('Last name').fill('Smith')
  await page.getByRole('button', { name: 'Find people' }).first().click()
  await expect(page.getByRole('alert').filter({ hasText: 'Search is not working at the moment. Try again in a little while.' })).toBeVisible()
  await expect(page.getByLabel('Last name')).toHaveValue('Smith')
})

test('people like me say why, and so do people like anybody', async ({ page, accounts, signIn }) => {
  const rare = `Fog horns ${word()}`
  const [me, other] = [await accounts.person(), await accounts.person()]
  for (const person of [me, other])
    dataOf(await person.api.patch('/api/cop/me/profile', { interests: [rare], jobTitle: 'Lighthouse keeper' }))
  await signIn(me)
  await go(page, '/people')
  await page.getByRole('link', { name: 'Find people like me' }).click()
  await expect(heading(page, 'People like me')).toBeVisible()
  const item = page.getByRole('listitem').filter({ hasText: other.name }).first()
  await expect(item).toContainText(`You are both interested in ${rare}`)
  await expect(item).toContainText('You have a similar job')
  await page.getByRole('link', { name: other.name }).click()
  await page.getByRole('link', { name: `Find people like ${other.name}` }).click()
  await expect(heading(page, `People like ${other.name}`)).toBeVisible()
})

test('contacts: asked, accepted, removed; declined and blocked without a word', async ({ page, accounts, signIn, another, mail }) => {
  const [amy, bob] = [await accounts.person(), await accounts.person()]
  await signIn(amy)
  await go(page, `/people/${bob.id}`)
  await page.getByRole('button', { name: 'Ask to be contacts' }).click()
  await told(page, 'They have been asked to be your contact.')
  await expect(page.getByText('You have asked to be contacts.')).toBeVisible()
  await mail.to(bob.email, `${amy.name} asks to be your contact`)

  const his = await another(bob)
  await go(his, '/me/contacts')
  await his.getByRole('button', { name: `Decline ${amy.name}` }).click()
  await told(his, 'Declined. They are not told.')
  await page.reload()
  await expect(page.getByText('You have asked to be contacts.')).toBeVisible()

  await go(his, `/people/${amy.id}`)
  await his.getByRole('button', { name: 'Ask to be contacts' }).click()
  await told(his, 'You are now contacts.')
  await go(page, '/me/contacts')
  await expect(page.getByRole('region', { name: 'Contacts', exact: true }).getByRole('link', { name: bob.name })).toBeVisible()

  await go(his, `/people/${amy.id}`)
  await his.getByRole('button', { name: 'Block', exact: true }).click()
  await his.getByRole('dialog').getByRole('button', { name: 'Block' }).click()
  await told(his, 'Blocked. They are not told.')
  await page.reload()
  await expect(page.getByText('You have no contacts yet.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test.beforeEach(({ problems }) => problems.allow(/^failed request: .*\.js csp$/))

  test('a profile is saved and people are found by plain forms', async ({ page, accounts, signIn }) => {
    const last = `Plain${word(5)}`
    const person = await accounts.person({ name: `Ada ${last}` })
    await signIn(person)
    await page.goto('/me/profile')
    await page.getByRole('textbox', { name: 'About you' }).fill('Written *plainly*.')
    await page.locator('input[name="interests"]').fill('Plain speech, plain forms')
    await page.getByRole('textbox', { name: 'Phone number' }).fill('none')
    await page.getByRole('button', { name: 'Save profile' }).click()
    await expect(summary(page)).toBeVisible()
    await expect(page.locator('input[name="interests"]')).toHaveValue('Plain speech, plain forms')
    await page.getByRole('textbox', { name: 'Phone number' }).fill('')
    await page.getByRole('button', { name: 'Save profile' }).click()
    await told(page, 'Your profile has been saved.')
    await page.goto('/people')
    await page.getByLabel('Last name').fill(last)
    await page.getByRole('button', { name: 'Find people' }).first().click()
    await page.getByRole('main').getByRole('link', { name: `Ada ${last}` }).click()
    await expect(page.getByRole('main').locator('em')).toHaveText('plainly')
  })
})
