import { expectHeadingsInOrder, expectNoViolations } from './support/accessible'
import { dataOf } from './support/people'
import { heading } from './support/site'
import { expect, test } from './support/test'

test('KM staff see how search is, and have its indexes made anew while it answers', async ({ page, admin, accounts, stack }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator)
  await admin.open(page, admin.staff)
  await page.getByRole('navigation', { name: 'Communities section' }).getByRole('link', { name: 'Search', exact: true }).click()
  await expect(heading(page, 'Search')).toBeVisible()
  const engine = page.getByRole('region', { name: 'Engine' })
  await expect(engine).toContainText('Built in')
  await expect(engine).toContainText('Working')
  await expect(page.getByRole('region', { name: 'Changes on their way' })).toContainText('Everything that was written can be found.')
  const communities = page.getByRole('row').filter({ has: page.getByText('Communities', { exact: true }) })
  const [{ n }] = await stack.cms.query<{ n: number }>('select count(*) as n from cop_communities') as [{ n: number }]
  await expect(communities).toContainText(String(n))
  await expectHeadingsInOrder(page, 'main')
  await expectNoViolations(page, 'main')

  const api = await admin.api()
  const madeAt = async () => dataOf<{ filled: { index: string, at: string }[] }>(await api.get('/communities/search')).filled.find(({ index }) => index === 'communities')?.at
  const before = await madeAt()
  await page.getByRole('button', { name: 'Make all anew' }).click()
  await expect(page.getByText('All indexes are being made anew. Search goes on answering meanwhile.')).toBeVisible()
  await expect.poll(madeAt).not.toBe(before)
  await expect(page.getByRole('button', { name: 'Make all anew' })).toBeEnabled()
  expect(dataOf<{ items: { slug: string }[] }>(await stack.cms.api.get('/api/cop/search', { query: { q: community.name, kind: 'community' } })).items.map(({ slug }) => slug)).toContain(community.slug)
})

test('what search could not take in stands there with its reason', async ({ page, admin, stack }) => {
  const then = new Date(Date.now() - 20 * 60_000)
  const later = new Date(Date.now() + 3_600_000)
  const [event] = await stack.cms.query<{ id: number }>('insert into cop_outbox_events (document_id, type, payload, occurred_at, created_at, updated_at) values (?, ?, ?, ?, ?, ?) returning id', ['searchpageevent000000000', 'people.changed', '{"userIds":[]}', then, then, then])
  await stack.cms.query('insert into cop_outbox_deliveries (document_id, event_id, consumer, recipient, state, attempts, error, due_at, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', ['searchpagedelivery000000', event!.id, 'search', '', 'waiting', 3, 'The disk is full', later, then, then])
  try {
    await admin.open(page, admin.staff, '/plugins/communities/search')
    const behind = page.getByRole('region', { name: 'Changes on their way' })
    await expect(behind).toContainText('The disk is full')
    await expect(behind).toContainText('20 minutes ago')
    await expectNoViolations(page, 'main')
  }
  finally {
    await stack.cms.query('delete from cop_outbox_deliveries where event_id = ?', [event!.id])
    await stack.cms.query('delete from cop_outbox_events where id = ?', [event!.id])
  }
  await expect(page.getByText('Everything that was written can be found.')).toBeVisible()
})

test('a facilitator is not shown it', async ({ page, admin, accounts, problems }) => {
  problems.allow(/403/)
  const facilitator = await accounts.person()
  await accounts.community(facilitator)
  const account = await admin.give(facilitator)
  await admin.open(page, account)
  await expect(heading(page, 'Communities today')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Communities section' }).getByRole('link', { name: 'Search', exact: true })).toHaveCount(0)
  await admin.open(page, account, '/plugins/communities/search')
  await expect(page.getByRole('heading', { name: 'Engine' })).toHaveCount(0)
  await expect(page.getByText('You don\'t have the permissions to access that content')).toBeVisible()
})
