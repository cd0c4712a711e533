import type { Strapi } from '../kernel/strapi'
import type { Addressed, Alert, Alerts } from '../mail/alert'
import type { SuspensionRow } from './store'
import { issueToken } from '../accounts/tokens'
import { bool, date } from '../kernel/database'
import { accountOf, catalogue, siteLink } from '../mail/alert'
import { plainName } from '../mail/safe-text'
import { staffRecipients } from '../mail/staff'
import { suspensionById } from './store'

type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>

function letter(account: Account, rest: Pick<Addressed, 'words'> & Partial<Addressed>): Addressed {
  return { to: account.email, locale: account.locale, name: plainName(account.name), because: catalogue[account.locale].because.account, ...rest }
}

/** A day in words, in the time of the United Kingdom: "3 March 2027". */
function dayOf(value: unknown, locale: 'en' | 'cy'): string | null {
  const moment = date(value)
  return moment && new Intl.DateTimeFormat(locale === 'cy' ? 'cy-GB' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(moment)
}

/** That an account is suspended, why and until when, with a link to appeal as long as that can be done. */
export async function suspendedLetter(strapi: Strapi, account: Account, row: SuspensionRow): Promise<Addressed> {
  const messages = catalogue[account.locale]
  const words = messages.accountSuspended({ rule: row.rule, until: dayOf(row.until, account.locale), mayAppeal: row.appeal === 'none' })
  const secret = row.appeal === 'none' ? await issueToken(strapi, 'appeal', account.id, account.email) : null
  return letter(account, { words, quote: row.reason, ...(secret && { url: siteLink(strapi, account.locale, `/suspended?token=${secret}`) }) })
}

/** To the account itself, which nothing else writes to while it is suspended. */
function toOwner<Type extends 'account.suspended' | 'account.restored' | 'account.appeal-upheld'>(compose: (strapi: Strapi, account: Account, row: SuspensionRow) => Promise<Addressed | null>): Alert<Type> {
  return {
    async recipients(strapi, { suspensionId }) {
      const row = await suspensionById(strapi, suspensionId)
      return row ? [`user:${row.user_id}`] : []
    },
    async compose(strapi, { suspensionId }) {
      const row = await suspensionById(strapi, suspensionId)
      const account = row && await accountOf(strapi, row.user_id)
      return row && account ? compose(strapi, account, row) : null
    },
  }
}

const isOver = (row: SuspensionRow, account: Account) => row.ended_at !== null || !bool(account.blocked)

export const alerts: Alerts = {
  'account.suspended': toOwner(async (strapi, account, row) => isOver(row, account) ? null : suspendedLetter(strapi, account, row)),
  'account.restored': toOwner(async (strapi, account, row) => bool(account.blocked)
    ? null
    : letter(account, { words: catalogue[account.locale].accountRestored({ granted: row.appeal === 'granted' }), quote: row.appeal === 'granted' ? row.appeal_answer : null, url: siteLink(strapi, account.locale, '/sign-in') })),
  'account.appeal-upheld': toOwner(async (_, account, row) => isOver(row, account)
    ? null
    : letter(account, { words: catalogue[account.locale].suspensionUpheld({ until: dayOf(row.until, account.locale) }), quote: row.appeal_answer })),
  'account.suspension-appealed': {
    recipients: strapi => staffRecipients(strapi),
    async compose(strapi, { suspensionId }, recipient) {
      const row = await suspensionById(strapi, suspensionId)
      if (row?.appeal !== 'open' || row.ended_at !== null)
        return null
      const messages = catalogue.en
      return { to: recipient.slice('email:'.length), locale: 'en', words: messages.suspensionAppealed(), url: `${strapi.config.get<string>('admin.absoluteUrl')}/plugins/communities/accounts?state=appealed`, because: messages.because.staff }
    },
  },
}
