import type { Strapi } from '../kernel/strapi'
import { sql, transaction } from '../kernel/database'
import { invalidField } from '../kernel/errors'
import { hashOf, newSecret } from '../kernel/secrets'

export type TokenPurpose = 'confirm' | 'reset' | 'email' | 'appeal'

const HOURS: Record<TokenPurpose, number> = { confirm: 48, reset: 1, email: 24, appeal: 90 * 24 }

/**
 * Makes the secret for a link at the moment its mail is made: only the hash is kept.
 * One link a purpose and person is good at a time: the newest.
 */
export function issueToken(strapi: Strapi, purpose: TokenPurpose, userId: number, email: string, next: string | null = null): Promise<string> {
  const secret = newSecret()
  return transaction(strapi, async () => {
    await sql(strapi)('cop_account_tokens').where({ user_id: userId, purpose }).delete()
    await strapi.db.query('plugin::communities.account-token').create({ data: { purpose, hash: hashOf(secret), user: userId, email, next, expiresAt: new Date(Date.now() + HOURS[purpose] * 3_600_000) } })
    return secret
  })
}

/** Makes links that were mailed before worthless. */
export async function withdrawTokens(strapi: Strapi, userId: number, purposes: TokenPurpose[]): Promise<void> {
  await sql(strapi)('cop_account_tokens').where('user_id', userId).whereIn('purpose', purposes).delete()
}

export interface UsedToken { user_id: number, email: string }

/** Uses a token up; call it in the transaction of what it allows. @throws ValidationError when it isn't good (any more) */
export async function useToken(strapi: Strapi, purpose: TokenPurpose, secret: string): Promise<UsedToken> {
  const where = { purpose, hash: hashOf(secret) }
  const row = await sql(strapi)('cop_account_tokens').where(where).where('expires_at', '>', new Date()).first('user_id', 'email') as UsedToken | undefined
  // Deleting decides who used it: of two requests at once only one gets on.
  if (!row || await sql(strapi)('cop_account_tokens').where(where).delete() === 0)
    throw invalidField('token', 'This link has been used or has run out. Ask for a new one', 'link-not-valid')
  return row
}
