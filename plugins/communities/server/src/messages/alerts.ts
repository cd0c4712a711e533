import type { Strapi } from '../kernel/strapi'
import type { Alerts } from '../mail/alert'
import type { PersonColumns } from '../people/person-ref'
import { sql } from '../kernel/database'
import { query, readOne } from '../kernel/query'
import { catalogue, readerOf, siteLink } from '../mail/alert'
import { plainName } from '../mail/safe-text'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'
import { excerptOf } from '../text/markdown'
import { withheldFrom } from './members'

interface Sent extends PersonColumns { id: number, author_id: number | null, conversation_id: number, text: string | null, document_id: string, name: string | null }

async function messageOf(strapi: Strapi, id: number): Promise<Sent | undefined> {
  return await sql(strapi)('cop_messages as g').join('cop_conversations as v', 'v.id', 'g.conversation_id').modify(joinPerson('g.author_id')).where('g.id', id).first('g.id', 'g.author_id', 'g.conversation_id', 'g.body_text as text', 'v.document_id', 'v.name', ...PERSON_COLUMNS) as Sent | undefined
}

/** Whether this is the first message that waits for somebody there: of those that follow, they are told by the list. */
async function isFirstNew(strapi: Strapi, user: number, { id, conversation_id: conversation }: Sent): Promise<boolean> {
  return Boolean(await readOne(strapi, query`
    select 1 as one from cop_conversation_members m join cop_messages g on g.id = ${id}
    where m.conversation_id = ${conversation} and m.user_id = ${user} and m.state = 'active' and m.muted = ${false} and m.last_read < ${id} and m.sees_after < ${id}
      and not ${withheldFrom(user)}
      and not exists (select 1 from cop_messages e where e.conversation_id = ${conversation} and e.id > m.last_read and e.id < ${id} and e.author_id <> ${user} and not ${withheldFrom(user, 'e')})`))
}

export const alerts: Alerts = {
  'message.sent': {
    async recipients(strapi, { messageId }) {
      const message = await messageOf(strapi, messageId)
      const users = message ? await sql(strapi)('cop_conversation_members').where({ conversation_id: message.conversation_id, state: 'active', muted: false }).pluck('user_id') as number[] : []
      return users.filter(user => user !== message?.author_id).map(user => `user:${user}` as const)
    },
    async compose(strapi, { messageId }, recipient) {
      const [message, reader] = [await messageOf(strapi, messageId), await readerOf(strapi, recipient)]
      if (!message || !reader || !await isFirstNew(strapi, reader.userId, message))
        return null
      const messages = catalogue[reader.locale]
      return {
        to: reader.email,
        locale: reader.locale,
        name: plainName(reader.name),
        words: messages.newMessage({ person: plainName(toPersonRef(message).name), group: message.name && plainName(message.name) }),
        quote: excerptOf(message.text ?? '', 500),
        url: siteLink(strapi, reader.locale, `/me/messages/${message.document_id}`),
        because: messages.because.message,
      }
    },
  },
}
