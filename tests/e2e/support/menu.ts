import type { Page } from '@playwright/test'

/** What somebody goes to less often stands in a menu under their name. */
export async function openAccountMenu(page: Page) {
  await page.getByRole('banner').locator('summary').click()
}
