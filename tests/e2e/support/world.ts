import type { Page } from '@playwright/test'
import type { Client, Stack } from '../../support'
import type { Admin } from './admin'
import type { SitePage } from './pages'
import type { Person } from './people'
import { charterKeys } from '../../../plugins/communities/contracts'
import { demoAccounts } from '../../support'
import { contentOf } from '../../support/site-content'
import { linkIn } from './mail'
import { createAccounts, dataOf, word } from './people'
import { test as base, expect, signInTo } from './test'

type Account = Pick<Person, 'email' | 'password'>

/** What the pages that every visitor, member and facilitator sees are opened with: the demo, and a few things of ours. */
export interface World {
  member: Account
  facilitator: Account
  /** Paths with what they need to show something. */
  paths: { discussion: string, edit: string, person: string, like: string, conversation: string, decision: string, newMessage: string, manageMember: string, invitation: string, closedown: string, export: string, closing: string, chooseOutputs: string, outputs: string, output: string, preview: string }
  /** Documents of the admin panel. */
  community: string
}

/** A community of this facilitator that is on its way to the end, with something at each step. */
async function closing(mine: Client, other: Client): Promise<{ slug: string, output: string }> {
  const charter = Object.fromEntries(charterKeys.map(key => [key, `Our ${key}`]))
  const { slug } = dataOf<{ slug: string }>(await mine.post('/api/cop/communities', { name: `Gas lamps ${word(5)}`, summary: 'The last of them.', charter }))
  const at = `/api/cop/communities/${slug}`
  dataOf(await other.post(`${at}/join`, {}))
  dataOf(await other.post(`${at}/discussions`, { title: 'Who repairs the mantles now?', body: 'Ours has retired.' }))
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  dataOf(await other.post(`${at}/discussions`, { title: 'One last walk', body: 'From lamp 1 to lamp 51.', event: { starts: `${soon}T18:00`, ends: `${soon}T20:00`, place: 'Lamp 1', link: null } }))
  for (const to of ['startup', 'closedown'])
    dataOf(await mine.post(`${at}/lifecycle/move`, { to, reason: 'The last lamp is electric.' }))
  dataOf(await mine.post(`${at}/closedown/lessons`, { text: 'Write the contracts down while somebody still remembers them.' }))
  dataOf(await other.put(`${at}/closing-questions`, { worth: 'I found the only fitter in the county.', learned: 'Ask sooner.', next: '', named: true }))
  dataOf(await mine.put(`${at}/closing-questions`, { worth: '', learned: '', next: 'A museum.', named: false }))
  dataOf(await mine.put(`${at}/closedown/date`, { day: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10), reason: 'The last lamp is electric.' }))
  const fitter = dataOf<{ id: string }>(await mine.post(`${at}/discussions`, { title: 'How to find a fitter', body: 'Ask **every** museum in the county.' }))
  dataOf(await mine.post(`${at}/export`))
  const kept = dataOf<{ id: string }>(await mine.post(`${at}/closedown/outputs`, { contribution: fitter.id, wider: 'public' }))
  dataOf(await mine.put(`/api/cop/me/outputs/${kept.id}`, { agree: true, named: true }))
  return { slug, output: kept.id }
}

/** Something at the top of the home of a community of this facilitator. */
async function featuring(mine: Client, slug: string): Promise<void> {
  const at = `/api/cop/communities/${slug}`
  const [first] = dataOf<{ items: { id: string }[] }>(await mine.get(`${at}/discussions`)).items
  const { fingerprint } = dataOf<{ fingerprint: string }>(await mine.get(`${at}/featured`))
  const words = { textCy: null, text: 'Begin here if you are new.' }
  dataOf(await mine.put(`${at}/featured`, { items: [{ kind: 'contribution', contribution: first!.id, ...words }, { kind: 'link', title: 'Maps of the coast', titleCy: 'Mapiau o’r arfordir', url: 'https://maps.example/coast', text: 'Every harbour since 1880.', textCy: null }], fingerprint }))
}

/** Where the panel shows the help page as it is being written. */
async function previewOf(panel: Awaited<ReturnType<Admin['api']>>): Promise<string> {
  const { results } = (await panel.get('/content-manager/collection-types/api::page.page', { query: { locale: 'en' } })).body as { results: { documentId: string, slug: string }[] }
  const { pathname, search } = new URL(await contentOf({ panel }, 'page').preview(results.find(({ slug }) => slug === 'help')!.documentId, 'en'))
  return pathname + search
}

async function createWorld(stack: Stack, admin: Admin): Promise<World> {
  const { api } = stack.cms
  const account = (role: string) => demoAccounts().find(one => one.role === role)!
  const as = async ({ email, password }: Account) => api.as(dataOf<{ accessToken: string }>(await api.post('/api/cop/accounts/sign-in', { email, password })).accessToken)
  const accounts = createAccounts(stack)
  const facilitator = account('Facilitator')
  const member = account('Member')
  const mine = await as(facilitator)
  const own = await as(member)

  const discussions = dataOf(await api.get('/api/cop/communities/geographical-information/discussions')).items as { slug: string, commentCount: number }[]
  const longest = discussions.sort((a, b) => b.commentCount - a.commentCount)[0]!
  const started = dataOf(await own.post('/api/cop/communities/user-research/discussions', { title: `Which rooms work? ${word(5)}`, body: 'For **interviews**.' }))
  const members = dataOf(await mine.get('/api/cop/communities/pan-cornwall-gis-group/members')).items as { id: string, role: string }[]
  const person = await accounts.person({ profile: { jobTitle: 'Lighting engineer', about: 'I look after lamps.', region: 'wales', expertise: ['gis'] } })
  dataOf(await own.post(`/api/cop/communities/user-research/discussions/${started.slug}/tags`, { tags: ['Street lighting', 'Rooms'] }))
  dataOf(await own.patch('/api/cop/me/profile', { interests: ['Street lighting'] }))
  dataOf(await person.api.patch('/api/cop/me/profile', { interests: ['Street lighting'] }))
  const conversation = dataOf<{ id: string }>(await person.api.post('/api/cop/me/messages', { to: [dataOf<{ id: string }>(await own.get('/api/cop/me')).id], body: 'Which lamp?' }))
  dataOf(await own.post(`/api/cop/me/messages/${conversation.id}`, { body: 'The one by the **harbour**.' }))
  dataOf(await person.api.post(`/api/cop/people/${dataOf<{ id: string }>(await own.get('/api/cop/me')).id}/contact`, { note: 'We met in Cardiff.' }))
  const email = `${word()}@council.example`
  await mine.post('/api/cop/communities/pan-cornwall-gis-group/invitations', { emails: [email] })
  const invitation = new URL(linkIn(await stack.mailbox.waitFor(({ to }) => to.includes(email))))
  const panel = await admin.api()
  /** The case of what the member wrote there, which was reported, and of which they were warned. */
  const warned = async (by: Person, path: string): Promise<string> => {
    const { id: thing } = (dataOf(await by.api.get(path)).messages.items as { id: string, mine: boolean }[]).find(({ mine }) => !mine)!
    dataOf(await by.api.post('/api/cop/reports', { kind: 'message', thing, category: 'off-topic' }))
    const { id } = (dataOf(await panel.get('/communities/reports')).items as { id: string }[]).at(-1)!
    dataOf(await panel.post(`/communities/reports/${id}/decide`, { decision: 'warn', rule: 'off-topic', message: 'Please keep to research.' }))
    return id
  }
  const others = (dataOf(await mine.get('/api/cop/communities/pan-cornwall-gis-group/discussions')).items as { id: string, author: { id: string | null } }[]).filter(({ author }) => members.some(({ id, role }) => id === author.id && role === 'member'))
  if (others[0])
    dataOf(await mine.post('/api/cop/reports', { kind: 'contribution', thing: others[0].id, category: 'wrong', words: 'The map is of another county.' }))
  await featuring(mine, 'pan-cornwall-gis-group')
  const { slug: ending, output } = await closing(mine, person.api)
  const found = dataOf(await panel.get('/communities/communities', { query: { q: 'Pan Cornwall' } })).items[0]
  return {
    member,
    facilitator,
    paths: {
      discussion: `/c/geographical-information/discussions/${longest.slug}`,
      edit: `/c/user-research/discussions/${started.slug}/edit`,
      person: `/people/${person.id}`,
      like: `/people/like/${person.id}`,
      conversation: `/me/messages/${conversation.id}`,
      decision: `/me/decisions/${await warned(person, `/api/cop/me/messages/${conversation.id}`)}`,
      newMessage: `/me/messages/new?to=${person.id}`,
      manageMember: `/c/pan-cornwall-gis-group/members?manage=${members.find(({ role }) => role === 'member')!.id}`,
      closedown: `/c/${ending}/manage/closedown`,
      export: `/c/${ending}/manage/export`,
      closing: `/c/${ending}/closing`,
      chooseOutputs: `/c/${ending}/manage/outputs`,
      outputs: `/c/${ending}/outputs`,
      output: `/outputs/${output}`,
      preview: await previewOf(await admin.api()),
      invitation: `${invitation.pathname}${invitation.search}${invitation.hash}`,
    },
    community: found.id,
  }
}

type Viewer = SitePage['as'] | 'staff'

interface Fixtures {
  /** A window of somebody who only reads, already signed in to the site; KM staff of the panel are not yet. */
  windowOf: (viewer: Viewer) => Promise<Page>
}

export const test = base.extend<Fixtures, { world: World, readers: Map<Viewer, Page> }>({
  world: [async ({ stack, admin }, use) => use(await createWorld(stack, admin)), { scope: 'worker', timeout: 60_000 }],

  // Nothing to empty between two tests (`windows.ts`), since they only read: not even who is signed in.
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture uses from here
  readers: [async ({}, use) => {
    const readers = new Map<Viewer, Page>()
    await use(readers)
    await Promise.all([...readers.values()].map(page => page.context().close()))
  }, { scope: 'worker' }],

  windowOf: async ({ browser, readers, world, stack, problems, viewport }, use) => {
    const open = async (viewer: Viewer) => {
      const context = await browser.newContext()
      if (viewer === 'member' || viewer === 'facilitator')
        await signInTo(context, stack.site.url, world[viewer])
      return context.newPage()
    }
    const unwatch: (() => void)[] = []
    await use(async (viewer) => {
      const page = readers.get(viewer) ?? await open(viewer)
      readers.set(viewer, page)
      unwatch.push(problems.watch(page.context()))
      await page.setViewportSize(viewport!)
      return page
    })
    unwatch.forEach(end => end())
  },
})

export { createWorld, expect }
