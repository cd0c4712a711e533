import type { Page } from '@playwright/test'
import type { Accounts, Discussion, Person } from './support/people'
import { startStack } from '../support'
import { freePort } from '../support/ports'
import { until } from '../support/until'
import { dataOf, word } from './support/people'
import { go, heading } from './support/site'
import { expect, test } from './support/test'

const siteBox = (page: Page) => page.getByRole('banner').locator('input[name="q"]')
const main = (page: Page) => page.getByRole('main')
const results = (page: Page) => main(page).locator('.results')

/** Waits until the index has caught up: it hears of changes through the outbox. */
async function found(person: Person, q: string, number = 1) {
  await until(async () => dataOf<{ total: number | null }>(await person.api.get('/api/cop/search', { query: { q } })).total, total => total === number)
}

async function publicTalk(accounts: Accounts, title: string, more: Record<string, unknown> = {}): Promise<{ by: Person, talk: Discussion, place: { slug: string, name: string } }> {
  const by = await accounts.person()
  const place = await accounts.community(by, { reach: 'public' })
  const talk = await accounts.discussion(place, by, { title, audience: 'public', ...more })
  return { by, talk, place }
}

test('what is found is narrowed by choices, and the address says how', async ({ page, accounts }) => {
  const rare = word()
  const { by, talk, place } = await publicTalk(accounts, `Gritting ${rare} routes`)
  await accounts.reply(talk, by, `We grit ${rare} at night.`)
  const other = await accounts.community(by, { reach: 'public', name: `Winter ${rare}` })
  await accounts.discussion(other, by, { title: `Salt for ${rare}`, audience: 'public' })
  await found(by, rare, 3)

  await go(page, '/search')
  await main(page).getByRole('searchbox').fill(rare)
  await main(page).getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/search\\?q=${rare}$`))
  await expect(heading(page, `Search: ${rare}`)).toBeVisible()
  await expect(results(page)).toHaveText('3 results')
  await expect(main(page).locator('mark').first()).toHaveText(rare)
  await main(page).getByRole('link', { name: 'Discussions (2)' }).click()
  await expect(page).toHaveURL(/kind=discussion/)
  await expect(results(page)).toHaveText('2 results')
  await expect(main(page).getByRole('link', { name: 'Communities (1)' })).toBeVisible()

  await page.getByText('Narrow it down and sort').click()
  await page.getByRole('radio', { name: `${place.name} (1)` }).check()
  await page.getByLabel('Sort by').selectOption('Newest')
  await page.getByRole('button', { name: 'Search with these choices' }).click()
  await expect(page).toHaveURL(new RegExp(`community=${place.slug}.*sort=newest`))
  await expect(results(page)).toHaveText('1 result')
  // The same for whoever the address is passed on to.
  await page.reload()
  await expect(page.getByRole('radio', { name: `${place.name} (1)` })).toBeChecked()
  await expect(page.getByLabel('Sort by')).toHaveValue('newest')
  await main(page).getByRole('link', { name: talk.title }).click()
  await expect(heading(page, talk.title)).toBeVisible()
})

test('an answer deep in a discussion is found at its place', async ({ page, accounts }) => {
  const rare = word()
  const { by, talk } = await publicTalk(accounts, 'Which salt?')
  const reply = await accounts.reply(talk, by, `Brown ${rare} from the mine.`)
  await found(by, rare)
  await go(page, `/search?q=${rare}`)
  await expect(main(page).getByText('Reply in a discussion')).toBeVisible()
  await main(page).getByRole('link', { name: 'Which salt?' }).click()
  await expect(page).toHaveURL(new RegExp(`${talk.path}#comment-${reply}$`))
})

test('suggestions are walked through with the keyboard and read out', async ({ page, accounts, signIn }) => {
  const rare = word()
  const { by, talk, place } = await publicTalk(accounts, `Snow ${rare} gates`)
  const person = await accounts.person({ name: `Una ${rare[0]!.toUpperCase()}${rare.slice(1)}` })
  dataOf(await by.api.post(`/api/cop/communities/${place.slug}/discussions/${talk.slug}/tags`, { tags: [`${rare} tag`] }))
  await found(by, rare, 2)
  await signIn(by)
  await go(page, '/communities')
  await page.keyboard.press('/')
  const box = siteBox(page)
  await expect(box).toBeFocused()
  await expect(box).toHaveRole('combobox')
  await box.pressSequentially(rare.slice(0, 7))
  const list = page.getByRole('listbox', { name: 'Suggestions' })
  await expect(list.getByRole('option')).toHaveCount(3)
  await expect(page.getByRole('banner').locator('[aria-live]')).toHaveText(/^3 suggestions/)
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  for (const words of [`${person.name}Person`, `Snow ${rare} gatesDiscussion, ${place.name}`, `${rare} tagTag`]) {
    await page.keyboard.press('ArrowDown')
    const active = list.locator('[aria-selected="true"]')
    await expect(active).toHaveText(words)
    await expect(box).toHaveAttribute('aria-activedescendant', (await active.getAttribute('id'))!)
  }
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(box).toHaveValue(rare.slice(0, 7))
  await box.pressSequentially(rare.slice(7))
  await expect(list.getByRole('option')).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await expect(list.locator('[aria-selected="true"]')).toHaveText(`${person.name}Person`)
  await page.keyboard.press('Enter')
  await expect(heading(page, person.name)).toBeVisible()
  await expect(heading(page, person.name)).toBeFocused()

  // Without a choice, Enter searches.
  await siteBox(page).fill(rare)
  await page.keyboard.press('Enter')
  await expect(heading(page, `Search: ${rare}`)).toBeVisible()
  await expect(page.getByRole('listbox')).toBeHidden()
})

test('the shortcut stays out of text that is typed, and can be switched off', async ({ page }) => {
  await go(page, '/search')
  await main(page).getByRole('searchbox').focus()
  await page.keyboard.press('/')
  await expect(main(page).getByRole('searchbox')).toHaveValue('/')
  await page.getByLabel('Pressing the / key').uncheck()
  await heading(page, 'Search').focus()
  await page.keyboard.press('/')
  await expect(siteBox(page)).not.toBeFocused()
  await page.reload()
  await expect(page.getByLabel('Pressing the / key')).not.toBeChecked()
  await page.getByLabel('Pressing the / key').check()
  await heading(page, 'Search').focus()
  await page.keyboard.press('/')
  await expect(siteBox(page)).toBeFocused()
})

test('what was meant is offered, and leads there', async ({ page, accounts }) => {
  const rare = word()
  const { by, talk } = await publicTalk(accounts, `Weathervanes ${rare} on town halls`)
  await found(by, rare)
  await go(page, '/search?q=wethervanes')
  await main(page).getByRole('link', { name: 'weathervanes', exact: true }).click()
  await expect(page).toHaveURL(/q=weathervanes$/)
  await expect(main(page).getByRole('searchbox')).toHaveValue('weathervanes')
  await expect(main(page).getByRole('link', { name: talk.title })).toBeVisible()
})

test('a private community\'s words reach nobody outside: results, counts, suggestions, corrections', async ({ page, accounts, signIn, another }) => {
  const rare = `${word()}vane`
  const facilitator = await accounts.person()
  const place = await accounts.community(facilitator, { reach: 'community', joining: 'invitation', listed: false })
  const talk = await accounts.discussion(place, facilitator, { title: `Closing ${rare} depot` })
  await found(facilitator, rare)
  const outsider = await accounts.person()
  await signIn(outsider)
  const typo = rare.replace('vane', 'vnae')
  for (const q of [rare, typo]) {
    await go(page, `/search?q=${q}`)
    await expect(results(page)).toHaveText('Nothing found')
    await expect(page.getByText('Did you mean')).toBeHidden()
    await expect(main(page)).not.toContainText(place.name)
  }
  await siteBox(page).pressSequentially(rare)
  await expect(page.getByRole('banner').locator('[aria-live]')).toHaveText('No suggestions')
  const inside = await another(facilitator)
  await go(inside, `/search?q=${rare}`)
  await expect(main(inside).getByRole('link', { name: talk.title })).toBeVisible()
})

test('nothing found leads on: fewer words, a wider search, a question', async ({ page, accounts, signIn }) => {
  const person = await accounts.person()
  const place = await accounts.community(person)
  await signIn(person)
  await go(page, `/search?q=xyzzy+qwortle&community=${place.slug}`)
  await expect(results(page)).toHaveText('Nothing found')
  await expect(main(page).getByRole('link', { name: 'qwortle', exact: true })).toHaveAttribute('href', `/search?q=qwortle&community=${place.slug}`)
  await expect(main(page).getByRole('link', { name: 'Search everything, without these choices' })).toHaveAttribute('href', '/search?q=xyzzy+qwortle')
  await main(page).getByRole('link', { name: `Ask in ${place.name}` }).click()
  await expect(page.getByLabel('Title or question')).toHaveValue('xyzzy qwortle')
})

test('searching inside one community', async ({ page, accounts }) => {
  const rare = word()
  const { by, talk, place } = await publicTalk(accounts, `Ploughs ${rare}`)
  await publicTalk(accounts, `Other ploughs ${rare}`)
  await found(by, rare, 2)
  await go(page, `/c/${place.slug}/discussions`)
  await page.getByRole('searchbox', { name: 'Search this community\'s discussions' }).fill(rare)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`community=${place.slug}`))
  await expect(results(page)).toHaveText('1 result')
  await expect(main(page).getByRole('link', { name: talk.title })).toBeVisible()
})

test('the page speaks Welsh', async ({ page }) => {
  await go(page, '/cy/search?q=zzqxv')
  await expect(heading(page, 'Chwilio: zzqxv')).toBeVisible()
  await expect(results(page)).toHaveText('Ni chafwyd dim')
  await expect(main(page).getByRole('link', { name: /^Mewngofnodwch i chwilio/ })).toHaveAttribute('href', '/cy/sign-in?next=%2Fcy%2Fsearch%3Fq%3Dzzqxv')
})

test('a search engine that is away is said in plain words, and the rest works', { tag: '@any-width' }, async ({ browser }) => {
  test.setTimeout(180_000)
  const stack = await startStack({ env: { MEILISEARCH_HOST: `http://127.0.0.1:${await freePort()}`, MEILISEARCH_API_KEY: 'a-key' } })
  try {
    const page = await browser.newPage()
    await go(page, `${stack.site.url}/search?q=lamps`)
    await expect(page.getByRole('alert')).toHaveText('Search is not working at the moment. Try again in a little while.')
    await expect(main(page).getByRole('searchbox')).toHaveValue('lamps')
    await siteBox(page).pressSequentially('lamps')
    await expect(siteBox(page)).toHaveRole('combobox')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await go(page, `${stack.site.url}/communities`)
    await expect(main(page).getByRole('article').first()).toBeVisible()
    await page.close()
  }
  finally {
    await stack.stop()
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test.beforeEach(({ problems }) => problems.allow(/^failed request: .*\.js csp$/))

  test('the box leads to results, and the choices narrow them', async ({ page, accounts }) => {
    const rare = word()
    const { by, talk, place } = await publicTalk(accounts, `Plain ${rare} forms`)
    await publicTalk(accounts, `Plainer ${rare} forms`)
    await found(by, rare, 2)
    await page.goto('/')
    await siteBox(page).fill(rare)
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await expect(heading(page, `Search: ${rare}`)).toBeVisible()
    await page.getByText('Narrow it down and sort').click()
    await page.getByRole('radio', { name: `${place.name} (1)` }).check()
    await page.getByRole('button', { name: 'Search with these choices' }).click()
    await expect(page.getByText('1 result')).toBeVisible()
    await expect(page.getByRole('radio', { name: `${place.name} (1)` })).toBeChecked()
    await main(page).getByRole('link', { name: talk.title }).click()
    await expect(heading(page, talk.title)).toBeVisible()
  })
})
