import type { Alerts } from '../mail/alert'
import type { ExportRow } from './rows'
import { findCommunity } from '../access/community'
import { mayManage } from '../access/rules'
import { sql } from '../kernel/database'
import { catalogue, readerOf, siteLink } from '../mail/alert'
import { plainName } from '../mail/safe-text'
import { keptUntil } from './rows'

export const alerts: Alerts = {
  /** Whoever asked for it hears that it is there, or that it could not be made. */
  'export.ended': {
    async recipients(strapi, { exportId }) {
      const [user] = await sql(strapi)('cop_exports').where('id', exportId).whereNotNull('asked_by_id').pluck('asked_by_id') as number[]
      return user === undefined ? [] : [`user:${user}` as const]
    },
    async compose(strapi, { exportId }, recipient) {
      const reader = await readerOf(strapi, recipient)
      const row = await sql(strapi)('cop_exports').where('id', exportId).first() as ExportRow | undefined
      const community = reader && row?.community_id ? await findCommunity(strapi, reader, { id: row.community_id }).catch(() => null) : null
      // Replaced meanwhile, or they do not look after it any more.
      if (!reader || !row || !community || !mayManage(community.standing))
        return null
      const messages = catalogue[reader.locale]
      const named = { community: plainName(community.name) }
      const until = keptUntil(strapi, row)
      return {
        to: reader.email,
        locale: reader.locale,
        name: plainName(reader.name),
        words: messages.exportEnded({ ...named, until: until && new Intl.DateTimeFormat(reader.locale === 'cy' ? 'cy-GB' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(until) }),
        url: siteLink(strapi, reader.locale, `/c/${community.slug}/manage/export`),
        because: messages.because.facilitator(named),
      }
    },
  },
}
