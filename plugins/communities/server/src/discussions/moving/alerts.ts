import type { Alerts } from '../../mail/alert'
import { findCommunity } from '../../access/community'
import { mayRead } from '../../access/rules'
import { sql } from '../../kernel/database'
import { catalogue, readerOf, siteLink } from '../../mail/alert'
import { plainName } from '../../mail/safe-text'
import { pieceOf } from '../find'

interface Row { title: string, slug: string, home_id: number, author_id: number | null, audience: 'public' | 'network' | 'community', state: 'published' }

export const alerts: Alerts = {
  /** The author hears where it is; of that community only where they may know of it, and its address where they may read it. */
  'contribution.moved': {
    async recipients(strapi, { contributionId }) {
      const row = await sql(strapi)('cop_contributions').where('id', contributionId).first('author_id') as { author_id: number | null } | undefined
      return row?.author_id ? [`user:${row.author_id}` as const] : []
    },
    async compose(strapi, { contributionId, addressId }, recipient) {
      const reader = await readerOf(strapi, recipient)
      const former = await sql(strapi)('cop_former_addresses').where({ id: addressId, contribution_id: contributionId }).first('name', 'reason') as { name: string, reason: string } | undefined
      const row = await sql(strapi)('cop_contributions').where('id', contributionId).whereNot('state', 'deleted').first('title', 'slug', 'home_id', 'author_id', 'audience', 'state') as Row | undefined
      // Gone since, or back where it was.
      if (!reader || !former || !row)
        return null
      const home = await findCommunity(strapi, reader, { id: row.home_id }).catch(() => null)
      const reads = home !== null && mayRead(home.standing, home, pieceOf(reader, row))
      const messages = catalogue[reader.locale]
      return {
        to: reader.email,
        locale: reader.locale,
        name: plainName(reader.name),
        words: messages.discussionMoved({ community: plainName(former.name), title: plainName(row.title), into: home && plainName(home.name), reads }),
        quote: former.reason,
        ...(reads && { url: siteLink(strapi, reader.locale, `/c/${home.slug}/discussions/${row.slug}`) }),
        because: messages.because.wrote,
      }
    },
  },
}
