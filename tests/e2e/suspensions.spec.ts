import { expectHeadingsInOrder, expectNoViolations } from './support/accessible'
import { linkIn } from './support/mail'
import { go, heading } from './support/site'
import { expect, test } from './support/test'

test('an account is suspended in the panel, its owner is out at once, appeals, and comes back', { tag: '@any-width' }, async ({ page, admin, accounts, signIn, another, mail, problems }) => {
  // The day that has gone by.
  problems.allow(/400/)
  const person = await accounts.person()
  const theirs = await another(person)
  await go(theirs, '/me/profile')
  await expect(heading(theirs, 'My profile')).toBeVisible()

  await admin.open(page, admin.staff, '/plugins/communities/accounts')
  await page.getByRole('searchbox', { name: 'Search by name or email address' }).fill(person.email)
  await page.keyboard.press('Enter')
  const row = page.getByRole('row').filter({ hasText: person.email })
  await row.getByRole('button', { name: `Suspend ${person.name}` }).click()
  const dialog = page.getByRole('dialog', { name: `Suspend the account of ${person.name}` })
  const reason = dialog.getByRole('textbox', { name: 'Reason' })
  await expect(reason).toBeFocused()
  await dialog.getByRole('button', { name: 'Suspend' }).click()
  await expect(reason).toHaveAccessibleDescription(/Give a reason/)
  await reason.fill('Sells lamps to everybody.')
  await dialog.getByLabel('Opens again on').fill('2020-01-01')
  await dialog.getByRole('button', { name: 'Suspend' }).click()
  await expect(dialog.getByText('Choose a day to come')).toBeVisible()
  await dialog.getByLabel('Opens again on').fill('2999-03-03')
  await dialog.getByRole('button', { name: 'Suspend' }).click()
  await expect(page.getByText(`The account of ${person.name} is suspended. They are told by email.`)).toBeVisible()
  await expect(row).toContainText(/Suspended.*Sells lamps to everybody\..*3 March 2999/s)
  await expectHeadingsInOrder(page, 'main')
  await expectNoViolations(page, 'main')

  // The page that was open goes no further, and says so plainly at the door.
  await go(theirs, '/me/profile')
  await expect(heading(theirs, 'Sign in')).toBeVisible()
  await theirs.getByRole('textbox', { name: 'Email' }).fill(person.email)
  await theirs.getByLabel('Password').fill(person.password)
  await theirs.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(theirs.getByRole('alert')).toContainText('This account is suspended. The email we sent you says why, until when, and how to appeal.')

  const letter = await mail.to(person.email, /account is suspended/)
  expect(letter.text).toContain('> Sells lamps to everybody.')
  await go(theirs, linkIn(letter))
  await expect(heading(theirs, 'Ask for another look')).toBeVisible()
  await theirs.getByRole('button', { name: 'Ask for another look' }).click()
  await expect(theirs.getByRole('alert')).toBeVisible()
  await theirs.getByLabel('Why you think that it is wrong').fill('I gave them away.')
  await theirs.getByRole('button', { name: 'Ask for another look' }).click()
  await expect(heading(theirs, 'Sent')).toBeVisible()

  await page.reload()
  await expect(row).toContainText('I gave them away.')
  await expect(row).toContainText('You decided this: somebody else answers the appeal.')
  await row.getByRole('button', { name: `Open again ${person.name}` }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Open again' }).click()
  await expect(page.getByText(`The account of ${person.name} is open again. They are told by email.`)).toBeVisible()
  const back = await another()
  await signIn(person, back)
  await go(back, '/me/profile')
  await expect(heading(back, 'My profile')).toBeVisible()
})
