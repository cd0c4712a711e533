/**
 * Pictures of every page, in both widths and themes, to be looked at.
 *   npx tsx tests/e2e/screenshots.ts <folder>
 *   npx tsx tests/e2e/screenshots.ts --docs      four of them, for the README
 */
import type { BrowserContext, Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { startStack } from '../support'
import { projectFolder } from '../support/environment'
import { createAdmin } from './support/admin'
import { adminPages, nameOf, pathOf, sitePages } from './support/pages'
import { alive } from './support/site'
import { createWorld } from './support/world'

const [target] = process.argv.slice(2)
const widths = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } }

async function main() {
  if (!target)
    throw new Error('Name the folder for the pictures, or --docs')
  const stack = await startStack()
  const browser = await chromium.launch({ executablePath: process.env.BROWSER_PATH || undefined, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] })
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

  async function everything(folder: string) {
    mkdirSync(folder, { recursive: true })
    for (const [width, viewport] of Object.entries(widths)) {
      for (const theme of ['light', 'dark'] as const) {
        const shoot = async (page: Page, name: string) => {
          const file = `${width}-${theme}-${name.replaceAll(/\W+/g, '-')}.png`
          await page.screenshot({ path: path.join(folder, file), fullPage: true })
        }
        for (const viewer of ['visitor', 'member', 'facilitator'] as const) {
          const one = await context(viewport, theme)
          if (viewer !== 'visitor')
            await signIn(one, world[viewer])
          const page = await one.newPage()
          for (const sitePage of sitePages.filter(({ as }) => as === viewer)) {
            await page.goto(stack.site.url + pathOf(sitePage, world))
            await alive(page)
            await shoot(page, nameOf(sitePage))
          }
          await one.close()
        }
        const panel = await (await context(viewport, theme)).newPage()
        for (const { name, path: to } of adminPages) {
          await openAdmin(panel, to(world))
          await shoot(panel, `admin-${name}`)
        }
        await panel.context().close()
      }
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
  await browser.close()
  await stack.stop()
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
