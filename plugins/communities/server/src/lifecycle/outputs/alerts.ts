import type { Alerts } from '../../mail/alert'
import { sql } from '../../kernel/database'
import { query } from '../../kernel/query'
import { catalogue, readerOf, siteLink, userIdOf } from '../../mail/alert'
import { plainName } from '../../mail/safe-text'
import { consentOf, readOutputs } from './rows'

const asked = async (...[strapi, id]: [Parameters<typeof readOutputs>[0], number]) => (await readOutputs(strapi, query`o.id = ${id} and c.state = 'published'`))[0]

export const alerts: Alerts = {
  /** The author is asked, in the site's words: nobody writes to them in between. */
  'output.asked': {
    async recipients(strapi, { outputId }) {
      const row = await asked(strapi, outputId)
      return row?.author_id ? [`user:${row.author_id}` as const] : []
    },
    async compose(strapi, { outputId }, recipient) {
      const reader = await readerOf(strapi, recipient)
      const row = await asked(strapi, outputId)
      const home = row && await sql(strapi)('cop_communities').where({ id: row.community_id, status: 'active', stage: 'closedown' }).first('name') as { name: string } | undefined
      // Answered already, chosen no more, or theirs no more.
      if (!reader || !row?.wider || !home || row.author_id !== userIdOf(recipient) || consentOf(row) !== 'asked')
        return null
      const messages = catalogue[reader.locale]
      return {
        to: reader.email,
        locale: reader.locale,
        name: plainName(reader.name),
        words: messages.outputAsked({ community: plainName(home.name), title: plainName(row.title), wider: row.wider }),
        url: siteLink(strapi, reader.locale, '/me/outputs'),
        because: messages.because.wrote,
      }
    },
  },
}
