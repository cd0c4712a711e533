import type { Browser, Page, ViewportSize } from '@playwright/test'

/**
 * Windows of the browser that go from test to test, emptied in between: cookies, stored things, sizes, extra tabs. In a
 * new one all scripts are fetched and compiled once more, by a new process, which takes five times what opening a page
 * takes. A window of a failed test, or one that can't be emptied, is closed and never seen again.
 */
export class Windows {
  private readonly resting: Page[] = []

  /** `origins`: where the tests' pages come from. The first has `/robots.txt`, a page of the same process without scripts. */
  constructor(private readonly browser: Browser, private readonly origins: string[]) {}

  /** A window as a new one would be, with the running test's settings. */
  async take(): Promise<Page> {
    return this.resting.pop() ?? await (await this.browser.newContext()).newPage()
  }

  async giveBack(page: Page, viewport: ViewportSize | null): Promise<void> {
    try {
      await this.empty(page, viewport)
      this.resting.push(page)
    }
    catch {
      await page.context().close()
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.resting.map(page => page.context().close()))
  }

  private async empty(page: Page, viewport: ViewportSize | null) {
    const context = page.context()
    await Promise.all(context.pages().filter(other => other !== page).map(other => other.close()))
    await context.unrouteAll()
    await page.unrouteAll()
    await page.removeAllListeners(undefined, { behavior: 'wait' })
    await context.clearPermissions()
    // Leaves what the test had open; a blank page would end the process.
    await page.goto(`${this.origins[0]}/robots.txt`)
    await page.evaluate(() => sessionStorage.clear())
    const session = await context.newCDPSession(page)
    for (const origin of this.origins)
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await session.detach()
    await context.clearCookies()
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null })
    if (viewport)
      await page.setViewportSize(viewport)
  }
}
