import type { Core } from '@strapi/strapi'
import type { Person } from './people'
import { randomInt } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { environment } from '@cop/config'
import { demoAccounts } from '../seeds/accounts'

/** A sign-in for whoever tries the demo. */
export interface Account {
  role: string
  name: string
  email: string
  password: string
  /** Where it opens a door, as people would say it. */
  where: string
}

const staff = { name: 'Alex Morgan', email: 'staff@demo.example' }
const titles: Record<string, string> = { 'demo-facilitator': 'Facilitator', 'demo-member': 'Member', 'demo-newcomer': 'Newcomer' }

/** Who can sign in to the demo, each with a random password of this installation. */
export function makeAccounts(): Account[] {
  return [
    { role: 'KM staff', ...staff, password: newPassword(), where: 'admin panel' },
    ...demoAccounts.map(({ key, name, email }) => ({
      role: titles[key] ?? 'Member',
      name,
      email,
      password: newPassword(),
      where: key === 'demo-facilitator' ? 'site and admin panel' : 'site',
    })),
  ]
}

/** Password hashes of the demo's members by the person's key. */
export async function hashesOf(strapi: Core.Strapi, accounts: Account[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for (const { key, email } of demoAccounts)
    hashes.set(key, await hash(strapi, accounts.find(account => account.email === email)!.password))
  return hashes
}

export function hash(strapi: Core.Strapi, password: string): Promise<string> {
  return strapi.service('admin::auth').hashPassword(password)
}

/** Accounts of the admin panel: KM staff, and the facilitator's, tied to the member. */
export async function loadAdmins(strapi: Core.Strapi, accounts: Account[], people: Map<string, Person>): Promise<void> {
  const facilitator = demoAccounts.find(({ key }) => key === 'demo-facilitator')!
  const admins = [
    { email: staff.email, name: staff.name, roles: ['strapi-super-admin', 'communities-km-staff'] },
    { email: facilitator.email, name: facilitator.name, roles: ['communities-facilitator'] },
  ]
  for (const { email, name, roles } of admins) {
    const rows = await strapi.db.query('admin::role').findMany({ where: { code: { $in: roles } } }) as { id: number }[]
    if (rows.length < roles.length)
      throw new Error(`The admin panel lacks one of the roles ${roles.join(', ')}: Strapi makes its own only while there is no other`)
    const [firstname, ...rest] = name.split(' ')
    const user = await strapi.service('admin::user').create({
      email,
      firstname,
      lastname: rest.join(' '),
      password: accounts.find(account => account.email === email)!.password,
      isActive: true,
      registrationToken: null,
      roles: rows.map(({ id }) => id),
    }) as { id: number }
    if (email === facilitator.email)
      await strapi.db.query('plugin::communities.profile').update({ where: { id: people.get(facilitator.key)!.profileId }, data: { adminUser: user.id } })
  }
}

/** Keeps the sign-ins where only the owner of this installation reads them. */
export function saveAccounts(accounts: Account[]): void {
  const file = path.join(environment().DATA_FOLDER, 'demo-accounts.json')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ accounts }, null, 2)}\n`, { mode: 0o600 })
}

/** Fourteen random letters and digits in groups, none of which looks like another: about 65 bits. */
export function newPassword(): string {
  const pick = (letters: string, count: number) => Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('')
  const small = 'abcdefghijkmnpqrstuvwxyz'
  return [pick(small, 4), pick(small.toUpperCase(), 1) + pick(small, 4), pick('23456789', 5)].join('-')
}
