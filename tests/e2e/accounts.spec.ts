import { openAccountMenu } from './support/menu'
import { go, heading, told } from './support/site'
import { expect, test } from './support/test'

test('signing in, and out again', async ({ page, accounts }) => {
  const person = await accounts.person()
  await go(page, '/sign-in')
  await page.getByLabel('Email address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(heading(page, `Hello, ${person.name}`)).toBeVisible()
  await openAccountMenu(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await told(page, 'You have signed out.')
  await page.goto('/me')
  await expect(heading(page, 'Sign in')).toBeVisible()
})

test('a wrong password and an unknown address get the same answer', async ({ page, accounts }) => {
  const person = await accounts.person()
  await go(page, '/sign-in')
  const words: (string | null)[] = []
  for (const email of [person.email, 'nobody@council.example']) {
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    const summary = page.getByRole('alert', { name: 'There is a problem' })
    await expect(summary).toBeFocused()
    words.push(await summary.textContent())
  }
  expect(words[0]).toContain('password')
  expect(words[1]).toBe(words[0])
  await expect(page.getByLabel('Email address')).toHaveValue('nobody@council.example')
})

test('somebody who has not confirmed the address is told so, and can get the link again', async ({ page, accounts, mail }) => {
  const person = await accounts.unconfirmed()
  await go(page, '/sign-in')
  await page.getByLabel('Email address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText(/confirm/i)

  await go(page, '/register?sent=1')
  await page.getByText('I have not received a message').click()
  await page.getByLabel('Email address').fill(person.email)
  await page.getByRole('button', { name: 'Send the link again' }).click()
  await expect.poll(() => mail.count(person.email, 'Confirm your email address')).toBe(2)
})

test('registering: what is missing is said beside the fields and in a summary that takes the focus', async ({ page }) => {
  await go(page, '/register')
  await page.getByLabel('Email address').fill('not an address')
  await page.getByLabel('Password').fill('short')
  await page.getByRole('main').getByRole('button', { name: 'Register' }).click()
  const summary = page.getByRole('alert', { name: 'There is a problem' })
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveText([
    'Full name must be at least 2 characters',
    'Enter an email address in the correct format, like name@example.com',
    'Password must be at least 12 characters',
    'You must accept the terms to register',
  ])
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/Password must be at least 12 characters/)
  await summary.getByRole('link', { name: 'Full name must be at least 2 characters' }).click()
  await expect(page.getByLabel('Full name')).toBeFocused()
})

test('a known address gets the same answer on the page, and a mail that says so', async ({ page, accounts, mail }) => {
  const person = await accounts.person()
  await go(page, '/register')
  await page.getByLabel('Full name').fill('Someone Else')
  await page.getByLabel('Email address').fill(person.email)
  await page.getByLabel('Password').fill('another long password')
  await page.getByRole('checkbox', { name: /I accept/ }).check()
  await page.getByRole('main').getByRole('button', { name: 'Register' }).click()
  await expect(heading(page, 'Check your email')).toBeVisible()
  await mail.to(person.email, 'You already have an account')
})

test('a forgotten password: a link by mail, once', async ({ page, accounts, mail, another }) => {
  const person = await accounts.person()
  await go(page, '/sign-in')
  await page.getByRole('link', { name: 'I have forgotten my password' }).click()
  await expect(heading(page, 'Choose a new password')).toBeVisible()
  await page.getByLabel('Email address').fill(person.email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(heading(page, 'Check your email')).toBeVisible()
  const link = mail.link(await mail.to(person.email, 'Choose a new password'))

  await go(page, link)
  await page.getByLabel('New password').fill('a wholly new password')
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await told(page, 'Your password has been changed.')
  await expect(heading(page, `Hello, ${person.name}`)).toBeVisible()

  const again = await another()
  await go(again, link)
  await again.getByLabel('New password').fill('one more new password')
  await again.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(again.getByRole('alert', { name: 'There is a problem' })).toContainText(/link/i)
  await expect(again.getByRole('link', { name: 'Get a new link' })).toBeVisible()
})

test('a used confirmation link says so and leads to a new one', async ({ page, accounts, another }) => {
  const person = await accounts.unconfirmed()
  await go(page, person.link)
  await page.getByRole('button', { name: 'Confirm and sign in' }).click()
  await told(page, 'Your email address is confirmed')
  const again = await another()
  await go(again, person.link)
  await again.getByRole('button', { name: 'Confirm and sign in' }).click()
  await expect(again.getByRole('alert', { name: 'There is a problem' })).toContainText(/link/i)
  await again.getByRole('link', { name: 'Get a new link' }).click()
  await expect(heading(again, 'Check your email')).toBeVisible()
})

test('changing the password ends every other session', async ({ page, accounts, another, signIn, mail }) => {
  const person = await accounts.person()
  await signIn(person)
  const other = await another(person)
  await go(other, '/me/account')
  await go(page, '/me/account')
  const form = page.getByRole('region', { name: 'Password' })
  await form.getByLabel('Present password').fill(person.password)
  await form.getByLabel('New password').fill('a changed password, long')
  await form.getByRole('button', { name: 'Change password' }).click()
  await told(page, 'Your password has been changed. Your other sessions have ended.')
  await mail.to(person.email, 'Your password was changed')
  await go(page, '/me')
  await expect(heading(page, 'My profile')).toBeVisible()
  await go(other, '/me')
  await expect(heading(other, 'Sign in')).toBeVisible()
})

test('changing the e-mail address takes the new one into use when its owner agrees', async ({ page, accounts, signIn, mail }) => {
  const person = await accounts.person()
  const email = `new.${person.email}`
  await signIn(person)
  await go(page, '/me/account')
  const form = page.getByRole('region', { name: 'Email address' })
  await form.getByLabel('New email address').fill(email)
  await form.getByLabel('Your password').fill(person.password)
  await form.getByRole('button', { name: 'Change email address' }).click()
  await told(page, 'We have sent a link to the new address.')
  await mail.to(person.email, 'Your email address is about to change')
  await go(page, mail.link(await mail.to(email, 'Confirm your new email address')))
  await page.getByRole('button', { name: 'Use this address' }).click()
  await expect(heading(page, 'Your email address has been changed')).toBeVisible()
  await signIn({ email, password: person.password })
  await go(page, '/me/account')
  await expect(page.getByText(email)).toBeVisible()
})
