import { go, told } from './support/site'
import { expect, test } from './support/test'

test('a colour too light to read becomes the nearest that can be, in one click; own links stand beside the tabs', async ({ page, accounts, signIn }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator)
  await signIn(facilitator)
  await go(page, `/c/${community.slug}/manage/settings`)
  const colour = page.getByRole('textbox', { name: 'Colour' })
  await colour.fill('#ffd700')
  const offer = page.getByRole('button', { name: /^Use #[0-9a-f]{6}, the nearest that can be read$/ })
  await expect(offer).toBeVisible()
  const shade = /#[0-9a-f]{6}/.exec(await offer.textContent() ?? '')![0]
  await offer.press('Enter')
  await expect(colour).toHaveValue(shade)
  await expect(colour).toBeFocused()
  await expect(offer).toHaveCount(0)

  const links = page.getByRole('textbox', { name: 'Links of your own' })
  await links.fill('http://wiki.example Our wiki')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('Links of your own')
  await links.fill('https://wiki.example/home Our wiki | Ein wici')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await told(page, 'The settings have been saved.')
  await expect(links).toHaveValue('https://wiki.example/home Our wiki | Ein wici')
  await go(page, `/cy/c/${community.slug}`)
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Ein wici' })).toHaveAttribute('href', 'https://wiki.example/home')
})
