import { go, heading, openEditor } from './support/site'
import { expect, test } from './support/test'

test('after signing in, people go on where they were, but never to another site', async ({ page, accounts }) => {
  const person = await accounts.person()
  const signInAt = async (address: string) => {
    await page.context().clearCookies()
    await go(page, address)
    await page.getByLabel('Email address').fill(person.email)
    await page.getByLabel('Password').fill(person.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('banner').locator('summary')).toHaveText(new RegExp(person.name))
  }
  await page.goto('/me/account')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await signInAt(page.url())
  await expect(heading(page, 'My account')).toBeVisible()

  for (const next of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)']) {
    await signInAt(`/sign-in?next=${encodeURIComponent(next)}`)
    await expect(heading(page, `Hello, ${person.name}`)).toBeVisible()
    expect(new URL(page.url()).pathname).toBe('/')
  }
})

test('a session that lapses while somebody writes loses nothing', async ({ page, accounts, signIn, problems }) => {
  const person = await accounts.person()
  const community = await accounts.community(person)
  await signIn(person)
  await go(page, `/c/${community.slug}/discussions/new`)
  await page.getByLabel('Title or question').fill('Which lamps last?')
  const text = await openEditor(page)
  await text.pressSequentially('Ours last nine years at most.')

  await page.context().clearCookies({ name: 'cop-session' })
  await page.getByRole('button', { name: 'Post discussion' }).click()
  await expect(heading(page, 'Sign in')).toBeVisible()
  await expect(page.getByText('Anything you were writing is kept.')).toBeVisible()
  await page.getByLabel('Email address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(heading(page, 'Start a discussion')).toBeVisible()
  await expect(page.getByText('We brought back what you were writing.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('Ours last nine years at most.')
  problems.allow(/401/)
})

test('no script can read the session, and no page carries it', async ({ page, accounts, signIn }) => {
  const person = await accounts.person()
  await signIn(person)
  const answer = await go(page, '/me')
  expect(answer!.headers()['cache-control']).toContain('no-store')
  const cookies = await page.context().cookies()
  const session = cookies.find(({ name }) => name === 'cop-session')!
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(await page.evaluate(() => document.cookie)).not.toContain('session')
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  // Whatever looks like a JSON web token, or like the sealed cookie.
  for (const source of [await answer!.text(), await page.content(), kept, JSON.stringify(cookies.filter(({ httpOnly }) => !httpOnly))])
    expect(source).not.toMatch(/eyJ[\w-]{10,}\.|Fe26\.2\*/)
})

test('scripts run with a nonce of the answer only', async ({ page }) => {
  const nonces = new Set<string>()
  for (const path of ['/', '/sign-in']) {
    const answer = await go(page, path)
    const policy = answer!.headers()['content-security-policy']!
    const scripts = /script-src ([^;]+)/.exec(policy)![1]!
    expect(scripts).toMatch(/'nonce-[\w+/=-]+'/)
    expect(scripts).not.toContain('unsafe-inline')
    expect(scripts).not.toContain('unsafe-eval')
    nonces.add(/'nonce-([^']+)'/.exec(scripts)![1]!)
  }
  expect(nonces.size).toBe(2)
})

test('the choice of theme is kept', async ({ page }) => {
  await go(page, '/')
  const theme = page.getByRole('group', { name: 'Theme:' })
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await theme.getByRole('button', { name: 'Light' }).click()
  await expect(theme.getByRole('button', { name: 'Light' })).toHaveAttribute('aria-pressed', 'true')
  const light = await background()
  await theme.getByRole('button', { name: 'Dark' }).click()
  await expect(theme.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(background).not.toBe(light)
  const dark = await background()
  await expect.poll(async () => (await page.context().cookies()).find(({ name }) => name === 'cop-theme')?.value).toBe('dark')
  await go(page, '/communities')
  await expect(theme.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true')
  expect(await background()).toBe(dark)
})
