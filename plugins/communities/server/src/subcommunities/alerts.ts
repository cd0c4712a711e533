import type { Strapi } from '../kernel/strapi'
import type { Alerts } from '../mail/alert'
import { findCommunity } from '../access/community'
import { sql } from '../kernel/database'
import { catalogue, readerOf, siteLink } from '../mail/alert'
import { plainName } from '../mail/safe-text'

interface Gone { name: string, parent_id: number | null, decision_message: string | null }

/** What this person was let go from and why; undefined where they are back, or it is gone. */
async function goneFrom(strapi: Strapi, userId: number, communityId: number): Promise<Gone | undefined> {
  return await sql(strapi)('cop_memberships as m').join('cop_communities as h', 'h.id', 'm.community_id').where({ 'm.user_id': userId, 'm.community_id': communityId, 'm.state': 'left', 'h.status': 'active' }).first('h.name', 'h.parent_id', 'm.decision_message') as Gone | undefined
}

export const alerts: Alerts = {
  /** Those who do not belong to the community that it is a part of now. They are told of that one only where they may know of it. */
  'community.moved': {
    recipients: async (_, { userIds }) => userIds.map(id => `user:${id}` as const),
    async compose(strapi, { communityId }, recipient) {
      const reader = await readerOf(strapi, recipient)
      const gone = reader?.kind === 'registered' ? await goneFrom(strapi, reader.userId, communityId) : undefined
      if (!reader || !gone)
        return null
      const messages = catalogue[reader.locale]
      const above = gone.parent_id === null ? null : await findCommunity(strapi, reader, { id: gone.parent_id }).catch(() => null)
      const named = { community: plainName(gone.name) }
      return {
        to: reader.email,
        locale: reader.locale,
        name: plainName(reader.name),
        words: messages.moved({ ...named, above: above && plainName(above.name) }),
        quote: gone.decision_message,
        ...(above && { url: siteLink(strapi, reader.locale, `/c/${above.slug}`) }),
        because: messages.because.wasMember(named),
      }
    },
  },
}
