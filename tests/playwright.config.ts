import { defineConfig } from '@playwright/test'
import { browserArguments } from './e2e/support/browser'

/**
 * What the width of the window does not touch runs in one of them: the panel, whose frame is Strapi's; who is signed in;
 * forms and pages as they come from the server, whose looks `accessibility.spec.ts` checks in both. Single tests of this
 * kind carry the tag `@any-width`.
 */
const whateverTheWidth = ['accounts', 'admin*', 'groups', 'moderation', 'profile-fields', 'tags-staff', 'watch', 'merging', 'moving-reported', 'partners', 'sessions', 'without-script', 'files-plain', 'public-pages', 'welsh-pages'].map(name => `**/${name}.spec.ts`)

const executablePath = process.env.BROWSER_PATH || undefined

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../.cache/browser-tests',
  globalSetup: './e2e/support/global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  // Each worker boots a stack of its own: CMS, site, mail server.
  workers: 2,
  // Generous: where two cores do everything, a page may wait for its turn, and who passes does not wait at all.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 30_000,
    navigationTimeout: 40_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: browserArguments,
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'phone', testIgnore: whateverTheWidth, grepInvert: /@any-width/, use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
})
