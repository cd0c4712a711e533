import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** Opens a page and waits until it has come to life. */
export async function go(page: Page, path: string) {
  const answer = await page.goto(path)
  await alive(page)
  return answer
}

/** Waits until the page answers to keys and clicks: before that, forms are plain ones. */
export async function alive(page: Page) {
  await page.waitForFunction(() => {
    const nuxt = (window as unknown as { useNuxtApp?: () => { isHydrating?: boolean } }).useNuxtApp?.()
    return nuxt && !nuxt.isHydrating
  })
}

/** What the site says was just done, in the region that is read out. */
export async function told(page: Page, words: string | RegExp) {
  await expect(page.getByRole('main').getByRole('status').first()).toContainText(words)
}

/** Goes into a text field and waits for the formatting editor that opens there. */
export async function openEditor(scope: Page | Locator, name: string | RegExp = 'Text'): Promise<Locator> {
  const box = scope.getByRole('textbox', { name, exact: true })
  await box.focus()
  await expect(scope.getByRole('toolbar')).toBeVisible()
  await expect(box).toBeFocused()
  return box
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
