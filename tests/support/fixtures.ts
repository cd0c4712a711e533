import type { ConsoleMessage } from '@playwright/test'
import type { Stack } from './stack'
import { test as base, expect } from '@playwright/test'
import { startStack } from './stack'

interface WorkerFixtures {
  /** Site, CMS and mailbox of this worker, with the demo in them. What a test changes, the next one finds. */
  stack: Stack
}

interface Fixtures {
  /** What the browser complained about; a test that expects a complaint takes it out. */
  complaints: string[]
}

/** Playwright's `test` with a running installation, which fails a test on any console error or hydration warning. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
  stack: [async ({}, use) => {
    const stack = await startStack()
    await use(stack)
    await stack.stop()
  }, { scope: 'worker', timeout: 180_000 }],

  baseURL: async ({ stack }, use) => use(stack.site.url),

  complaints: [async ({ page }, use) => {
    const complaints: string[] = []
    page.on('pageerror', error => complaints.push(String(error)))
    page.on('console', (message) => {
      if (isComplaint(message))
        complaints.push(message.text())
    })
    await use(complaints)
    expect(complaints, 'what the browser complained about').toEqual([])
  }, { auto: true }],
})

function isComplaint(message: ConsoleMessage): boolean {
  return message.type() === 'error' || (message.type() === 'warning' && /hydration/i.test(message.text()))
}

export { expect }
