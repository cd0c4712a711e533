import type { Page } from '@playwright/test'
import type { World } from './world'
import { expect } from '@playwright/test'
import { picture } from '../../api/files/calls'

/** A page in the middle of something: what only shows once somebody has done a thing. */
export interface Moment {
  name: string
  as: 'visitor' | 'member' | 'facilitator'
  path: (world: World) => string
  /** In whatever language the page is: by roles and places, never by words. */
  reach: (page: Page) => Promise<void>
}

const box = (page: Page) => page.getByRole('banner').locator('input[type="search"]')
const suggestions = (page: Page) => page.getByRole('listbox').getByRole('option').first()

const harbour = async () => ({ name: 'harbour.png', mimeType: 'image/png', buffer: await picture({ width: 640, height: 480 }).png().toBuffer() })

async function ask(page: Page, words: string) {
  await box(page).focus()
  await expect(box(page)).toHaveRole('combobox')
  await box(page).pressSequentially(words)
  await suggestions(page).waitFor()
}

export const moments: Moment[] = [
  {
    name: 'suggestions',
    as: 'member',
    path: () => '/communities',
    async reach(page) {
      await ask(page, 'map')
      await page.keyboard.press('ArrowDown')
    },
  },
  {
    name: 'tag suggestions',
    as: 'member',
    path: () => '/me/profile',
    async reach(page) {
      const input = page.locator('input[name="interests"]')
      await input.focus()
      await page.keyboard.press('End')
      await input.pressSequentially(', st')
      await suggestions(page).waitFor()
      await page.keyboard.press('ArrowDown')
    },
  },
  {
    name: 'search choices',
    as: 'visitor',
    path: () => '/search?q=address&sort=newest',
    reach: page => page.locator('input[type="date"]').first().waitFor(),
  },
  {
    name: 'photo cropper',
    as: 'member',
    path: () => '/me/profile',
    async reach(page) {
      await page.locator('input[type="file"]').first().setInputFiles(await harbour())
      await page.locator('.cropper canvas').waitFor()
    },
  },
  {
    name: 'what of a banner stays in sight',
    as: 'facilitator',
    path: () => '/c/pan-cornwall-gis-group/manage/settings',
    async reach(page) {
      await page.locator('input[type="file"]').last().setInputFiles(await harbour())
      await page.locator('.focus__cut').waitFor()
    },
  },
  {
    name: 'profile refused',
    as: 'member',
    path: () => '/me/profile',
    async reach(page) {
      await page.locator('input[name="phone"]').fill('none')
      await page.locator('.profile-form .button--main').last().click()
      await page.getByRole('alert').first().waitFor()
    },
  },
  {
    name: 'picture in the editor',
    as: 'member',
    path: () => '/c/user-research/discussions/new',
    async reach(page) {
      await page.locator('textarea[name="body"]').focus()
      await page.locator('.editor__tools button:has(.icon-paperclip)').click()
      await page.locator('.upload input[type="file"]').setInputFiles(await harbour())
      await page.locator('.upload__words').waitFor()
    },
  },
  {
    name: 'who is in a conversation',
    as: 'member',
    path: () => '/me/messages',
    async reach(page) {
      // The demo's group has its name in English, whatever the page's language.
      await page.getByRole('link', { name: 'Incentives: one policy for all' }).click()
      await page.locator('.conversation-tools details summary').click()
    },
  },
  {
    name: 'menu of the header',
    as: 'member',
    path: () => '/people',
    reach: page => page.getByRole('banner').locator('summary').click(),
  },
]
