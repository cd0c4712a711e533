import type { Strapi } from '../kernel/strapi'
import type { Addressed, Alerts, Recipient } from '../mail/alert'
import type { Messages, Words } from '../mail/messages/types'
import type { PersonColumns } from '../people/person-ref'
import { sql } from '../kernel/database'
import { catalogue, readerOf, siteLink } from '../mail/alert'
import { plainName } from '../mail/safe-text'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'
import { hasBlocked } from './change'

interface Row { id: number, asker_id: number, asked_id: number, state: string, note: string | null }

async function contactOf(strapi: Strapi, id: number): Promise<Row | undefined> {
  return await sql(strapi)('cop_contacts').where('id', id).first('id', 'asker_id', 'asked_id', 'state', 'note') as Row | undefined
}

/** Tells one of the two about the other; nothing when it has changed since, or when the reader has blocked the other. */
function toOne(side: 'asker_id' | 'asked_id', state: string, say: (messages: Messages, person: { person: string, organisation: string | null }) => Words, path: string) {
  const other = side === 'asker_id' ? 'asked_id' : 'asker_id'
  return {
    async recipients(strapi: Strapi, { contactId }: { contactId: number }): Promise<Recipient[]> {
      const row = await contactOf(strapi, contactId)
      return row ? [`user:${row[side]}`] : []
    },
    async compose(strapi: Strapi, { contactId }: { contactId: number }, recipient: Recipient): Promise<Addressed | null> {
      const [row, reader] = [await contactOf(strapi, contactId), await readerOf(strapi, recipient)]
      if (!row || !reader || row.state !== state || await hasBlocked(strapi, row[side], row[other]))
        return null
      const columns = await sql(strapi)('up_users as u').modify(joinPerson('u.id')).where({ 'u.id': row[other], 'u.blocked': false }).whereNotNull('pp.id').first(...PERSON_COLUMNS) as PersonColumns | undefined
      if (!columns)
        return null
      const person = toPersonRef(columns)
      const messages = catalogue[reader.locale]
      return {
        to: reader.email,
        locale: reader.locale,
        name: plainName(reader.name),
        words: say(messages, { person: plainName(person.name), organisation: person.organisation && plainName(person.organisation) }),
        ...(state === 'asked' && { quote: row.note }),
        url: siteLink(strapi, reader.locale, path.replace(':person', person.id ?? '')),
        because: messages.because.contact,
      }
    },
  }
}

export const alerts: Alerts = {
  'contact.asked': toOne('asked_id', 'asked', (messages, person) => messages.contactAsked(person), '/me/contacts'),
  'contact.accepted': toOne('asker_id', 'accepted', (messages, person) => messages.contactAccepted(person), '/people/:person'),
}
