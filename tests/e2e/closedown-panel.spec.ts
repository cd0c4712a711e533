import type { Page } from '@playwright/test'
import type { Admin } from './support/admin'
import { charterKeys } from '../../plugins/communities/contracts'
import { dataOf } from './support/people'
import { go, heading, told } from './support/site'
import { expect, test } from './support/test'

const charter = Object.fromEntries(charterKeys.map(key => [key, `Our ${key}`]))

async function board(page: Page, admin: Admin, name: string) {
  await admin.open(page, admin.staff, `/plugins/communities/board?q=${encodeURIComponent(name)}`)
  await expect(page.getByRole('heading', { level: 2, name: '1 community' })).toBeVisible()
}

test('a community is brought to its end: from the board over the steps on the site to the night in which it closes', { tag: '@any-width' }, async ({ page, admin, accounts, another, stack }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator, { charter })
  const member = await accounts.member(community, facilitator)
  const discussion = await accounts.discussion(community, member)
  dataOf(await facilitator.api.post(`/api/cop/communities/${community.slug}/lifecycle/move`, { to: 'startup', reason: 'As planned' }))

  // KM staff begin it, with the keyboard.
  await board(page, admin, community.name)
  await page.getByRole('region', { name: 'Start-up (1)' }).getByRole('button', { name: `Move ${community.name} to another stage` }).press('Enter')
  const dialog = page.getByRole('dialog', { name: `Move ${community.name} to another stage` })
  await dialog.getByRole('combobox', { name: 'Stage' }).press('Enter')
  await page.getByRole('option', { name: 'Closedown' }).press('Enter')
  await dialog.getByLabel('Reason').fill('Its work is done.')
  await dialog.getByRole('button', { name: 'Move', exact: true }).press('Enter')
  const closing = page.getByRole('region', { name: 'Closedown (1)' })
  await expect(closing).toContainText('Closing: 0 of 5 steps done')

  // Its facilitator takes the steps.
  const theirs = await another(facilitator)
  await go(theirs, `/c/${community.slug}/manage/lifecycle`)
  await expect(theirs.getByRole('region', { name: 'What happened so far' })).toContainText('Its work is done.')
  await theirs.getByRole('link', { name: 'Go through the steps before it closes' }).click()
  await theirs.getByRole('textbox', { name: 'What was learned' }).fill('Ask sooner.')
  await theirs.getByRole('button', { name: 'Write it down' }).click()
  await told(theirs, 'Written down.')
  await theirs.getByLabel('Your words to the members').fill('Thank you all.')
  await theirs.getByRole('button', { name: 'Send the mail' }).click()
  await theirs.getByRole('dialog').getByRole('button').first().click()
  await told(theirs, 'All members are being told.')
  const day = theirs.getByRole('region', { name: 'Set the last day' })
  await day.getByLabel('Last day').fill(new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10))
  await day.getByLabel('Why it ends').fill('Every lamp is new.')
  await day.getByRole('button', { name: 'Set the day' }).click()
  await told(theirs, 'The last day is set.')

  // A member says what it was worth, and can write until the end.
  const members = await another(member)
  await go(members, `/c/${community.slug}/closing`)
  await members.getByLabel('What was it worth to you?').fill('A job well done.')
  await members.getByRole('button', { name: 'Send my answers' }).click()
  await told(members, 'Thank you. The facilitators can read your answers now.')
  await go(members, discussion.path)
  await expect(members.getByRole('textbox', { name: 'Your reply' })).toBeVisible()
  await board(page, admin, community.name)
  await expect(closing).toContainText('Closing: 3 of 5 steps done')
  await expect(closing).toContainText('Last day')

  // The day passes, and the night comes.
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  await stack.cms.query('update cop_closedowns set last_day = ? where community_id = (select id from cop_communities where slug = ?)', [yesterday, community.slug])
  await stack.cms.run('communities-housekeeping')
  await expect.poll(async () => (await stack.cms.query<{ stage: string }>('select stage from cop_communities where slug = ?', [community.slug]))[0]!.stage).toBe('archived')

  await go(members, discussion.path)
  await expect(heading(members, discussion.title)).toBeVisible()
  await expect(members.getByRole('textbox', { name: 'Your reply' })).toBeHidden()
  await go(members, `/c/${community.slug}`)
  await expect(members.getByText('This community is closed. You can read it, but nobody can write here.')).toBeVisible()
  await expect(members.getByRole('link', { name: 'Start a discussion' })).toHaveCount(0)
  await go(theirs, `/c/${community.slug}/manage/lifecycle`)
  await expect(theirs.getByRole('region', { name: 'What happened so far' }).getByRole('listitem').first()).toContainText('Every lamp is new.')
  await board(page, admin, community.name)
  await expect(page.getByRole('region', { name: 'Archived (1)' })).toContainText(community.name)
  await expect(page.getByRole('region', { name: 'Archived (1)' })).not.toContainText('Closing:')
})
