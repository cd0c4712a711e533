import { go, heading } from './support/site'
import { expect, test } from './support/test'

test('search by words, and nothing found says what to do', async ({ page, accounts }) => {
  const community = await accounts.community(await accounts.person())
  await go(page, '/communities')
  await page.getByRole('searchbox', { name: 'Search by name or words' }).fill(community.name.split(' ').at(-1)!)
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByText('1 community', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: community.name })).toBeVisible()
  await expect(page).toHaveURL(/\?q=/)

  await page.getByRole('searchbox', { name: 'Search by name or words' }).fill('zzzzqqqq')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByText('No communities', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Show all communities' }).click()
  await expect(page.getByText(/^\d{2,} communities$/)).toBeVisible()
})

test('filters narrow and can be cleared', async ({ page }) => {
  await go(page, '/communities')
  await page.getByText('Filter and sort').click()
  await page.getByLabel('Topic').selectOption({ label: 'Geographic information (GIS)' })
  await page.getByLabel('Joining').selectOption({ label: 'Ask to join' })
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/topic=gis.*joining=request/)
  await expect(page.getByRole('link', { name: 'Pan Cornwall GIS Group' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'User Research' })).toBeHidden()
  await expect(page.getByLabel('Topic')).toHaveValue('gis')
  await page.getByRole('link', { name: 'Clear all filters' }).click()
  await expect(page).toHaveURL(/\/communities$/)
})

test('sorting by name and by size', async ({ page }) => {
  const names = () => page.getByRole('main').getByRole('article').getByRole('heading').allInnerTexts()
  await go(page, '/communities?sort=name')
  const byName = await names()
  expect(byName.length).toBeGreaterThan(5)
  expect(byName).toEqual([...byName].sort((a, b) => a.localeCompare(b, 'en')))
  await page.getByLabel('Sort by').selectOption({ label: 'Most members' })
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/sort=members/)
  await expect.poll(names).not.toEqual(byName)
  const sizes = (await page.getByRole('main').getByRole('article').allInnerTexts()).map(text => Number(/(\d+) members?/.exec(text)?.[1] ?? 0))
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
})

test('pages follow one another and show nothing twice', async ({ page }) => {
  await go(page, '/communities?sort=name')
  const names = () => page.getByRole('main').getByRole('article').getByRole('heading').allInnerTexts()
  const first = await names()
  const pages = page.getByRole('navigation', { name: 'Pages' })
  await pages.getByRole('link', { name: 'Next' }).click()
  await expect(pages.getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page')
  await expect.poll(names).not.toEqual(first)
  expect((await names()).filter(name => first.includes(name))).toEqual([])
  await pages.getByRole('link', { name: 'Previous' }).click()
  await expect.poll(names).toEqual(first)
})

test('what a visitor is not told: who facilitates, and what is hidden', async ({ page, accounts, signIn }) => {
  const facilitator = await accounts.person()
  const shown = await accounts.community(facilitator)
  const hidden = await accounts.community(facilitator, { listed: false, joining: 'invitation', reach: 'community' })
  const look = async (name: string) => {
    await go(page, `/communities?q=${encodeURIComponent(name)}`)
    return page.getByRole('article').filter({ hasText: name })
  }
  await expect(await look(shown.name)).not.toContainText(facilitator.name)
  await expect(await look(hidden.name)).toHaveCount(0)
  await signIn(await accounts.person())
  await expect(await look(shown.name)).toContainText(`Facilitated by ${facilitator.name}`)
  await expect(await look(hidden.name)).toHaveCount(0)
  await signIn(facilitator)
  await expect(await look(hidden.name)).toContainText('You facilitate this')
})

test('a community that is hidden and one that never was get the same page', async ({ page, accounts, problems }) => {
  problems.allow(/404/)
  const facilitator = await accounts.person()
  const hidden = await accounts.community(facilitator, { listed: false, joining: 'invitation', reach: 'community' })
  const said: string[] = []
  for (const slug of [hidden.slug, 'there-never-was-one']) {
    const answer = await go(page, `/c/${slug}`)
    expect(answer!.status()).toBe(404)
    await expect(heading(page, 'Page not found')).toBeVisible()
    said.push((await page.getByRole('main').allInnerTexts()).join().replaceAll(slug, ''))
  }
  expect(said[1]).toBe(said[0])
})
