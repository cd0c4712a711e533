import type { accounts as contract } from '../../../contracts/accounts'
import type { BodyOf } from '../../../contracts/endpoint'
import type { Strapi } from '../kernel/strapi'
import { isUniqueViolation, sql, transaction } from '../kernel/database'
import { record } from '../outbox/record'
import { termId } from '../taxonomies/terms'
import { hashPassword } from './passwords'

const USER = 'plugin::users-permissions.user'

export async function findUserByEmail(strapi: Strapi, email: string) {
  return await sql(strapi)('up_users').whereRaw('lower(email) = ?', [email]).first('id', 'email', 'password', 'confirmed', 'blocked') as { id: number, email: string, password: string | null, confirmed: unknown, blocked: unknown } | undefined
}

/**
 * Registers, or, when the address has an account, tells its owner by mail. The caller can't tell which:
 * same answer, and the password is hashed either way, so that it takes the same time.
 */
export async function register(strapi: Strapi, input: BodyOf<typeof contract.register>): Promise<void> {
  const organisation = await termId(strapi, 'organisation', input.organisation, 'organisation')
  const password = await hashPassword(strapi, input.password)
  const known = async () => {
    await transaction(strapi, () => record(strapi, 'account.register-known', { email: input.email }))
  }
  if (await findUserByEmail(strapi, input.email))
    return known()
  try {
    await transaction(strapi, () => createAccount(strapi, { ...input, password, organisation }))
  }
  catch (error) {
    if (!isUniqueViolation(error))
      throw error
    // Registered twice in the same moment.
    await known()
  }
}

interface Account { name: string, email: string, password: string, organisation: number | null, locale: 'en' | 'cy', next?: string | undefined }

async function createAccount(strapi: Strapi, account: Account): Promise<void> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'authenticated' } }) as { id: number } | null
  const user = await strapi.db.query(USER).create({ data: { username: account.email, email: account.email, password: account.password, provider: 'local', confirmed: false, blocked: false, role: role?.id } }) as { id: number }
  const region = account.organisation === null ? null : await sql(strapi)('cop_organisations').where('id', account.organisation).first('region_id') as { region_id: number | null }
  await strapi.db.query('plugin::communities.profile').create({ data: { user: user.id, name: account.name, organisation: account.organisation, region: region?.region_id ?? null, locale: account.locale, termsAcceptedAt: new Date() } })
  await record(strapi, 'account.registered', { userId: user.id, next: account.next ?? null })
}
