import { expectNarrow } from './support/accessible'
import { pathOf, sitePages } from './support/pages'
import { word } from './support/people'
import { go, heading, openEditor, told } from './support/site'
import { cy, notWelsh } from './support/texts'
import { expect, test } from './support/world'

test('from registering to a reply, in Welsh', async ({ page, accounts, mail }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator)
  const email = `${word()}@cyngor.example`
  await go(page, '/')
  await page.getByRole('link', { name: 'Cymraeg' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy')
  await expect(heading(page, cy('front.title'))).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: cy('front.register') }).click()
  await page.getByLabel(cy('labels.common.name')).fill('Siân Rhys')
  await page.getByLabel(cy('labels.common.email')).fill(email)
  await page.getByLabel(cy('labels.common.password')).fill('lampau dros yr harbwr')
  await page.getByRole('checkbox').check()
  await page.getByRole('main').getByRole('button', { name: cy('register.do') }).click()
  await expect(heading(page, cy('register.sentTitle'))).toBeVisible()

  const confirmation = await mail.to(email, 'Cadarnhewch eich cyfeiriad e-bost')
  expect(confirmation.html).toContain('<html lang="cy">')
  await go(page, mail.link(confirmation))
  await page.getByRole('button', { name: cy('confirm.do') }).click()
  await told(page, cy('notices.confirmed'))
  await go(page, `/cy/c/${community.slug}`)
  await page.getByRole('button', { name: cy('join.open') }).click()
  await told(page, cy('notices.joined'))
  await mail.to(email, `Croeso i ${community.name}`)

  await page.getByRole('link', { name: cy('discussion.start') }).click()
  await page.getByLabel(cy('labels.new-discussion.title')).fill('Pa lampau sy’n para?')
  await (await openEditor(page, cy('labels.common.body'))).pressSequentially('Naw mlynedd ar y mwyaf.')
  await page.getByRole('button', { name: cy('discussion.post') }).click()
  await told(page, cy('notices.discussionStarted'))
  await expect(heading(page, 'Pa lampau sy’n para?')).toHaveAttribute('lang', 'cy')
  const [, , , , , slug] = new URL(page.url()).pathname.split('/')
  await facilitator.api.post(`/api/cop/communities/${community.slug}/discussions/${slug}/comments`, { body: 'Deg yma.' })
  const notice = await mail.to(email, `Atebodd ${facilitator.name}: Pa lampau sy’n para?`)
  const opened = await page.context().newPage()
  await go(opened, mail.link(notice))
  await expect(opened).toHaveURL(/\/cy\/c\/.*#comment-/)
  await expect(opened.getByRole('article', { name: cy('comment.by', { name: facilitator.name }) })).toBeInViewport()
  await opened.getByRole('link', { name: 'English' }).click()
  await expect(opened.locator('html')).toHaveAttribute('lang', 'en-GB')
  await expect(heading(opened, 'Pa lampau sy’n para?')).toBeVisible()
})

for (const viewer of ['visitor', 'member', 'facilitator'] as const) {
  test(`every page that a ${viewer} sees is all in Welsh`, async ({ page, world, signIn, baseURL }) => {
    if (viewer !== 'visitor')
      await signIn(world[viewer])
    for (const one of sitePages.filter(({ as }) => as === viewer)) {
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

test('what only the CMS knows is said in Welsh too', async ({ page, accounts, signIn, problems }) => {
  problems.allow(/40[013]/)
  const person = await accounts.person()
  const community = await accounts.community(person)
  await go(page, '/cy/sign-in')
  await page.getByLabel(cy('labels.common.email')).fill(person.email)
  await page.getByLabel(cy('labels.common.password')).fill('not this one')
  await page.getByRole('main').getByRole('button', { name: cy('signIn.do') }).click()
  await expect(page.getByRole('alert')).toContainText(cy('errors.code.wrong-credentials'))

  await signIn(person)
  await go(page, '/cy/me/account')
  await page.getByLabel(cy('labels.change-password.currentPassword')).fill('not this one')
  await page.getByLabel(cy('labels.change-password.password')).fill('lampau dros yr harbwr')
  await page.getByRole('button', { name: cy('account.changePassword') }).click()
  await expect(page.getByRole('alert')).toContainText(cy('errors.field.wrong-password'))

  await go(page, `/cy/c/${community.slug}/manage/settings`)
  await page.getByLabel(cy('labels.common.accent')).fill('#ffff66')
  await page.getByRole('button', { name: cy('manage.settings.save') }).click()
  await expect(page.getByRole('alert')).toContainText(cy('errors.field.accent-too-light'))
})

test('an author takes back the deleting of a reply, in Welsh', async ({ page, accounts, signIn }) => {
  const facilitator = await accounts.person()
  const community = await accounts.community(facilitator)
  const person = await accounts.member(community, facilitator)
  const discussion = await accounts.discussion(community, facilitator)
  await accounts.reply(discussion, person, 'Naw mlynedd.')
  await signIn(person)
  await go(page, `/cy${discussion.path}`)
  const reply = page.getByRole('article', { name: cy('comment.by', { name: person.name }) })
  await reply.getByText(cy('comment.menu')).first().click()
  await reply.getByRole('button', { name: cy('comment.act.delete') }).click()
  await page.getByRole('dialog').getByRole('button', { name: cy('comment.act.delete') }).click()
  await told(page, cy('notices.comment.delete'))
  await page.getByRole('button', { name: cy('action.undo') }).click()
  await told(page, cy('notices.comment.restore'))
  await expect(reply).toContainText('Naw mlynedd.')
})
