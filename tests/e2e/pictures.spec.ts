import { Buffer } from 'node:buffer'
import { picture, withPlace } from '../api/files/calls'
import { go, openEditor, told } from './support/site'
import { expect, test } from './support/test'

/** What cameras write into a picture, and where it starts. */
const secrets = ['Exif', 'Somebody Private', 'GPS']

test('where a picture was taken stays with whoever took it', async ({ page, accounts, signIn, another }) => {
  const person = await accounts.person()
  const community = await accounts.community(person)
  const reader = await accounts.member(community, person)
  const original = await withPlace(picture({ width: 1600, height: 1200 }).jpeg())
  expect(original.includes('Somebody Private')).toBe(true)
  await signIn(person)
  await go(page, `/c/${community.slug}/discussions/new`)
  await page.getByLabel('Title or question').fill('Whose lamp is this?')
  await openEditor(page)
  await page.getByRole('button', { name: 'Add a picture or file' }).click()
  const box = page.getByRole('group', { name: 'Add a file', exact: true })
  await box.getByLabel('Choose a file').setInputFiles({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: original })
  await box.getByLabel('What does the picture show?').fill('A lamp')
  await box.getByRole('button', { name: 'Put it in the text' }).click()
  await expect(box).toBeHidden()
  await page.getByRole('button', { name: 'Post discussion' }).click()
  await told(page, 'Your discussion has been posted.')

  const theirs = await another(reader)
  await go(theirs, page.url())
  const shown = theirs.getByRole('main').getByRole('img', { name: 'A lamp' })
  // Turned as it was held, since nothing in the file says so any more.
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalHeight > image.naturalWidth)).toBe(true)
  const whole = await theirs.getByRole('main').getByRole('link', { name: 'A lamp' }).getAttribute('href')
  for (const address of [await shown.getAttribute('src'), whole]) {
    const answer = await theirs.request.get(address ?? '')
    expect(answer.status()).toBe(200)
    const sent = Buffer.from(await answer.body())
    expect(secrets.filter(secret => sent.includes(secret)), address ?? '').toEqual([])
  }
})

test('the part of a photo that is shown is dragged into place', async ({ page, accounts, signIn }) => {
  await signIn(await accounts.person())
  await go(page, '/me/profile')
  await page.getByRole('group', { name: 'Photo' }).getByLabel('Choose a picture').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: await picture({ width: 900, height: 600 }).png().toBuffer() })
  const cropper = page.getByRole('group', { name: 'Choose the part that is shown' })
  const view = cropper.getByRole('img', { name: /^The part that is shown/ })
  const across = cropper.getByRole('slider', { name: 'Left and right' })
  await expect(across).toHaveValue('50')
  await view.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await view.boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 + 40, y + height / 2, { steps: 4 })
  await page.mouse.up()
  // What is dragged to the right shows more of the left.
  expect(Number(await across.inputValue())).toBeLessThan(40)
  await cropper.getByRole('button', { name: 'Cancel' }).click()
  await expect(cropper).toBeHidden()
})
