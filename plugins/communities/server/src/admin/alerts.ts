import type { Alerts } from '../mail/alert'
import { bool, sql } from '../kernel/database'
import { catalogue, readerOf, userIdOf } from '../mail/alert'
import { plainName } from '../mail/safe-text'
import { panelLink } from './panel-link'

interface AdminRow { is_active: unknown, registration_token: string | null }

export const alerts: Alerts = {
  'admin.granted': {
    recipients: async (_, { userId }) => [`user:${userId}`],
    async compose(strapi, _, recipient) {
      const reader = await readerOf(strapi, recipient)
      const account = await sql(strapi)('cop_profiles as p').join('admin_users as a', 'a.id', 'p.admin_user_id').where('p.user_id', userIdOf(recipient)).first('a.is_active', 'a.registration_token') as AdminRow | undefined
      // Taken away again since, or neither usable nor waiting to be set up.
      if (!reader || !account || !(bool(account.is_active) || account.registration_token))
        return null
      const messages = catalogue[reader.locale]
      const fresh = !bool(account.is_active)
      return {
        to: reader.email,
        locale: reader.locale,
        name: plainName(reader.name),
        words: messages.adminGranted({ fresh }),
        url: panelLink(strapi, { isActive: !fresh, registrationToken: account.registration_token }),
        because: messages.because.account,
      }
    },
  },
}
