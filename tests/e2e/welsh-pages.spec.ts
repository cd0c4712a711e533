import { expectNarrow } from './support/accessible'
import { pathOf, sitePages } from './support/pages'
import { go } from './support/site'
import { notWelsh } from './support/texts'
import { expect, test } from './support/world'

for (const viewer of ['visitor', 'member', 'facilitator'] as const) {
  test(`every page that a ${viewer} sees is all in Welsh`, async ({ page, world, signIn, baseURL }) => {
    if (viewer !== 'visitor')
      await signIn(world[viewer])
    // A preview shows one language of a page, whichever its reader has chosen.
    for (const one of sitePages.filter(({ as, file }) => as === viewer && file !== 'preview.vue')) {
      const path = pathOf(one, world)
      await go(page, path === '/' ? '/cy' : `${baseURL}/cy${path}`)
      await expect(page.locator('html'), path).toHaveAttribute('lang', 'cy')
      expect.soft(notWelsh((await page.locator('body').allInnerTexts()).join()), path).toEqual([])
      expect.soft(notWelsh(await page.title()), path).toEqual([])
      // Welsh words are longer: what fits in English may not.
      await expectNarrow(page)
    }
  })
}
