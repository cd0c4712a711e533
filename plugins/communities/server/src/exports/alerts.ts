import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Alerts, Recipient } from '../mail/alert'
import type { ExportRow } from './rows'
import { findCommunity } from '../access/community'
import { mayManage } from '../access/rules'
import { viewerOfAdmin } from '../admin/viewer'
import { sql } from '../kernel/database'
import { catalogue, readerOf, siteLink } from '../mail/alert'
import { plainName } from '../mail/safe-text'
import { keptUntil } from './rows'

interface Ended { reader: { email: string, locale: 'en' | 'cy', name?: string }, viewer: Viewer, inPanel: boolean }

/** Whoever asked for it, as they are now; null where there is nobody any more. */
async function askerToTell(strapi: Strapi, row: ExportRow, recipient: Recipient): Promise<Ended | null> {
  if (row.asked_by_admin_id !== null) {
    const { viewer, email } = await viewerOfAdmin(strapi, row.asked_by_admin_id)
    return email === null ? null : { reader: { email, locale: 'en' }, viewer, inPanel: true }
  }
  const reader = await readerOf(strapi, recipient)
  return reader && { reader: { email: reader.email, locale: reader.locale, name: plainName(reader.name) }, viewer: reader, inPanel: false }
}

const rowOf = async (strapi: Strapi, id: number) => await sql(strapi)('cop_exports').where({ id }).first() as ExportRow | undefined

export const alerts: Alerts = {
  /** Whoever asked for it hears that it is there, or that it could not be made. */
  'export.ended': {
    async recipients(strapi, { exportId }) {
      const row = await rowOf(strapi, exportId)
      if (row && row.asked_by_admin_id !== null) {
        const { email } = await viewerOfAdmin(strapi, row.asked_by_admin_id)
        return email === null ? [] : [`email:${email}` as const]
      }
      return row?.asked_by_id ? [`user:${row.asked_by_id}` as const] : []
    },
    async compose(strapi, { exportId }, recipient) {
      const row = await rowOf(strapi, exportId)
      const told = row && await askerToTell(strapi, row, recipient)
      const community = told && row.community_id ? await findCommunity(strapi, told.viewer, { id: row.community_id }).catch(() => null) : null
      // Replaced meanwhile, or they do not look after it any more.
      if (!told || !community || !mayManage(community.standing))
        return null
      const { reader, inPanel } = told
      const messages = catalogue[reader.locale]
      const named = { community: plainName(community.name) }
      const until = keptUntil(strapi, row)
      return {
        to: reader.email,
        locale: reader.locale,
        ...(reader.name !== undefined && { name: reader.name }),
        words: messages.exportEnded({ ...named, until: until && new Intl.DateTimeFormat(reader.locale === 'cy' ? 'cy-GB' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(until) }),
        url: inPanel ? `${strapi.config.get<string>('admin.absoluteUrl')}/plugins/communities/communities/${community.documentId}` : siteLink(strapi, reader.locale, `/c/${community.slug}/manage/export`),
        because: inPanel ? messages.because.staff : messages.because.facilitator(named),
      }
    },
  },
}
