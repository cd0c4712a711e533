import { dataOf, word } from './support/people'
import { go, heading, told } from './support/site'
import { expect, test } from './support/test'

test('any member tags a discussion; suggestions, pages and neighbours follow', async ({ page, accounts, signIn, another }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator)
  const member = await accounts.member(community, facilitator)
  const discussion = await accounts.discussion(community, facilitator)
  const [first, second] = [`harbour ${word()}`, `lamp ${word()}`]
  await signIn(member)
  await go(page, discussion.path)
  await page.getByText('Add tags', { exact: true }).click()
  await page.locator('input[name="tags"]').fill(`${first}, ${second}`)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await told(page, 'The tags have been added.')
  await page.getByRole('link', { name: first }).click()
  await expect(heading(page, first)).toBeVisible()
  await expect(page.getByText('1 discussion has this tag')).toBeVisible()
  await expect(page.getByRole('link', { name: discussion.title })).toBeVisible()
  await page.getByRole('region', { name: 'Related tags' }).getByRole('link', { name: second }).click()
  await expect(heading(page, second)).toBeVisible()

  const later = await accounts.discussion(community, facilitator)
  await go(page, later.path)
  await page.getByText('Add tags', { exact: true }).click()
  const field = page.locator('input[name="tags"]')
  await field.pressSequentially(first.slice(0, 11))
  await expect(page.getByRole('option', { name: first })).toBeVisible()
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(field).toHaveValue(`${first}, `)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await told(page, 'The tags have been added.')

  // Somebody else's is for facilitators to take away.
  const other = await another(facilitator)
  await go(other, later.path)
  await other.getByRole('button', { name: `Remove the tag ${first}` }).click()
  await told(other, 'The tag has been removed.')
  await expect(other.getByRole('link', { name: first })).toBeHidden()
})

test('a private community\'s tag has no page for others', async ({ page, accounts, signIn, problems }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator, { reach: 'community', joining: 'request' })
  const discussion = await accounts.discussion(community, facilitator)
  const tag = `secret-${word()}`
  dataOf(await facilitator.api.post(`/api/cop/communities/${community.slug}/discussions/${discussion.slug}/tags`, { tags: [tag] }))
  await signIn(await accounts.person())
  problems.allow(/404/)
  await go(page, `/tags/${tag}`)
  await expect(heading(page, 'Page not found')).toBeVisible()
  await signIn(facilitator)
  await go(page, `/tags/${tag}`)
  await expect(heading(page, tag)).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test.beforeEach(({ problems }) => problems.allow(/^failed request: .*\.js csp$/))

  test('tags are added and removed by plain forms', async ({ page, accounts, signIn }) => {
    const facilitator = await accounts.person()
    const discussion = await accounts.discussion(await accounts.community(facilitator), facilitator)
    await signIn(facilitator)
    await page.goto(discussion.path)
    await page.getByText('Add tags', { exact: true }).click()
    await page.locator('input[name="tags"]').fill('plain words')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await told(page, 'The tags have been added.')
    await page.getByRole('button', { name: 'Remove the tag plain words' }).click()
    await told(page, 'The tag has been removed.')
  })
})
