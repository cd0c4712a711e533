import { contentOf } from '../support/site-content'
import { word } from './support/people'
import { go, heading } from './support/site'
import { expect, test } from './support/test'

test('KM staff write a page in Welsh, look at it, publish it; a visitor reads it', { tag: '@any-width' }, async ({ page, another, admin, problems }) => {
  // Strapi's own form asks for features that are off here, and its preview opens a menu before it has something in it.
  problems.allow(/404 .*\/(?:ai-feature-config|ai-localization-jobs)|\[FocusTrap\]/)
  const visitor = await another()
  const title = `Canllaw ${word(5)}`
  const slug = `guide-${word(6)}`
  const content = contentOf({ panel: await admin.api() }, 'page')
  const { body } = await content.create('en', { slug, title: 'A guide', body: '## How to begin\n\nSay hello.' })
  const id = (body as { data: { documentId: string } }).data.documentId
  await content.publish(id, 'en', { slug, title: 'A guide', body: '## How to begin\n\nSay hello.' })
  await content.save(id, 'cy', { slug, title, body: '## Dechrau\n\nDywedwch helô.' })

  await go(visitor, `/cy/p/${slug}`)
  await expect(visitor.getByRole('article')).toHaveAttribute('lang', 'en')
  await expect(heading(visitor, 'A guide')).toBeVisible()

  await admin.open(page, admin.staff, `/content-manager/collection-types/api::page.page/${id}?plugins[i18n][locale]=cy`)
  await page.getByRole('textbox', { name: 'title' }).fill(`${title} newydd`)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved document').first()).toBeVisible()
  await page.getByRole('link', { name: 'Open preview' }).click()
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1, name: `${title} newydd` })).toBeVisible()
  await expect(frame.getByText('Rhagolwg o\'r hyn sydd wedi\'i gadw.')).toBeVisible()

  await go(visitor, `/cy/p/${slug}`)
  await expect(visitor.getByText(title)).toHaveCount(0)
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Published document').first()).toBeVisible()
  await go(visitor, `/cy/p/${slug}`)
  await expect(heading(visitor, `${title} newydd`)).toBeVisible()
  await expect(visitor.getByRole('article')).not.toHaveAttribute('lang')
})

test('a preview is kept nowhere, framed by the panel alone, and gone with its signature', { tag: '@any-width' }, async ({ request, admin, stack }) => {
  const content = contentOf({ panel: await admin.api() }, 'page')
  const { body } = await content.create('en', { slug: `draft-${word(6)}`, title: 'Unfinished business', body: 'Not for everybody' })
  const url = await content.preview((body as { data: { documentId: string } }).data.documentId, 'en')
  const answer = await request.get(url)
  expect(await answer.text()).toContain('Unfinished business')
  const headers = answer.headers()
  expect(headers['cache-control']).toBe('private, no-store')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['x-robots-tag']).toBe('noindex')
  expect(headers['x-frame-options']).toBeUndefined()
  expect(headers['content-security-policy']).toContain(`frame-ancestors ${new URL(stack.cms.url).origin}`)
  const wrong = await request.get(`${url}x`)
  expect([wrong.status(), wrong.headers()['x-frame-options']]).toEqual([404, 'DENY'])
  expect(await wrong.text()).not.toContain('Unfinished business')
})

test.describe('an announcement', () => {
  test('stands on every page until it is dismissed, and on no kept page after it ended', async ({ page, another, admin }) => {
    const text = `Closed on ${word(6)}`
    const content = contentOf({ panel: await admin.api() }, 'announcement')
    await go(page, '/communities')
    await expect(page.getByText(text)).toHaveCount(0)
    const made = await content.create('en', { text: `${text}: **all day**`, level: 'important' })
    const id = (made.body as { data: { documentId: string } }).data.documentId
    await content.publish(id, 'en', { text: `${text}: **all day**`, level: 'important' })
    await go(page, '/communities')
    const region = page.getByRole('region', { name: 'Announcements' })
    await expect(region).toContainText('Important:')
    await expect(region).toContainText(`${text}: all day`)
    await go(page, '/cy/communities')
    await expect(page.getByRole('region', { name: 'Cyhoeddiadau' }).locator('[lang=en]')).toContainText(text)

    const sent = page.waitForResponse('**/forms/dismiss')
    await page.getByRole('button', { name: 'Cuddio' }).click()
    await expect(page.getByText(text)).toHaveCount(0)
    await expect(page.getByRole('main')).toBeFocused()
    await sent
    await go(page, '/')
    await expect(page.getByText(text)).toHaveCount(0)
    const other = await another()
    await go(other, '/')
    await expect(other.getByText(text)).toBeVisible()
    await content.unpublish(id, 'en')
    await go(other, '/')
    await expect(other.getByText(text)).toHaveCount(0)
    await content.remove(id, '*')
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('is dismissed by its form', async ({ page, admin, problems }) => {
      problems.allow(/^failed request: .*\.js csp$/)
      const text = `Slow on ${word(6)}`
      const content = contentOf({ panel: await admin.api() }, 'announcement')
      const made = await content.create('en', { text, level: 'information' })
      const id = (made.body as { data: { documentId: string } }).data.documentId
      await content.publish(id, 'en', { text, level: 'information' })
      await page.goto('/p/help')
      await page.getByRole('button', { name: 'Dismiss' }).click()
      await expect(heading(page, 'Help')).toBeVisible()
      await expect(page.getByText(text)).toHaveCount(0)
      await page.goto('/communities')
      await expect(page.getByText(text)).toHaveCount(0)
      await content.remove(id, '*')
    })
  })
})
