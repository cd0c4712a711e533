import type { Page } from '@playwright/test'
import type { RunOnly } from 'axe-core'
import { expect } from '@playwright/test'
import axe from 'axe-core'

const everything: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] }
/** The rules whose outcome a theme can change. */
const colours: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** axe finds nothing, in the light theme and in the dark one. `within`: only there. */
export async function expectNoViolations(page: Page, within?: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, or axe may read a colour that is still on its way from the other theme.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const found = await violations(page, colorScheme === 'light' ? everything : colours, within)
    expect.soft(found, `what axe finds in the ${colorScheme} theme`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/**
 * What axe finds, in words. It runs in the page itself, and only its findings come over the wire: its runner for
 * Playwright fetches all that passed as well and opens a blank page for each run, four times the work.
 */
async function violations(page: Page, runOnly: RunOnly, within?: string): Promise<string[]> {
  expect(page.frames(), 'frames, of which axe would see only the outermost').toHaveLength(1)
  if (!await page.evaluate(() => 'axe' in window))
    await page.evaluate(axe.source)
  return page.evaluate(async ([runOnly, within]) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const { violations } = await run(within ?? document, { runOnly, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.split('\n').slice(1, 3).join(' ').trim()}`))
  }, [runOnly, within] as const)
}

/** One h1, and no level left out on the way down. */
export async function expectHeadingsInOrder(page: Page, within = 'body') {
  const levels = await page.locator(within).getByRole('heading').evaluateAll(all => all.map(one => Number(one.getAttribute('aria-level') ?? one.tagName.slice(1))))
  expect.soft(levels.filter(level => level === 1), 'headings of level 1').toHaveLength(1)
  expect.soft(levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1), `levels that skip one: ${levels.join(' ')}`).toEqual([])
}

/** The first stop of the Tab key leads past the head of the page; what has the focus shows it. */
export async function expectKeyboardWay(page: Page) {
  await page.keyboard.press('Tab')
  const skip = page.locator(':focus')
  await expect(skip).toHaveAttribute('href', '#main')
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  for (let stop = 0; stop < 4; stop++) {
    await page.keyboard.press('Tab')
    const shows = await page.evaluate(() => {
      const one = document.activeElement
      if (!one || one === document.body)
        return 'nothing'
      const outlined = (element: Element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
      }
      // The editor's whole frame shows that its text has the focus.
      const frame = one.closest('.editor')
      return outlined(one) || getComputedStyle(one).boxShadow !== 'none' || (frame && outlined(frame)) ? 'focus' : one.outerHTML.slice(0, 200)
    })
    expect.soft(['focus', 'nothing'], 'what has the focus shows it').toContain(shows)
  }
}

/** Nothing is cut off or scrolls sideways at 320 px, which is 1280 px at 400 % zoom. */
export async function expectNarrow(page: Page) {
  await page.setViewportSize({ width: 320, height: 256 })
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement!
    if (scrollWidth <= clientWidth)
      return []
    const culprits = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > clientWidth + 1)
    return [`${scrollWidth} px`, ...culprits.slice(-3).map(one => one.outerHTML.slice(0, 120))]
  })
  expect.soft(wide, 'what is wider than 320 px').toEqual([])
}
