import type { Stage } from '../../../contracts/shared'
import type { Strapi } from '../kernel/strapi'
import type { Alerts } from '../mail/alert'
import { findCommunity } from '../access/community'
import { mayManage } from '../access/rules'
import { sql } from '../kernel/database'
import { catalogue, readerOf, siteLink, userIdOf } from '../mail/alert'
import { plainName } from '../mail/safe-text'
import { facilitatorRecipients } from '../memberships/alerts'

interface MoveRow { to_stage: Stage, reason: string, moved_by_id: number | null }

async function moveOf(strapi: Strapi, id: number): Promise<MoveRow | undefined> {
  return await sql(strapi)('cop_stage_moves').where('id', id).first('to_stage', 'reason', 'moved_by_id') as MoveRow | undefined
}

/** The community as this reader meets it now; null where they may no longer know of it. */
async function met(strapi: Strapi, viewer: Parameters<typeof findCommunity>[1], id: number) {
  return findCommunity(strapi, viewer, { id }).catch(() => null)
}

export const alerts: Alerts = {
  /** Its other facilitators hear of each move. */
  'community.stage-moved': {
    async recipients(strapi, { communityId, moveId }) {
      const move = await moveOf(strapi, moveId)
      return (await facilitatorRecipients(strapi, communityId)).filter(recipient => userIdOf(recipient) !== move?.moved_by_id)
    },
    async compose(strapi, { communityId, moveId }, recipient) {
      const reader = await readerOf(strapi, recipient)
      const move = await moveOf(strapi, moveId)
      const community = reader && await met(strapi, reader, communityId)
      // Moved on since: that has a mail of its own.
      if (!reader || !move || !community || community.stage !== move.to_stage || !mayManage(community.standing))
        return null
      const messages = catalogue[reader.locale]
      const named = { community: plainName(community.name) }
      return {
        to: reader.email,
        locale: reader.locale,
        name: plainName(reader.name),
        words: messages.stageMoved({ ...named, stage: move.to_stage }),
        quote: move.reason,
        url: siteLink(strapi, reader.locale, `/c/${community.slug}/manage/lifecycle`),
        because: messages.because.facilitator(named),
      }
    },
  },
  /** Those who stayed and those who did not, each by what they are to it now. */
  'community.restarted': {
    recipients: async (_, { userIds }) => userIds.map(id => `user:${id}` as const),
    async compose(strapi, { communityId }, recipient) {
      const reader = await readerOf(strapi, recipient)
      const place = await sql(strapi)('cop_communities').where({ id: communityId, status: 'active' }).whereNot('stage', 'archived').first('name') as { name: string } | undefined
      if (!reader || !place)
        return null
      const messages = catalogue[reader.locale]
      const named = { community: plainName(place.name) }
      const community = await met(strapi, reader, communityId)
      const stays = community?.membership?.state === 'active'
      return {
        to: reader.email,
        locale: reader.locale,
        name: plainName(reader.name),
        words: messages.restarted({ ...named, stays }),
        // Who has gone from a hidden community cannot open its page any more.
        ...(community && { url: siteLink(strapi, reader.locale, `/c/${community.slug}`) }),
        because: stays ? messages.because.member(named) : messages.because.wasMember(named),
      }
    },
  },
}
