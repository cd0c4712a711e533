import { expectHeadingsInOrder, expectNarrow, expectNoViolations } from './support/accessible'
import { moments } from './support/moments'
import { go } from './support/site'
import { notWelsh } from './support/texts'
import { expect, test } from './support/world'

/* Pages in the middle of something are as accessible, as narrow and as Welsh as they were when they opened. */
for (const one of moments) {
  test(`${one.as}: ${one.name}`, async ({ page, world, signIn, baseURL, problems }) => {
    problems.allow(/400/)
    if (one.as !== 'visitor')
      await signIn(world[one.as])
    await go(page, baseURL + one.path(world))
    await one.reach(page)
    await expectHeadingsInOrder(page)
    await expectNoViolations(page)
    await go(page, `${baseURL}/cy${one.path(world)}`)
    await one.reach(page)
    expect.soft(notWelsh((await page.locator('body').allInnerTexts()).join())).toEqual([])
    await expectNarrow(page)
  })
}
