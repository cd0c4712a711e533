import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../support/fixtures'

test('the site opens in both languages, and nothing in it is inaccessible', async ({ page }) => {
  for (const address of ['/', '/cy']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([])
  }
})

test('the admin panel shows its sign-in page', async ({ page, stack }) => {
  await page.goto(`${stack.cms.url}/admin`)
  await expect(page.getByRole('button', { name: 'Login' })).toBeVisible({ timeout: 30_000 })
})
