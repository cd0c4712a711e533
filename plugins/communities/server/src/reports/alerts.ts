import type { ReportedKind } from '../../../contracts/reports'
import type { Strapi } from '../kernel/strapi'
import type { Addressed, Alerts, Recipient } from '../mail/alert'
import type { CaseRow } from './cases'
import { sql } from '../kernel/database'
import { catalogue, readerOf, siteLink, userIdOf } from '../mail/alert'
import { plainName } from '../mail/safe-text'
import { staffRecipients } from '../mail/staff'
import { facilitatorRecipients } from '../memberships/alerts'
import { caseById, readCase } from './cases'
import { tellsAuthor } from './rules'
import { thingsNow } from './things'

/** Whether somebody facilitating its community decides it; otherwise KM staff do. */
async function isFacilitators(strapi: Strapi, row: CaseRow, recipient: Recipient): Promise<boolean> {
  const reader = await readerOf(strapi, recipient)
  return reader !== null && await readCase(strapi, reader, row.document_id) !== undefined
}

const said = ({ kind, title }: { kind: ReportedKind, title: string | null }) => ({ kind, title: title && plainName(title) })

/** To KM staff, in the panel; nothing of what was reported leaves it. */
function toStaff(strapi: Strapi, row: CaseRow, recipient: Recipient, mail: 'reportOpened' | 'reportAppealed' | 'waitsForApproval'): Addressed {
  const messages = catalogue.en
  return { to: recipient.slice('email:'.length), locale: 'en', words: messages[mail](said(row)), url: `${strapi.config.get<string>('admin.absoluteUrl')}/plugins/communities/reports${mail === 'reportAppealed' ? '?state=appealed' : ''}`, because: messages.because.staff }
}

/** To whoever made the thing: what was decided, by which rule, and how to have somebody else look at it. */
async function toAuthor(strapi: Strapi, row: CaseRow, recipient: Recipient, mail: 'reportDecided' | 'appealDecided'): Promise<Addressed | null> {
  const reader = await readerOf(strapi, recipient)
  if (!reader || !row.decision || !tellsAuthor(row.decision))
    return null
  const messages = catalogue[reader.locale]
  if (row.decision === 'approve') {
    const path = (await thingsNow(strapi, [row]))(row).path
    return { to: reader.email, locale: reader.locale, name: plainName(reader.name), words: messages.nowShown(said(row)), ...(path && { url: siteLink(strapi, reader.locale, path) }), because: messages.because.wrote }
  }
  const community = row.home_name && plainName(row.home_name)
  return {
    to: reader.email,
    locale: reader.locale,
    name: plainName(reader.name),
    words: mail === 'reportDecided' ? messages.reportDecided({ ...said(row), community, decision: row.decision, rule: row.rule ?? 'other', waited: row.held_for !== null }) : messages.appealDecided({ ...said(row), granted: row.appeal === 'granted' }),
    quote: mail === 'reportDecided' ? row.message : row.appeal_answer,
    url: siteLink(strapi, reader.locale, `/me/decisions/${row.document_id}`),
    because: row.held_for === null ? messages.because.decided : messages.because.wrote,
  }
}

export const alerts: Alerts = {
  'report.opened': {
    async recipients(strapi, { caseId }) {
      const row = await caseById(strapi, caseId)
      const facilitators = row?.community_id ? await facilitatorRecipients(strapi, row.community_id) : []
      const deciding: Recipient[] = []
      for (const recipient of row ? facilitators : []) {
        if (row && await isFacilitators(strapi, row, recipient))
          deciding.push(recipient)
      }
      return deciding.length > 0 ? deciding : staffRecipients(strapi)
    },
    async compose(strapi, { caseId }, recipient) {
      const row = await caseById(strapi, caseId)
      if (row?.state !== 'open')
        return null
      if (userIdOf(recipient) === null)
        return toStaff(strapi, row, recipient, row.held_for === null ? 'reportOpened' : 'waitsForApproval')
      const reader = await readerOf(strapi, recipient)
      if (!reader || !await isFacilitators(strapi, row, recipient))
        return null
      const messages = catalogue[reader.locale]
      return { to: reader.email, locale: reader.locale, name: plainName(reader.name), words: messages[row.held_for === null ? 'reportOpened' : 'waitsForApproval'](said(row)), url: siteLink(strapi, reader.locale, `/c/${row.home_slug}/manage/reports`), because: messages.because.facilitator({ community: plainName(row.home_name ?? '') }) }
    },
  },
  'report.decided': {
    async recipients(strapi, { caseId }) {
      const row = await caseById(strapi, caseId)
      const reporters = await sql(strapi)('cop_reports').where('case_id', caseId).whereNotNull('reporter_id').pluck('reporter_id') as number[]
      return [...new Set([...row?.author_id ? [row.author_id] : [], ...reporters])].map(user => `user:${user}` as const)
    },
    async compose(strapi, { caseId }, recipient) {
      const [row, reader] = [await caseById(strapi, caseId), await readerOf(strapi, recipient)]
      if (!row || !reader)
        return null
      if (row.author_id === reader.userId)
        return toAuthor(strapi, row, recipient, 'reportDecided')
      // Thanks, and nothing of what was decided about somebody else.
      const messages = catalogue[reader.locale]
      return { to: reader.email, locale: reader.locale, name: plainName(reader.name), words: messages.reportThanks(), because: messages.because.reported }
    },
  },
  'report.appealed': {
    recipients: strapi => staffRecipients(strapi),
    async compose(strapi, { caseId }, recipient) {
      const row = await caseById(strapi, caseId)
      return row?.appeal === 'open' ? toStaff(strapi, row, recipient, 'reportAppealed') : null
    },
  },
  'report.appeal-decided': {
    async recipients(strapi, { caseId }) {
      const row = await caseById(strapi, caseId)
      return row?.author_id ? [`user:${row.author_id}`] : []
    },
    async compose(strapi, { caseId }, recipient) {
      const row = await caseById(strapi, caseId)
      return row ? toAuthor(strapi, row, recipient, 'appealDecided') : null
    },
  },
}
