import type { Stack } from '../support'
import type { Person } from './support/people'
import { Buffer } from 'node:buffer'
import { picture, put } from '../api/files/calls'
import { expect, test } from './support/test'

const asFile = (name: string, buffer: Buffer, mimeType = 'image/png') => ({ name, mimeType, buffer })
const png = async (width: number, height: number) => picture({ width, height }).png().toBuffer()

/** Uploads past the site, as somebody. */
async function uploaded(stack: Stack, { email, password }: Person, bytes: Buffer, name: string) {
  const { body } = await stack.cms.api.post('/api/cop/accounts/sign-in', { email, password })
  return put(stack.cms, { api: { token: body.data.accessToken } }, bytes, { name })
}

test('the site hands on parts, tags and refusals, and no more than the CMS said', async ({ page, stack, accounts, signIn }) => {
  const person = await accounts.person()
  const other = await accounts.person()
  const community = await accounts.community(person, { reach: 'community' })
  const file = await uploaded(stack, person, Buffer.from('0123456789'), 'ten.txt')
  await accounts.discussion(community, person, { body: `[ten](/files/${file.id})` })
  await signIn(person)
  const get = (headers: Record<string, string> = {}) => page.request.get(`/files/${file.id}`, { headers })
  const whole = await get()
  expect([whole.status(), await whole.text()]).toEqual([200, '0123456789'])
  expect(whole.headers()).toMatchObject({ 'content-disposition': expect.stringContaining('attachment; filename="ten.txt"'), 'content-security-policy': expect.stringContaining('sandbox'), 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff', 'content-type': 'text/plain; charset=utf-8' })
  const part = await get({ range: 'bytes=2-4' })
  expect([part.status(), await part.text(), part.headers()['content-range']]).toEqual([206, '234', 'bytes 2-4/10'])
  const again = await get({ 'if-none-match': whole.headers().etag! })
  expect([again.status(), (await again.body()).length]).toEqual([304, 0])
  expect((await get({ range: 'bytes=50-' })).status()).toBe(416)
  await page.context().clearCookies()
  expect((await get()).status()).toBe(404)
  await signIn(other)
  expect((await get({ 'if-none-match': whole.headers().etag! })).status()).toBe(404)
  for (const path of ['/files/..%2Fme', '/files/%00', '/files/x/thumbnail', '/files/'])
    expect([path, (await page.request.get(path)).status()]).toEqual([path, 404])
  // From another site, or as something else: nothing is taken.
  const send = (headers: Record<string, string>) => page.request.post('/files?name=x.txt', { headers, data: Buffer.from('Words') })
  const own = new URL(stack.site.url).origin
  expect((await send({ 'origin': 'https://evil.example', 'content-type': 'application/octet-stream' })).status()).toBe(403)
  expect((await send({ 'origin': own, 'content-type': 'text/plain' })).status()).toBe(415)
  expect((await send({ 'origin': own, 'content-type': 'application/octet-stream' })).status()).toBe(201)
  await page.context().clearCookies()
  expect((await send({ 'origin': own, 'content-type': 'application/octet-stream' })).status()).toBe(401)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  // This is how Chromium refuses to fetch scripts that are switched off.
  test.beforeEach(({ problems }) => problems.allow(/^failed request: .*\.js csp$/))

  test('a file goes with the form', async ({ page, accounts, signIn }) => {
    const person = await accounts.person()
    const community = await accounts.community(person)
    await signIn(person)
    await page.goto(`/c/${community.slug}/discussions/new`)
    await page.getByRole('textbox', { name: 'Text' }).fill('Our count:')
    await page.getByLabel('Choose a file').setInputFiles(asFile('count.png', await png(60, 60)))
    await page.getByLabel('What does the picture show?').fill('Lamps by year')
    // The title is missing: what was sent stays.
    await page.getByRole('button', { name: 'Post discussion' }).click()
    await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(/Our count:\s+!\[Lamps by year\]\(\/files\/\w+\)/)
    await page.getByLabel('Title or question').fill('Which lamps last?')
    await page.getByRole('button', { name: 'Post discussion' }).click()
    await expect(page.getByRole('main').getByRole('img', { name: 'Lamps by year' })).toBeVisible()
  })

  test('what is wrong with it stands beside the text', async ({ page, accounts, signIn }) => {
    const person = await accounts.person()
    const community = await accounts.community(person)
    await signIn(person)
    await page.goto(`/c/${community.slug}/discussions/new`)
    await page.getByLabel('Title or question').fill('Which lamps last?')
    await page.getByRole('textbox', { name: 'Text' }).fill('Our count:')
    await page.getByLabel('Choose a file').setInputFiles(asFile('page.png', Buffer.from('<html>')))
    await page.getByRole('button', { name: 'Post discussion' }).click()
    await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('files of this kind cannot be shared here')
    await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Our count:')
  })

  test('a logo goes with the settings', async ({ page, accounts, signIn }) => {
    const person = await accounts.person()
    const community = await accounts.community(person)
    await signIn(person)
    await page.goto(`/c/${community.slug}/manage/settings`)
    const logo = page.getByRole('group', { name: 'Logo' })
    await logo.getByLabel('Choose a picture').setInputFiles(asFile('logo.png', await png(300, 200)))
    await logo.getByLabel('What does the picture show?').fill('A lamp')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.goto(`/c/${community.slug}`)
    await expect(page.getByRole('img', { name: 'A lamp' })).toBeVisible()
  })
})
