import type { Page } from '@playwright/test'
import { until } from '../support/until'
import { dataOf, word } from './support/people'
import { go, heading } from './support/site'
import { expect, test } from './support/test'

/** A row of the panel's table of tags. */
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

async function openTag(page: Page, name: string) {
  await page.getByLabel('Search tags').fill(name)
  await page.keyboard.press('Enter')
  await expect(rowOf(page, name)).toBeVisible()
}

test('staff rename, merge and ban tags; pages and search follow', async ({ page, admin, accounts, another, problems }) => {
  problems.allow(/404/)
  const facilitator = await accounts.person()
  const place = await accounts.community(facilitator)
  const rare = word()
  const [old, fresh, other] = [`Lampen ${rare}`, `Lamps ${rare}`, `Lanterns ${rare}`]
  const talks = [await accounts.discussion(place, facilitator, { title: `First ${rare}` }), await accounts.discussion(place, facilitator, { title: `Second ${rare}` })]
  for (const [index, tag] of [old, other].entries())
    dataOf(await facilitator.api.post(`/api/cop/communities/${place.slug}/discussions/${talks[index]!.slug}/tags`, { tags: [tag] }))
  const reader = await another(facilitator)
  const slug = (tag: string) => tag.toLowerCase().replace(' ', '-')

  await admin.open(page, admin.staff, '/plugins/communities/tags')
  await openTag(page, old)
  await rowOf(page, old).getByRole('button', { name: `Rename ${old}` }).click()
  const renaming = page.getByRole('dialog', { name: `Rename ${old}` })
  await renaming.getByLabel('New name').fill(fresh)
  await renaming.getByRole('button', { name: 'Rename' }).click()
  await expect(renaming).toBeHidden()
  // The old address leads on.
  await go(reader, `/tags/${slug(old)}`)
  await expect(heading(reader, fresh)).toBeVisible()
  await expect(reader).toHaveURL(new RegExp(`/tags/${slug(fresh)}$`))

  await openTag(page, other)
  await rowOf(page, other).getByRole('button', { name: `Merge ${other}` }).click()
  const merging = page.getByRole('dialog', { name: `Merge ${other} into another tag` })
  await merging.getByLabel('The tag to keep').fill(fresh)
  await merging.getByRole('button', { name: 'Merge' }).click()
  await expect(merging).toBeHidden()
  await go(reader, `/tags/${slug(other)}`)
  await expect(heading(reader, fresh)).toBeVisible()
  for (const { title } of talks)
    await expect(reader.getByRole('link', { name: title })).toBeVisible()
  // The index follows: the choice has one word, on both.
  const tagged = async () => dataOf<{ facets: { tag: { name: string, count: number }[] } | null }>(await facilitator.api.get('/api/cop/search', { query: { q: rare, kind: 'discussion' } })).facets?.tag
  await until(tagged, tags => tags?.length === 1 && tags[0]!.count === 2)
  await go(reader, `/search?q=${rare}&tag=${slug(fresh)}`)
  await expect(reader.getByRole('radio', { name: `${fresh} (2)` })).toBeChecked()

  await openTag(page, fresh)
  await rowOf(page, fresh).getByRole('button', { name: `Ban ${fresh}` }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ban' }).click()
  await expect(rowOf(page, fresh)).toBeHidden()
  await go(reader, `/tags/${slug(fresh)}`)
  await expect(heading(reader, 'Page not found')).toBeVisible()
  await go(reader, talks[0]!.path)
  await expect(reader.getByRole('link', { name: fresh })).toBeHidden()
  await until(tagged, tags => tags?.length === 0)
})

test('a banned word is refused in plain words; who added what can be read', async ({ page, admin, accounts, signIn, problems }) => {
  problems.allow(/400/)
  const facilitator = await accounts.person()
  const place = await accounts.community(facilitator)
  const member = await accounts.member(place, facilitator)
  const talk = await accounts.discussion(place, facilitator)
  const [bad, good] = [`Rude ${word()}`, `Kind ${word()}`]
  dataOf(await facilitator.api.post(`/api/cop/communities/${place.slug}/discussions/${talk.slug}/tags`, { tags: [bad, good] }))
  dataOf(await (await admin.api()).post(`/communities/tags/${bad.toLowerCase().replace(' ', '-')}/ban`, {}))
  await signIn(member)
  await go(page, talk.path)
  await page.getByText('Add tags', { exact: true }).click()
  await expect(page.getByText(`${good}: added by ${facilitator.name}`)).toBeVisible()
  await page.locator('input[name="tags"]').fill(bad)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('This word cannot be used as a tag')
})
