import type { Strapi } from '../kernel/strapi'
import type { Addressed, Alerts, Recipient } from '../mail/alert'
import type { Words } from '../mail/messages/types'
import type { TokenPurpose } from './tokens'
import { bool } from '../kernel/database'
import { accountOf, catalogue, siteLink, userIdOf } from '../mail/alert'
import { plainName } from '../mail/safe-text'
import { suspendedLetter } from '../suspensions/alerts'
import { openSuspension } from '../suspensions/store'
import { findUserByEmail } from './register'
import { issueToken } from './tokens'

type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>

async function recipientByEmail(strapi: Strapi, email: string): Promise<Recipient[]> {
  const user = await findUserByEmail(strapi, email)
  return user ? [`user:${user.id}`] : []
}

async function toAccount(strapi: Strapi, recipient: Recipient): Promise<Account | null> {
  const account = await accountOf(strapi, userIdOf(recipient) ?? 0)
  return account && !bool(account.blocked) ? account : null
}

function letter(account: Account, words: Words, rest: Partial<Addressed> = {}): Addressed {
  return { to: account.email, locale: account.locale, name: plainName(account.name), words, because: catalogue[account.locale].because.account, ...rest }
}

/** A letter with a link that proves the address: the secret is made here and now, and kept only as a hash. */
async function withToken(strapi: Strapi, account: Account, purpose: TokenPurpose, path: string, words: Words, { email = account.email, next = null as string | null } = {}): Promise<Addressed> {
  const secret = await issueToken(strapi, purpose, account.id, email, next)
  const { ignore } = catalogue[account.locale]
  const query = new URLSearchParams({ token: secret, ...(next && { next }) })
  return letter(account, { ...words, after: [...words.after ?? [], ignore] }, { to: email, url: siteLink(strapi, account.locale, `${path}?${query}`) })
}

async function suspended(strapi: Strapi, recipient: Recipient): Promise<Addressed | null> {
  const [account, row] = [await accountOf(strapi, userIdOf(recipient) ?? 0), await openSuspension(strapi, userIdOf(recipient) ?? 0)]
  return account && row ? suspendedLetter(strapi, account, row) : null
}

async function confirmation(strapi: Strapi, recipient: Recipient, next: string | null) {
  const account = await toAccount(strapi, recipient)
  return account && !bool(account.confirmed) ? withToken(strapi, account, 'confirm', '/confirm', catalogue[account.locale].confirm(), { next }) : null
}

export const alerts: Alerts = {
  'account.registered': {
    recipients: async (_, { userId }) => [`user:${userId}`],
    compose: (strapi, { next }, recipient) => confirmation(strapi, recipient, next),
  },
  'account.confirmation-asked': {
    recipients: (strapi, { email }) => recipientByEmail(strapi, email),
    compose: (strapi, _, recipient) => confirmation(strapi, recipient, null),
  },
  'account.register-known': {
    recipients: (strapi, { email }) => recipientByEmail(strapi, email),
    async compose(strapi, _, recipient) {
      const account = await toAccount(strapi, recipient)
      if (!account)
        return null
      // Registered before but never confirmed: what they need is the link.
      return await confirmation(strapi, recipient, null) ?? letter(account, catalogue[account.locale].registerKnown(), { url: siteLink(strapi, account.locale, '/sign-in') })
    },
  },
  'account.reset-asked': {
    recipients: (strapi, { email }) => recipientByEmail(strapi, email),
    async compose(strapi, _, recipient) {
      const account = await toAccount(strapi, recipient)
      // Nobody can sign in to a suspended account: who asks gets the letter about it again, with a link that works.
      return account ? withToken(strapi, account, 'reset', '/reset-password', catalogue[account.locale].reset()) : suspended(strapi, recipient)
    },
  },
  'account.email-change-asked': {
    recipients: async (_, { userId, email }) => [`user:${userId}`, `email:${email}`],
    async compose(strapi, { userId, email }, recipient) {
      const account = await toAccount(strapi, `user:${userId}`)
      if (!account)
        return null
      const words = catalogue[account.locale]
      if (recipient.startsWith('user:'))
        return letter(account, words.emailChangeNotice({ email }), { url: siteLink(strapi, account.locale, '/me/account') })
      // An address that has an account already gets no link: nothing happens, and the asker isn't told why.
      return await findUserByEmail(strapi, email) ? null : withToken(strapi, account, 'email', '/confirm-email', words.emailChange(), { email })
    },
  },
  'account.email-changed': {
    recipients: async (_, { oldEmail }) => [`email:${oldEmail}`],
    async compose(strapi, { userId, oldEmail }) {
      const account = await toAccount(strapi, `user:${userId}`)
      return account && letter(account, catalogue[account.locale].emailChanged(), { to: oldEmail })
    },
  },
  'account.password-changed': {
    recipients: async (_, { userId }) => [`user:${userId}`],
    async compose(strapi, _, recipient) {
      const account = await toAccount(strapi, recipient)
      return account && letter(account, catalogue[account.locale].passwordChanged(), { url: siteLink(strapi, account.locale, '/forgot-password') })
    },
  },
}
