import type { Strapi } from '../../kernel/strapi'
import type { Alerts, Locale, Recipient } from '../../mail/alert'
import { findCommunity } from '../../access/community'
import { sql } from '../../kernel/database'
import { catalogue, readerOf, siteLink } from '../../mail/alert'
import { plainName } from '../../mail/safe-text'
import { closedownOf } from './row'

async function members(strapi: Strapi, { communityId }: { communityId: number }): Promise<Recipient[]> {
  const users = await sql(strapi)('cop_memberships').where({ community_id: communityId, state: 'active' }).pluck('user_id') as number[]
  return users.map(id => `user:${id}` as const)
}

function inWords(day: string | null, locale: Locale): string | null {
  return day && new Intl.DateTimeFormat(locale === 'cy' ? 'cy-GB' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** A member of a community that ends and of which they were told; null where it goes on after all, or they have left it. */
async function told(strapi: Strapi, communityId: number, recipient: Recipient) {
  const reader = await readerOf(strapi, recipient)
  const community = reader && await findCommunity(strapi, reader, { id: communityId }).catch(() => null)
  const row = await closedownOf(strapi, communityId)
  if (!reader || community?.membership?.state !== 'active' || community.stage !== 'closedown' || !row?.told_at)
    return null
  const messages = catalogue[reader.locale]
  const named = { community: plainName(community.name) }
  return {
    row,
    messages,
    named: { ...named, day: inWords(row.last_day, reader.locale) },
    letter: {
      to: reader.email,
      locale: reader.locale,
      name: plainName(reader.name),
      url: siteLink(strapi, reader.locale, `/c/${community.slug}/closing`),
      because: messages.because.member(named),
    },
  }
}

export const alerts: Alerts = {
  /** Everyone who belongs to it, in the words of its facilitator. */
  'community.closing': {
    recipients: members,
    async compose(strapi, { communityId }, recipient) {
      const found = await told(strapi, communityId, recipient)
      return found && { ...found.letter, words: found.messages.closing(found.named), quote: found.row.message }
    },
  },
  /** Whoever was told one day would count on it. */
  'community.closing-day-changed': {
    recipients: members,
    async compose(strapi, { communityId, day }, recipient) {
      const found = await told(strapi, communityId, recipient)
      // Changed once more meanwhile: that has a mail of its own.
      return found && found.row.last_day === day ? { ...found.letter, words: found.messages.closingDay(found.named) } : null
    },
  },
}
