import type { Alerts } from '../mail/alert'
import { findCommunity } from '../access/community'
import { sql } from '../kernel/database'
import { catalogue, readerOf, siteLink } from '../mail/alert'
import { plainName } from '../mail/safe-text'

export const alerts: Alerts = {
  /** Those who had to go are told of the community that goes on only where they may know of it. */
  'community.merged': {
    recipients: async (_, { userIds }) => userIds.map(id => `user:${id}` as const),
    async compose(strapi, { communityId, addressId, tie }, recipient) {
      const reader = await readerOf(strapi, recipient)
      const former = await sql(strapi)('cop_former_addresses').where('id', addressId).first('name', 'reason') as { name: string, reason: string } | undefined
      const community = reader && await findCommunity(strapi, reader, { id: communityId }).catch(() => null)
      if (!reader || !former || (!community && tie !== 'gone'))
        return null
      const messages = catalogue[reader.locale]
      const from = plainName(former.name)
      const into = community && plainName(community.name)
      return {
        to: reader.email,
        locale: reader.locale,
        name: plainName(reader.name),
        words: messages.merged({ community: from, into, tie }),
        quote: former.reason,
        ...(community && { url: siteLink(strapi, reader.locale, `/c/${community.slug}`) }),
        because: tie === 'gone' ? messages.because.wasMember({ community: from }) : messages.because.member({ community: into ?? from }),
      }
    },
  },
}
