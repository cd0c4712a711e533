import type { Cms } from './cms'
import type { Site as SiteApi } from './site-api'
import { randomUUID } from 'node:crypto'
import { siteApi } from './site-api'

export interface Person {
  /** Public id. */
  id: string
  userId: number
  name: string
  email: string
  password: string
  /** The site's API with this person's session. */
  api: SiteApi
}

export interface PersonOptions { name?: string, email?: string, locale?: 'en' | 'cy', confirmed?: boolean, blocked?: boolean, signIn?: boolean }

const password = 'correct horse battery staple'
/** bcrypt of it with the fewest rounds: a test signs in dozens of people. */
const passwordHash = '$2a$04$fr8Q45cACetJ6ytEH6hL3.VyHA79/6NiCZAdUFijCUCbILmAPz1v.'

let number = 0

/** An account as confirming leaves it, put into the database, and signed in through the API. */
export async function createPerson(cms: Pick<Cms, 'query' | 'url'>, options: PersonOptions = {}): Promise<Person> {
  number++
  const { name = `Person ${number}`, locale = 'en', confirmed = true, blocked = false, signIn = confirmed && !blocked } = options
  const email = options.email ?? `person-${number}-${randomUUID().slice(0, 8)}@council.example`
  const id = documentId()
  const now = new Date()
  const [user] = await cms.query<{ id: number }>(
    'insert into up_users (document_id, username, email, provider, password, confirmed, blocked, created_at, updated_at, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id',
    [documentId(), email, email, 'local', passwordHash, confirmed, blocked, now, now, now],
  )
  await cms.query(
    'insert into cop_profiles (document_id, user_id, name, locale, terms_accepted_at, created_at, updated_at, published_at) values (?, ?, ?, ?, ?, ?, ?, ?)',
    [id, user!.id, name, locale, now, now, now, now],
  )
  const api = signIn ? await signedIn(cms, email) : siteApi(cms.url)
  return { id, userId: user!.id, name, email, password, api }
}

/** A new session for an account that `createPerson` made. */
export async function signedIn(cms: Pick<Cms, 'url'>, email: string, secret = password): Promise<SiteApi> {
  const { status, body } = await siteApi(cms.url).post('/accounts/sign-in', { email, password: secret })
  if (status !== 200)
    throw new Error(`${email} could not sign in: ${JSON.stringify(body)}`)
  return siteApi(cms.url, { token: body.data.accessToken })
}

/** An id in the form of Strapi's own. */
export function documentId(): string {
  return `t${randomUUID().replaceAll('-', '').slice(0, 23)}`
}
