import { expectHeadingsInOrder, expectNoViolations } from './support/accessible'
import { dataOf } from './support/people'
import { go, heading } from './support/site'
import { expect, test } from './support/test'

test('KM staff move a reported discussion to another community in the panel, and its old link leads to it', async ({ page, admin, accounts, another, mail }) => {
  const [facilitator, other] = [await accounts.person(), await accounts.person()]
  const [community, into] = [await accounts.community(facilitator, { reach: 'public' }), await accounts.community(other)]
  const author = await accounts.member(community, facilitator)
  const discussion = await accounts.discussion(community, author)
  const comment = await accounts.reply(discussion, author, 'It is about something else.')
  for (const [kind, thing] of [['contribution', discussion.id], ['comment', comment]] as const)
    dataOf(await facilitator.api.post('/api/cop/reports', { kind, thing, category: 'off-topic' }))

  await admin.open(page, admin.staff, '/plugins/communities/reports')
  const reply = page.getByRole('region', { name: `Reply in: ${discussion.title}` })
  await expect(reply.getByRole('button', { name: /^Decide/ })).toBeVisible()
  await expect(reply.getByRole('button', { name: /^Move/ })).toHaveCount(0)
  const one = page.getByRole('region', { name: `Discussion: ${discussion.title}` })
  const opener = one.getByRole('button', { name: /^Move/ })
  await opener.click()
  const dialog = page.getByRole('dialog', { name: `Move to another community: Discussion: ${discussion.title}` })
  await dialog.getByRole('button', { name: 'See what changes' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Choose where it goes')
  await dialog.getByRole('searchbox', { name: 'Search communities by name' }).fill(into.name)
  await page.keyboard.press('Enter')
  await dialog.getByRole('radio', { name: into.name }).click()
  await expectNoViolations(page, '[role="dialog"]')
  await dialog.getByRole('button', { name: 'See what changes' }).click()
  await expect(dialog).toContainText('Fewer people read it. Now: Anyone on the web can read. Then: Anyone registered can read.')
  await expect(dialog).toContainText('All replies, files, tags and reports go along, and old links lead to it.')
  await expectNoViolations(page, '[role="dialog"]')
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('It fits better there.')
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByText(`Moved to ${into.name}: Discussion: ${discussion.title}`)).toBeVisible()
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
  await expect(one).toContainText(into.name)
  await expect(one).not.toContainText(community.name)
  await expectHeadingsInOrder(page, 'main')
  await expectNoViolations(page, 'main')
  expect((await mail.to(author.email, /has moved/)).text).toContain('It fits better there.')

  const theirs = await another(author)
  await go(theirs, discussion.path)
  await expect(heading(theirs, discussion.title)).toBeVisible()
  expect(new URL(theirs.url()).pathname).toBe(`/c/${into.slug}/discussions/${discussion.slug}`)
})
