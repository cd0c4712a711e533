import type { Cms } from './cms'
import type { Site } from './site-api'
import { documentId } from './people'
import { below } from './site-api'

export interface Admin { id: number, email: string, api: Site, panel: Site }

const password = 'correct horse battery staple'
const passwordHash = '$2a$04$fr8Q45cACetJ6ytEH6hL3.VyHA79/6NiCZAdUFijCUCbILmAPz1v.'

let number = 0

/** An account of the admin panel with these roles, signed in there. `api` are the plugin's calls, `panel` Strapi's own. */
export async function createAdmin(cms: Pick<Cms, 'query' | 'url'>, ...roles: string[]): Promise<Admin> {
  number++
  const email = `admin-${number}@staff.example`
  const now = new Date()
  const [row] = await cms.query<{ id: number }>(
    'insert into admin_users (document_id, firstname, email, password, is_active, blocked, created_at, updated_at, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id',
    [documentId(), `Admin ${number}`, email, passwordHash, true, false, now, now, now],
  )
  for (const role of roles)
    await cms.query('insert into admin_users_roles_lnk (user_id, role_id) select ?, id from admin_roles where code = ?', [row!.id, role])
  return { id: row!.id, email, ...await signedInAdmin(cms, email) }
}

export async function signedInAdmin(cms: Pick<Cms, 'url'>, email: string, secret = password) {
  const { status, body } = await below(cms.url, '').post('/admin/login', { email, password: secret })
  if (status !== 200)
    throw new Error(`${email} could not sign in: ${JSON.stringify(body)}`)
  const { token } = body.data as { token: string }
  return { api: below(cms.url, '/communities', { token }), panel: below(cms.url, '', { token }) }
}
