import type { APIRequestContext } from '@playwright/test'
import { createAccounts, dataOf } from './support/people'
import { expect, test } from './support/test'

const nonceOf = (policy: string) => /'nonce-([^']+)'/.exec(policy)![1]!

/** A page as anyone gets it, without what differs from answer to answer. */
async function asAnyone(request: APIRequestContext, path: string, headers: Record<string, string> = {}) {
  const answer = await request.get(path, { headers })
  const nonce = nonceOf(answer.headers()['content-security-policy'] ?? `'nonce-none'`)
  const text = await answer.text()
  return { status: answer.status(), nonce, text, rest: text.replaceAll(nonce, ''), headers: answer.headers() }
}

test.describe('pages that are kept for anyone', () => {
  test('have a nonce of their own each time, and a strict policy', async ({ playwright, stack, accounts }) => {
    const request = await playwright.request.newContext({ baseURL: stack.site.url })
    const community = await accounts.community(await accounts.person(), { reach: 'public' })
    const answers = [await asAnyone(request, `/c/${community.slug}`), await asAnyone(request, `/c/${community.slug}`), await asAnyone(request, `/c/${community.slug}`, { 'accept-encoding': 'identity' })]
    expect(new Set(answers.map(({ nonce }) => nonce)).size).toBe(3)
    for (const { text, nonce, rest, headers } of answers) {
      expect(rest).toBe(answers[0]!.rest)
      expect(text.match(/<script[^>]*type="module"[^>]*>/)![0]).toContain(`nonce="${nonce}"`)
      expect(headers['content-security-policy']).toContain(`default-src 'none'`)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['set-cookie']).toBeUndefined()
    }
    await request.dispose()
  })

  test('are new as soon as anything public changes, and gone when it turns private', async ({ playwright, stack }) => {
    const accounts = createAccounts(stack)
    const request = await playwright.request.newContext({ baseURL: stack.site.url })
    const facilitator = await accounts.person()
    const community = await accounts.community(facilitator, { reach: 'public' })
    const discussion = await accounts.discussion(community, facilitator, { audience: 'public' })
    const page = async () => asAnyone(request, discussion.path)
    expect((await page()).text).toContain(discussion.title)
    await accounts.reply(discussion, facilitator, 'An answer that everybody may read')
    expect((await page()).text).toContain('An answer that everybody may read')
    dataOf(await facilitator.api.patch('/api/cop/me', { name: 'Quite Another Name' }))
    expect((await page()).text).toContain('Quite Another Name')

    dataOf(await facilitator.api.patch(`/api/cop/communities/${community.slug}`, { reach: 'community' }))
    const after = await page()
    expect(after.status).toBe(404)
    expect(after.text).not.toContain(discussion.title)
    await request.dispose()
  })

  test('are neither made from nor given to somebody who is signed in', async ({ playwright, stack, accounts }) => {
    const facilitator = await accounts.person()
    const community = await accounts.community(facilitator, { reach: 'public' })
    const path = `/c/${community.slug}`
    const anyone = await playwright.request.newContext({ baseURL: stack.site.url })
    const mine = await playwright.request.newContext({ baseURL: stack.site.url })
    await mine.post('/forms/sign-in', { headers: { accept: 'application/json', origin: stack.site.url }, form: { email: facilitator.email, password: facilitator.password } })
    // First the signed-in page, so that it would be what is kept; then the other way round.
    for (let round = 0; round < 2; round++) {
      expect((await asAnyone(mine, path)).text).toContain(facilitator.name)
      const { text } = await asAnyone(anyone, path)
      expect(text).not.toContain(facilitator.name)
      expect(text).toContain('Sign in')
    }
    expect((await asAnyone(mine, path)).headers['cache-control']).toContain('no-store')
    await anyone.dispose()
    await mine.dispose()
  })

  test('differ by theme and language', async ({ playwright, stack }) => {
    const light = await playwright.request.newContext({ baseURL: stack.site.url, extraHTTPHeaders: { cookie: 'cop-theme=light' } })
    const dark = await playwright.request.newContext({ baseURL: stack.site.url, extraHTTPHeaders: { cookie: 'cop-theme=dark' } })
    for (let round = 0; round < 2; round++) {
      expect((await asAnyone(light, '/communities')).text).toContain('data-theme="light"')
      expect((await asAnyone(dark, '/communities')).text).toContain('data-theme="dark"')
      expect((await asAnyone(dark, '/cy/communities')).text).toContain('lang="cy"')
    }
    await light.dispose()
    await dark.dispose()
  })
})
