import type { Alerts } from '../../mail/alert'
import { findCommunity } from '../../access/community'
import { sql } from '../../kernel/database'
import { catalogue, readerOf, siteLink } from '../../mail/alert'
import { plainName } from '../../mail/safe-text'
import { closedownOf } from './row'

export const alerts: Alerts = {
  /** Everyone who belongs to it, in the words of its facilitator. */
  'community.closing': {
    async recipients(strapi, { communityId }) {
      const users = await sql(strapi)('cop_memberships').where({ community_id: communityId, state: 'active' }).pluck('user_id') as number[]
      return users.map(id => `user:${id}` as const)
    },
    async compose(strapi, { communityId }, recipient) {
      const reader = await readerOf(strapi, recipient)
      const community = reader && await findCommunity(strapi, reader, { id: communityId }).catch(() => null)
      const row = await closedownOf(strapi, communityId)
      // It goes on after all, or they have left it.
      if (!reader || community?.membership?.state !== 'active' || community.stage !== 'closedown' || !row?.told_at)
        return null
      const messages = catalogue[reader.locale]
      const named = { community: plainName(community.name) }
      const day = row.last_day && new Intl.DateTimeFormat(reader.locale === 'cy' ? 'cy-GB' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${row.last_day}T00:00:00Z`))
      return {
        to: reader.email,
        locale: reader.locale,
        name: plainName(reader.name),
        words: messages.closing({ ...named, day: day || null }),
        quote: row.message,
        url: siteLink(strapi, reader.locale, `/c/${community.slug}/closing`),
        because: messages.because.member(named),
      }
    },
  },
}
