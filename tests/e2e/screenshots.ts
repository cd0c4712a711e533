/**
 * Pictures of every page, in both widths, themes and languages, to be looked at; and of pages in the middle of something.
 *   npx tsx tests/e2e/screenshots.ts <folder>
 *   npx tsx tests/e2e/screenshots.ts <folder> phone-light-cy   those alone whose name has this in it (a regular expression)
 *   npx tsx tests/e2e/screenshots.ts --docs      four of them, for the README
 */
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Stack } from '../support'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { startStack } from '../support'
import { projectFolder } from '../support/environment'
import { createAdmin } from './support/admin'
import { moments } from './support/moments'
import { adminPages, nameOf, pathOf, sitePages } from './support/pages'
import { alive } from './support/site'
import { createWorld } from './support/world'

const [target, only = ''] = process.argv.slice(2)
const wanted = new RegExp(only)
interface Picture { name: string, open: (page: Page) => Promise<void> }
const widths = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } }

async function main() {
  if (!target)
    throw new Error('Name the folder for the pictures, or --docs')
  const browser = await chromium.launch({ executablePath: process.env.BROWSER_PATH || undefined, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] })
  const stack = await startStack()
  try {
    await takePictures(target, stack, browser)
  }
  finally {
    await browser.close()
    await stack.stop()
  }
}

async function takePictures(target: string, stack: Stack, browser: Browser) {
  const admin = createAdmin(stack)
  const world = await createWorld(stack, admin)

  const context = (viewport: { width: number, height: number }, colorScheme: 'light' | 'dark') =>
    browser.newContext({ viewport, colorScheme, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' })

  async function signIn(to: BrowserContext, { email, password }: { email: string, password: string }) {
    await to.request.post(`${stack.site.url}/forms/sign-in`, { headers: { accept: 'application/json', origin: stack.site.url }, form: { email, password } })
  }

  async function openAdmin(page: Page, to: string) {
    await admin.open(page, admin.staff, to)
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    // Strapi's news of itself stands above everything until it is closed.
    const news = page.getByRole('button', { name: /^(?:close|dismiss)/i }).first()
    if (await news.isVisible())
      await news.click()
  }

  /** Pictures of the pages whose names are wanted; what is not there to be reached is said, and the rest goes on. */
  async function shootAll(page: Page, folder: string, pages: Picture[]) {
    for (const { name, open } of pages) {
      try {
        await open(page)
        await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
      }
      catch (error) {
        process.stderr.write(`${name}: ${String(error).split('\n')[0]}\n`)
      }
    }
  }

  function siteAs(viewer: 'visitor' | 'member' | 'facilitator', locale: 'en' | 'cy', prefix: string): Picture[] {
    const address = (to: string) => stack.site.url + (locale === 'cy' ? `/cy${to === '/' ? '' : to}` : to)
    const open = (to: string) => async (page: Page) => {
      await page.goto(address(to))
      await alive(page)
    }
    return [
      ...sitePages.filter(({ as }) => as === viewer).map(one => ({ name: nameOf(one), open: open(pathOf(one, world)) })),
      ...moments.filter(({ as }) => as === viewer).map(one => ({
        name: `${viewer}: ${one.name}`,
        open: async (page: Page) => {
          await open(one.path(world))(page)
          await one.reach(page)
        },
      })),
    ].map(one => ({ ...one, name: `${prefix}-${one.name.replaceAll(/\W+/g, '-')}` })).filter(({ name }) => wanted.test(name))
  }

  async function everything(folder: string) {
    mkdirSync(folder, { recursive: true })
    const looks = Object.entries(widths).flatMap(([width, viewport]) => (['light', 'dark'] as const).map(theme => ({ width, viewport, theme })))
    for (const { width, viewport, theme } of looks) {
      for (const viewer of ['visitor', 'member', 'facilitator'] as const) {
        for (const locale of ['en', 'cy'] as const) {
          const pages = siteAs(viewer, locale, `${width}-${theme}-${locale}`)
          if (pages.length === 0)
            continue
          const one = await context(viewport, theme)
          if (viewer !== 'visitor')
            await signIn(one, world[viewer])
          await shootAll(await one.newPage(), folder, pages)
          await one.close()
        }
      }
      const panel = adminPages.map(({ name, path: to }) => ({ name: `${width}-${theme}-admin-${name}`, open: (page: Page) => openAdmin(page, to(world)) })).filter(({ name }) => wanted.test(name))
      if (panel.length === 0)
        continue
      const one = await context(viewport, theme)
      await shootAll(await one.newPage(), folder, panel)
      await one.close()
    }
  }

  async function forReadme() {
    const folder = path.join(projectFolder, 'docs/screenshots')
    mkdirSync(folder, { recursive: true })
    const one = await context(widths.desktop, 'light')
    await signIn(one, world.member)
    const page = await one.newPage()
    const pictures = { community: '/c/geographical-information', discussion: world.paths.discussion }
    for (const [name, to] of Object.entries(pictures)) {
      await page.goto(stack.site.url + to)
      await alive(page)
      await page.screenshot({ path: path.join(folder, `${name}.png`) })
    }
    await one.clearCookies()
    await page.goto(stack.site.url)
    await alive(page)
    await page.screenshot({ path: path.join(folder, 'home.png') })
    await openAdmin(page, '/plugins/communities/requests')
    await page.screenshot({ path: path.join(folder, 'admin-join-requests.png') })
  }

  await (target === '--docs' ? forReadme() : everything(path.resolve(target)))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
