import { defineConfig } from '@playwright/test'

const screen = (width: number, height: number) => ({ viewport: { width, height } })

export default defineConfig({
  testDir: './e2e',
  outputDir: '../.cache/browser-tests',
  globalSetup: './support/browser-setup.ts',
  // Each worker runs a whole installation of its own: see support/fixtures.ts.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env.BROWSER_PATH ? { executablePath: process.env.BROWSER_PATH } : {}),
      // Containers give little shared memory.
      args: ['--disable-dev-shm-usage'],
    },
  },
  projects: [
    { name: 'wide', use: screen(1280, 800) },
    { name: 'narrow', use: { ...screen(390, 844), hasTouch: true } },
  ],
})
