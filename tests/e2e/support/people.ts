import type { Answer, Client, Stack } from '../../support'
import { randomBytes } from 'node:crypto'
import { linkIn } from './mail'

export interface Person {
  id: string
  name: string
  email: string
  password: string
  /** The CMS's API as this person. */
  api: Client
}

export interface Community { slug: string, name: string }
export interface Discussion { id: string, slug: string, title: string, path: string }

/** A word that no other test uses, of letters only: it can stand in names, addresses and searches. */
export function word(length = 8): string {
  return [...randomBytes(length)].map(byte => String.fromCharCode(97 + byte % 26)).join('')
}

const firstNames = ['Bronwen', 'Callum', 'Deepa', 'Eleri', 'Fergus', 'Grace', 'Hamza', 'Iona']
let made = 0

/** The answer's data, or an error that says what was refused. */
export function dataOf<T = any>({ status, body }: Answer): T {
  if (status >= 300)
    throw new Error(`The API answered ${status}: ${JSON.stringify(body)}`)
  return body.data
}

/** Makes people and what they need through the API, as the site would: quick, and new for every test. */
export function createAccounts({ cms, mailbox }: Pick<Stack, 'cms' | 'mailbox'>) {
  const { api } = cms

  /** Somebody who has registered but not yet pressed the link in the mail. */
  async function unconfirmed(given: { name?: string, locale?: 'en' | 'cy' } = {}) {
    const tag = word()
    const name = given.name ?? `${firstNames[made++ % firstNames.length]} ${tag[0]!.toUpperCase()}${tag.slice(1)}`
    const [email, password] = [`${tag}@council.example`, `three-words-${tag}`]
    dataOf(await api.post('/api/cop/accounts/register', { name, email, password, organisation: null, acceptTerms: true, locale: given.locale ?? 'en' }))
    const mail = await mailbox.waitFor(({ to, text }) => to.includes(email) && text.includes('/confirm'))
    return { name, email, password, link: linkIn(mail) }
  }

  async function person(given: { name?: string, locale?: 'en' | 'cy', profile?: object } = {}): Promise<Person> {
    const { link, ...account } = await unconfirmed(given)
    const token = new URL(link.replace('#', '?')).searchParams.get('token')
    const session = dataOf<{ accessToken: string }>(await api.post('/api/cop/accounts/confirm', { token }))
    const mine = api.as(session.accessToken)
    const me = dataOf<{ id: string }>(given.profile ? await mine.patch('/api/cop/me', given.profile) : await mine.get('/api/cop/me'))
    return { ...account, id: me.id, api: mine }
  }

  /** A community whose facilitator is `by`; settings as the API takes them. */
  async function community(by: Person, settings: Record<string, unknown> = {}): Promise<Community> {
    const name = `Street lighting ${word()}`
    const { slug } = dataOf<{ slug: string }>(await by.api.post('/api/cop/communities', {
      name,
      summary: 'Lamps, columns and the people who look after them.',
      reach: 'network',
      joining: 'open',
      ...settings,
    }))
    return { slug, name: String(settings.name ?? name) }
  }

  /** A person who belongs to it: joins an open one, is approved in one that asks. */
  async function member(of: Community, facilitator: Person, given: Parameters<typeof person>[0] = {}): Promise<Person> {
    const one = await person(given)
    const { state } = dataOf<{ state: string }>(await one.api.post(`/api/cop/communities/${of.slug}/join`, { reason: 'I look after our lamps.' }))
    if (state === 'pending')
      await decide(of, facilitator, one)
    return one
  }

  /** Somebody who has asked to join and waits. */
  async function asking(of: Community, reason: string, given: Parameters<typeof person>[0] = {}): Promise<Person> {
    const one = await person(given)
    dataOf(await one.api.post(`/api/cop/communities/${of.slug}/join`, { reason }))
    return one
  }

  async function decide(of: Community, facilitator: Person, one: Person) {
    const { items } = dataOf(await facilitator.api.get(`/api/cop/communities/${of.slug}/requests`))
    const request = items.find((item: { person: { id: string } }) => item.person.id === one.id)
    dataOf(await facilitator.api.post(`/api/cop/communities/${of.slug}/requests/decide`, { requests: [request.id], decision: 'approve' }))
  }

  async function discussion(of: Community, by: Person, given: Record<string, unknown> = {}): Promise<Discussion> {
    const title = String(given.title ?? `How do you count lamps? ${word(5)}`)
    const { id, slug } = dataOf(await by.api.post(`/api/cop/communities/${of.slug}/discussions`, { body: 'We counted twice and got **two** numbers.', ...given, title }))
    return { id, slug, title, path: `/c/${of.slug}/discussions/${slug}` }
  }

  async function reply(to: Discussion, by: Person, body: string, parent: string | null = null): Promise<string> {
    const [, , slug, , discussion] = to.path.split('/')
    return dataOf<{ id: string }>(await by.api.post(`/api/cop/communities/${slug}/discussions/${discussion}/comments`, { body, parent })).id
  }

  return { unconfirmed, person, community, member, asking, discussion, reply }
}

export type Accounts = ReturnType<typeof createAccounts>
