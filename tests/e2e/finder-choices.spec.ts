import type { Page } from '@playwright/test'
import { until } from '../support/until'
import { dataOf, word } from './support/people'
import { go, heading } from './support/site'
import { expect, test } from './support/test'

const names = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 })
/** Whoever fits best stands first; who is there is what counts here. */
const expectNames = (page: Page, all: string[]) => expect.poll(async () => (await names(page).allInnerTexts()).sort()).toEqual(all)

test('the right person by several regions, kinds of organisation and areas of expertise, each counted', async ({ page, accounts, signIn }) => {
  const last = `Quill${word(5)}`
  const people: [first: string, profile: object][] = [
    ['Ada', { jobTitle: 'Bridge inspector', region: 'wales', organisation: 'cardiff-council', expertise: ['transport'], about: 'Rivets and ropes' }],
    ['Ben', { jobTitle: 'Road planner', region: 'scotland', organisation: 'fife-council', expertise: ['planning'], about: 'Rivets' }],
    ['Cat', { jobTitle: 'Bridge painter', region: 'london', organisation: 'london-borough-of-camden', expertise: ['transport'], about: 'Ropes' }],
  ]
  for (const [first, profile] of people)
    await accounts.person({ name: `${first} ${last}`, profile })
  const seeker = await accounts.person()
  await until(async () => dataOf<{ total: number | null }>(await seeker.api.get('/api/cop/people', { query: { last } })).total, total => total === 3)
  await signIn(seeker)
  await go(page, `/people?last=${last}`)
  await expect(names(page)).toHaveCount(3)

  // Several of one facet: any of them.
  await page.getByRole('checkbox', { name: 'Wales (1)' }).check()
  await page.getByRole('checkbox', { name: 'Scotland (1)' }).check()
  await page.getByRole('button', { name: 'Find people' }).last().click()
  await expectNames(page, [`Ada ${last}`, `Ben ${last}`])
  await expect(page.getByRole('checkbox', { name: 'London (1)' })).not.toBeChecked()
  // Of different facets: all of them.
  await page.getByRole('checkbox', { name: 'Transport (1)' }).check()
  await page.getByRole('button', { name: 'Find people' }).last().click()
  await expectNames(page, [`Ada ${last}`])
  await page.reload()
  await expectNames(page, [`Ada ${last}`])

  await go(page, `/people?last=${last}&kinds=principal-area,council-area`)
  await expectNames(page, [`Ada ${last}`, `Ben ${last}`])
  await expect(page.getByRole('checkbox', { name: 'Welsh councils (1)' })).toBeChecked()
  await go(page, `/people?last=${last}&job=bridge`)
  await expectNames(page, [`Ada ${last}`, `Cat ${last}`])
  // Keywords with commas: all of them.
  await page.getByLabel('Keywords').fill('rivets, ropes')
  await page.getByLabel('Keywords').press('Enter')
  await expectNames(page, [`Ada ${last}`])
  await names(page).getByRole('link').click()
  await expect(heading(page, `Ada ${last}`)).toBeVisible()
})

test('councils like mine are one click away', async ({ page, accounts, signIn }) => {
  const seeker = await accounts.person({ profile: { organisation: 'cardiff-council' } })
  await signIn(seeker)
  await go(page, '/people')
  await page.getByRole('link', { name: 'Councils like mine' }).click()
  await expect(page).toHaveURL(/kinds=principal-area/)
  await expect(page.getByRole('checkbox', { name: /^Welsh councils/ })).toBeChecked()
  await expect(names(page).first()).toBeVisible()
})
