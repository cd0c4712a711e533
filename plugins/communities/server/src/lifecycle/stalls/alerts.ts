import type { Alerts } from '../../mail/alert'
import { findCommunity } from '../../access/community'
import { mayManage } from '../../access/rules'
import { catalogue, readerOf, siteLink } from '../../mail/alert'
import { plainName } from '../../mail/safe-text'
import { staffRecipients } from '../../mail/staff'
import { facilitatorRecipients } from '../../memberships/alerts'
import { openStalls, stallRows } from './list'

/** More names than this make no mail that anybody reads. */
const MOST_NAMED = 20

export const alerts: Alerts = {
  'community.stalled': {
    recipients: (strapi, { communityId }) => facilitatorRecipients(strapi, communityId),
    async compose(strapi, { communityId, stallIds }, recipient) {
      const reader = await readerOf(strapi, recipient)
      const community = reader && await findCommunity(strapi, reader, { id: communityId }).catch(() => null)
      const stalls = await stallRows(openStalls(strapi).whereIn('s.id', stallIds))
      // Over by now, or no longer theirs to care for.
      if (!reader || !community || !mayManage(community.standing) || stalls.length === 0)
        return null
      const messages = catalogue[reader.locale]
      const named = { community: plainName(community.name) }
      const kinds = stalls.map(({ kind }) => kind)
      return {
        to: reader.email,
        locale: reader.locale,
        name: plainName(reader.name),
        words: messages.stalled({ ...named, kinds }),
        url: siteLink(strapi, reader.locale, kinds.every(kind => kind === 'requests') ? `/c/${community.slug}/manage/requests` : `/c/${community.slug}/manage/lifecycle`),
        because: messages.because.facilitator(named),
      }
    },
  },
  'communities.stalled': {
    recipients: strapi => staffRecipients(strapi),
    async compose(strapi, { stallIds }, recipient) {
      const stalls = await stallRows(openStalls(strapi).whereIn('s.id', stallIds))
      const communities = [...new Set(stalls.map(({ name }) => plainName(name)))]
      if (communities.length === 0)
        return null
      const messages = catalogue.en
      return {
        to: recipient.slice('email:'.length),
        locale: 'en',
        words: messages.stalledForStaff({ communities: communities.slice(0, MOST_NAMED), others: Math.max(0, communities.length - MOST_NAMED) }),
        url: `${strapi.config.get<string>('admin.absoluteUrl')}/plugins/communities`,
        because: messages.because.staff,
      }
    },
  },
}
