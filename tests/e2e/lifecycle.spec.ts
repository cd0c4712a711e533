import { dataOf } from './support/people'
import { go, heading, told } from './support/site'
import { expect, test } from './support/test'

const charter = Object.fromEntries(['purpose', 'need', 'coreIssues', 'background', 'audience', 'benefits', 'knowledgeAndTools', 'howLong', 'success', 'evaluation', 'support'].map(key => [key, `Our ${key}`]))

test('a facilitator learns what is missing, and moves the community on', async ({ page, accounts, signIn }) => {
  const facilitator = await accounts.person()
  const { need: _, ...most } = charter
  const community = await accounts.community(facilitator, { charter: most })
  await signIn(facilitator)
  await go(page, `/c/${community.slug}/manage/requests`)
  await page.getByRole('link', { name: 'Lifecycle' }).click()
  await expect(heading(page, 'The community\'s life')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Planning (now)' })).toHaveAttribute('aria-current', 'step')
  await expect(page.getByText('Not possible yet: Start-up')).toBeVisible()
  await expect(page.getByText('Some planning questions have no answer: Why is it needed?')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Start-up' })).toHaveCount(0)

  dataOf(await facilitator.api.patch(`/api/cop/communities/${community.slug}`, { charter }))
  await go(page, `/c/${community.slug}/manage/lifecycle`)
  await page.getByRole('button', { name: 'Move to this stage' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await page.getByRole('radio', { name: 'Start-up' }).check()
  await page.getByLabel('Why now?').fill('Ten people are waiting at the door.')
  await page.getByRole('button', { name: 'Move to this stage' }).click()
  await told(page, 'The community is at another stage now.')
  const history = page.getByRole('region', { name: 'What happened so far' })
  await expect(history.getByRole('listitem').first()).toContainText(/From Planning to Start-up.*Ten people are waiting at the door\..*/)
  await expect(history.getByRole('listitem').first()).toContainText(facilitator.name)
  await expect(page.getByRole('radio', { name: 'Growing' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an ended community starts again without its members', async ({ page, accounts, signIn, problems }) => {
    problems.allow(/^failed request: .*\.js csp$/)
    const facilitator = await accounts.person()
    const community = await accounts.community(facilitator, { charter })
    const member = await accounts.member(community, facilitator)
    for (const to of ['startup', 'closedown'])
      dataOf(await facilitator.api.post(`/api/cop/communities/${community.slug}/lifecycle/move`, { to, reason: 'As planned' }))
    await signIn(facilitator)
    await page.goto(`/c/${community.slug}/manage/lifecycle`)
    await page.getByRole('radio', { name: 'Planning' }).check()
    await page.getByRole('radio', { name: 'Only facilitators stay' }).check()
    await page.getByRole('button', { name: 'Move to this stage' }).click()
    await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('Why now?')
    await expect(page.getByRole('radio', { name: 'Planning' })).toBeChecked()
    await page.getByLabel('Why now?').fill('There is a new act of parliament.')
    await page.getByRole('button', { name: 'Move to this stage' }).click()
    await told(page, 'The community is at another stage now.')
    await expect(page.getByText('From Closing to Planning')).toBeVisible()
    await page.goto(`/c/${community.slug}/members`)
    await expect(page.getByText(facilitator.name).first()).toBeVisible()
    await expect(page.getByText(member.name)).toHaveCount(0)
  })
})

test('KM staff move a community in the panel, with a reason', async ({ page, admin, accounts }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator, { charter })
  const { id } = dataOf(await (await admin.api()).get('/communities/communities', { query: { q: community.name } })).items[0]
  await admin.open(page, admin.staff, `/plugins/communities/communities/${id}`)
  await page.getByRole('button', { name: 'Move to another stage' }).click()
  const dialog = page.getByRole('dialog', { name: `Move ${community.name} to another stage` })
  await dialog.getByRole('combobox', { name: 'Stage' }).click()
  await page.getByRole('option', { name: 'Start-up' }).click()
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(dialog.getByLabel('Reason')).toBeFocused()
  await dialog.getByLabel('Reason').fill('They are ready.')
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByText(`${community.name}: Start-up`)).toBeVisible()
  const life = page.getByRole('region', { name: 'The community\'s life' })
  await expect(life).toContainText('From Planning to Start-up')
  await expect(life).toContainText('Knowledge management team')
  await expect(life.getByRole('button', { name: 'Move to another stage' })).toBeFocused()
})
