import type { Session } from '../../../contracts/accounts'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { errors } from '@strapi/utils'
import { bool, isUniqueViolation, sql, transaction } from '../kernel/database'
import { ConflictError, forbidden, invalidField } from '../kernel/errors'
import { limitsOf } from '../kernel/services'
import { record } from '../outbox/record'
import { endIfDue } from '../suspensions/restore'
import { hashPassword, isPassword } from './passwords'
import { findUserByEmail } from './register'
import { endAllSessions, startSession } from './sessions'
import { useToken, withdrawTokens } from './tokens'

/** @throws ForbiddenError `suspended` as long as it is; `blocked` for what staff closed otherwise */
async function demandOpen(strapi: Strapi, userId: number): Promise<void> {
  const state = await endIfDue(strapi, userId)
  if (state === 'suspended')
    throw forbidden('suspended', 'This account is suspended. The mail that was sent about it says why, until when, and how to appeal')
  if (state === 'closed')
    throw forbidden('blocked', 'This account is closed')
}

/** @throws UnauthorizedError `wrong-credentials`; after the right password ForbiddenError `unconfirmed`, `blocked`, `suspended` */
export async function signIn(strapi: Strapi, email: string, password: string): Promise<Session> {
  await limitsOf(strapi).beforePassword(email)
  const user = await findUserByEmail(strapi, email)
  if (!await isPassword(strapi, password, user?.password) || !user) {
    await limitsOf(strapi).passwordFailed(email)
    throw new errors.UnauthorizedError('The email address or password is not right', { code: 'wrong-credentials' })
  }
  await limitsOf(strapi).passwordRight(email)
  if (bool(user.blocked))
    await demandOpen(strapi, user.id)
  if (!bool(user.confirmed))
    throw forbidden('unconfirmed', 'Confirm your email address first: use the link that was sent to you')
  return startSession(strapi, user.id)
}

/** From now on there is somebody to be found. */
async function confirmUser(strapi: Strapi, userId: number) {
  await sql(strapi)('up_users').where('id', userId).update({ confirmed: true })
  await record(strapi, 'people.changed', { userIds: [userId] })
}

export async function confirm(strapi: Strapi, token: string): Promise<Session> {
  const { user_id } = await transaction(strapi, async () => {
    const used = await useToken(strapi, 'confirm', token)
    await confirmUser(strapi, used.user_id)
    return used
  })
  return startSession(strapi, user_id)
}

async function setPassword(strapi: Strapi, userId: number, hash: string) {
  await sql(strapi)('up_users').where('id', userId).update({ password: hash })
  await endAllSessions(strapi, userId)
  // Nor is a link left that someone asked for before: to reset it again, or to move the account to their address.
  await withdrawTokens(strapi, userId, ['reset', 'email'])
  await record(strapi, 'account.password-changed', { userId })
}

/** Whoever reads the mail owns the address, so a reset confirms it too. */
export async function resetPassword(strapi: Strapi, token: string, password: string): Promise<Session> {
  const hash = await hashPassword(strapi, password)
  const { user_id } = await transaction(strapi, async () => {
    const used = await useToken(strapi, 'reset', token)
    await confirmUser(strapi, used.user_id)
    await setPassword(strapi, used.user_id, hash)
    return used
  })
  return startSession(strapi, user_id)
}

async function demandPassword(strapi: Strapi, viewer: RegisteredViewer, password: string, field: string) {
  await limitsOf(strapi).beforePassword(viewer.email)
  const user = await sql(strapi)('up_users').where('id', viewer.userId).first('password') as { password: string | null } | undefined
  if (await isPassword(strapi, password, user?.password))
    return
  await limitsOf(strapi).passwordFailed(viewer.email)
  throw invalidField(field, 'This is not your password', 'wrong-password')
}

export async function changePassword(strapi: Strapi, viewer: RegisteredViewer, currentPassword: string, password: string): Promise<Session> {
  await demandPassword(strapi, viewer, currentPassword, 'currentPassword')
  const hash = await hashPassword(strapi, password)
  await transaction(strapi, () => setPassword(strapi, viewer.userId, hash))
  return startSession(strapi, viewer.userId)
}

/** Answers the same whether the new address is free or not; an address in use gets no link that works. */
export async function askEmailChange(strapi: Strapi, viewer: RegisteredViewer, email: string, password: string): Promise<void> {
  await demandPassword(strapi, viewer, password, 'password')
  await transaction(strapi, () => record(strapi, 'account.email-change-asked', { userId: viewer.userId, email }))
}

export async function confirmEmail(strapi: Strapi, token: string): Promise<void> {
  try {
    await transaction(strapi, async () => {
      const used = await useToken(strapi, 'email', token)
      const { email: oldEmail } = await sql(strapi)('up_users').where('id', used.user_id).first('email') as { email: string }
      if (await findUserByEmail(strapi, used.email))
        throw new ConflictError('email-taken', 'This address cannot be used')
      await sql(strapi)('up_users').where('id', used.user_id).update({ email: used.email, username: used.email })
      // Links that went to the old address have had their day.
      await withdrawTokens(strapi, used.user_id, ['reset', 'confirm', 'email'])
      await record(strapi, 'account.email-changed', { userId: used.user_id, oldEmail })
    })
  }
  catch (error) {
    throw isUniqueViolation(error) ? new ConflictError('email-taken', 'This address cannot be used') : error
  }
}
