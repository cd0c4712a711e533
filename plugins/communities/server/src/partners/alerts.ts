import type { Alerts } from '../mail/alert'
import { panelAccounts } from '../admin/panel-account'
import { panelLink } from '../admin/panel-link'
import { catalogue } from '../mail/alert'
import { plainName } from '../mail/safe-text'
import { nameOf, partnersOfStaff } from './store'

export const alerts: Alerts = {
  'partner.staff-added': {
    async recipients(strapi, { adminId }) {
      const account = await panelAccounts(strapi).find({ id: adminId })
      return account ? [`email:${account.email}` as const] : []
    },
    async compose(strapi, { partner, adminId }) {
      const account = await panelAccounts(strapi).find({ id: adminId })
      // Taken away again since, or neither usable nor waiting to be set up.
      if (!account || !(account.isActive || account.registrationToken) || !(await partnersOfStaff(strapi, adminId)).includes(partner))
        return null
      const name = await nameOf(strapi, partner)
      const messages = catalogue.en
      const fresh = !account.isActive
      return {
        to: account.email,
        locale: 'en',
        name: plainName(account.firstname ?? ''),
        words: messages.partnerStaff({ partner: plainName(name), fresh }),
        url: panelLink(strapi, account),
        because: messages.because.account,
      }
    },
  },
}
