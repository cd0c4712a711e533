import type { Cms, CmsOptions, Mailbox, Site } from '../support'
import type { Case } from './types'
import type { Volume } from './volume'
import path from 'node:path'
import { startCms, startMailbox, startSite } from '../support'
import { siteSecret } from '../support/environment'
import { freePort } from '../support/ports'
import { searchFilled } from '../support/search-filled'
import { siteApi } from '../support/site-api'
import { unit } from '../support/units'

export interface World {
  cms: Cms
  site: Site
  mailbox: Mailbox
  /** The cookie of a signed-in member's browser. */
  cookie: string
  cases: Case[]
  /** Beside the bars: what the rights of somebody cost who is in few communities, and in hundreds. */
  tied: Case[]
  stop: () => Promise<void>
}

/** Limits count as they do in production, but the load comes from one address and one person. */
const productionSettings = { RATE_LIMITS: '1000000', OUTBOX_POLL_MS: '1000', LOG_LEVEL: 'info' }
/** As the service units have it. */
const runtime = (name: 'cms' | 'site') => ({ NODE_OPTIONS: unit(name).env.NODE_OPTIONS ?? '' })

/** A CMS with production settings, on a copy of the loaded database. */
export function cmsOptions(volume: Volume, env: Record<string, string> = {}): CmsOptions {
  return { from: volume.database, script: path.join(__dirname, 'cms-process.cjs'), env: { ...productionSettings, ...runtime('cms'), ...env }, metered: true }
}

/** CMS, site and mail server with production settings, on a copy of the loaded database. */
export async function startWorld(volume: Volume, { profile }: { profile?: string | undefined } = {}): Promise<World> {
  const profiled = profile ? { profile } : {}
  const mailbox = await startMailbox()
  const sitePort = await freePort()
  const cms = await startCms({ ...cmsOptions(volume, { SITE_URL: `http://localhost:${sitePort}` }), smtp: mailbox, ...profiled })
  const site = await startSite({ port: sitePort, cmsUrl: cms.url, env: runtime('site'), metered: true, ...profiled })
  const cookie = await signInOnSite(site.url, volume.member)
  await searchFilled(cms)
  const cases = await casesOf(cms, site, cookie, volume)
  return {
    cms,
    site,
    mailbox,
    cookie,
    cases,
    tied: await tiedCases(cms, volume),
    async stop() {
      await Promise.all([site.stop(), cms.stop()])
      await mailbox.stop()
    },
  }
}

export async function signInOnSite(url: string, { email, password }: Volume['member']): Promise<string> {
  const answer = await fetch(`${url}/forms/sign-in`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', 'origin': url }, body: new URLSearchParams({ email, password }) })
  const cookie = answer.headers.getSetCookie().map(one => one.split(';')[0]).find(one => one?.startsWith('cop-session='))
  if (!cookie)
    throw new Error(`The member of the bench could not sign in: ${answer.status}`)
  return cookie
}

// As the site asks: with the reader's address, proved by the shared secret.
export const fromSite = { 'accept': 'application/json', 'accept-language': 'en', 'x-cop-client-address': '192.0.2.1', 'x-cop-site-secret': siteSecret }

/** What the site sends for somebody who is signed in. */
export async function asPerson(cms: Cms, { email, password }: Pick<Volume['member'], 'email' | 'password'>) {
  const { body } = await siteApi(cms.url).post('/accounts/sign-in', { email, password })
  return { ...fromSite, authorization: `Bearer ${body.data.accessToken as string}` }
}

async function tiedCases(cms: Cms, { member, everywhere, discussion, community, mostActive }: Volume): Promise<Case[]> {
  const [few, many] = await Promise.all([asPerson(cms, member), asPerson(cms, everywhere)])
  const at = (path: string) => `${cms.url}/api/cop${path}`
  const inMany = { viewer: 'in many communities' as const, headers: many }
  return [
    { name: 'mine.json', viewer: 'signed-in', headers: few, url: at('/me/communities'), expect: ['"slug"'] },
    { name: 'mine.json', ...inMany, url: at('/me/communities'), expect: ['"slug"'] },
    { name: 'directory.json', ...inMany, url: at('/communities'), expect: [mostActive] },
    { name: 'community.json', ...inMany, url: at(`/communities/${community.slug}`), expect: [community.name] },
    { name: 'discussion.json', ...inMany, url: at(`/communities/${community.slug}/discussions/${discussion.slug}`), expect: [discussion.title] },
  ]
}

async function casesOf(cms: Cms, site: Site, cookie: string, { community, discussion, writeIn, member, mostActive }: Volume): Promise<Case[]> {
  const signedIn = await asPerson(cms, member)
  const at = { directory: '/communities', community: `/communities/${community.slug}`, discussion: `/communities/${community.slug}/discussions/${discussion.slug}` }
  const pages = { directory: '/communities', community: `/c/${community.slug}`, discussion: `/c/${community.slug}/discussions/${discussion.slug}` }
  const browser = { 'accept': 'text/html', 'accept-encoding': 'gzip, deflate, br' }
  const words = { directory: [mostActive], community: [community.name], discussion: [discussion.title, discussion.lastReply] }
  const json = (name: keyof typeof at): Case[] => [
    { name: `${name}.json`, viewer: 'anonymous', url: `${cms.url}/api/cop${at[name]}`, headers: fromSite, expect: words[name] },
    { name: `${name}.json`, viewer: 'signed-in', url: `${cms.url}/api/cop${at[name]}`, headers: signedIn, expect: words[name] },
  ]
  const html = (name: keyof typeof pages): Case[] => [
    { name: `${name}.html`, viewer: 'anonymous', url: site.url + pages[name], headers: browser, expect: words[name] },
    { name: `${name}.html`, viewer: 'signed-in', url: site.url + pages[name], headers: { ...browser, cookie }, expect: [...words[name], member.name] },
  ]
  return [
    { name: 'floor.json', viewer: 'anonymous', url: `${cms.url}/api/floor`, expect: ['The same for everyone.'] },
    ...json('directory'),
    ...json('community'),
    ...json('discussion'),
    {
      name: 'reply.write',
      viewer: 'signed-in',
      url: `${cms.url}/api/cop/communities/${community.slug}/discussions/${writeIn.slug}/comments`,
      method: 'POST',
      headers: { ...signedIn, 'content-type': 'application/json' },
      body: JSON.stringify({ body: 'We did the same in **our** council last year:\n\n- ask the customers first\n- then the [data](https://example.org)\n\nIt saved a good deal of time.', parent: null }),
      expect: ['It saved a good deal of time.'],
      status: 201,
    },
    { name: 'floor.html', viewer: 'anonymous', url: `${site.url}/floor`, headers: browser, expect: ['static text'] },
    ...html('directory'),
    ...html('community'),
    ...html('discussion'),
  ]
}
