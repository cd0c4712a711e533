import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { accounts } from '../../../contracts/accounts'
import { transaction } from '../kernel/database'
import { routesOf } from '../kernel/routes'
import { record } from '../outbox/record'
import { askEmailChange, changePassword, confirm, confirmEmail, resetPassword, signIn } from './credentials'
import { readMe, updateMe } from './me'
import { register } from './register'
import { endSession, refreshSession } from './sessions'

const accepted = { accepted: true } as const
const done = { done: true } as const

const controller: Controller<typeof accounts> = {
  async register({ strapi, body }) {
    await register(strapi, body)
    return accepted
  },
  confirm: ({ strapi, body }) => confirm(strapi, body.token),
  // Whether there is such an account is found out when the mail is made, not here: nothing tells, not even time.
  async resendConfirmation({ strapi, body }) {
    await transaction(strapi, () => record(strapi, 'account.confirmation-asked', body))
    return accepted
  },
  signIn: ({ strapi, body }) => signIn(strapi, body.email, body.password),
  refresh: ({ strapi, body }) => refreshSession(strapi, body.refreshToken),
  async signOut({ strapi, viewer }) {
    if (viewer.sessionId)
      await endSession(strapi, viewer.userId, viewer.sessionId)
    return done
  },
  async forgotPassword({ strapi, body }) {
    await transaction(strapi, () => record(strapi, 'account.reset-asked', body))
    return accepted
  },
  resetPassword: ({ strapi, body }) => resetPassword(strapi, body.token, body.password),
  changePassword: ({ strapi, viewer, body }) => changePassword(strapi, viewer, body.currentPassword, body.password),
  async changeEmail({ strapi, viewer, body }) {
    await askEmailChange(strapi, viewer, body.email, body.password)
    return accepted
  },
  async confirmEmail({ strapi, body }) {
    await confirmEmail(strapi, body.token)
    return done
  },
  me: ({ strapi, viewer, locale }) => readMe(strapi, viewer, locale),
  async updateMe({ strapi, viewer, body, locale }) {
    await updateMe(strapi, viewer, body)
    return readMe(strapi, viewer, locale)
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, accounts, controller)
