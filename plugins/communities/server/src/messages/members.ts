import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { mostInGroup } from '../../../contracts/messages'
import { hasBlocked } from '../contacts/change'
import { sql } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { ConflictError, forbidden, notFound } from '../kernel/errors'
import { query, raw, readOne } from '../kernel/query'
import { mayMessage } from '../people/messaging'
import { readablePerson } from '../people/person'

export interface MemberRow { id: number, conversation_id: number, group: unknown, name: string | null, last_read: number, sees_after: number, muted: unknown }

/**
 * A conversation with the viewer's own place in it. There is no other way in: who isn't in it, has left it, or was brought
 * in by somebody they have blocked, does not find it. @throws NotFoundError
 */
export async function findConversation(strapi: Strapi, viewer: RegisteredViewer, document: string): Promise<MemberRow> {
  const row = await readOne<MemberRow>(strapi, query`
    select m.id, m.conversation_id, v."group", v.name, m.last_read, m.sees_after, m.muted
    from cop_conversations v join cop_conversation_members m on m.conversation_id = v.id and m.user_id = ${viewer.userId} and m.state = 'active'
    where v.document_id = ${document}`)
  if (!row)
    throw notFound()
  return row
}

/** Messages of `g` that the viewer never gets: of those whom they had blocked by then. */
export function withheldFrom(userId: number, alias = 'g') {
  return query`exists (select 1 from cop_blocks b where b.user_id = ${userId} and b.blocked_id = ${raw(`${alias}.author_id`)} and b.created_at <= ${raw(`${alias}.created_at`)})`
}

/** Users whom the viewer may write to, in the order given. @throws NotFoundError, ForbiddenError, ConflictError */
export async function writableTo(strapi: Strapi, viewer: RegisteredViewer, people: string[]): Promise<number[]> {
  const users: number[] = []
  for (const person of new Set(people)) {
    const { row, tie } = await readablePerson(strapi, viewer, person)
    if (row.user_id === viewer.userId)
      continue
    if (await hasBlocked(strapi, viewer.userId, row.user_id))
      throw new ConflictError('unblock-first', 'You have blocked this person')
    if (!mayMessage(row.messages_from, tie))
      throw forbidden('not-accepting', `${row.name} does not take messages from you`)
    users.push(row.user_id)
  }
  if (users.length === 0)
    throw new ConflictError('self', 'This is you')
  return users
}

/** Brings people into a conversation, in the caller's transaction. Who has blocked the viewer is brought in for the eyes of the others alone. */
export async function bringIn(strapi: Strapi, viewer: RegisteredViewer, conversation: number, users: number[], seesAfter: number): Promise<void> {
  const now = new Date()
  const knex = sql(strapi)
  for (const user of users) {
    const state = user !== viewer.userId && await hasBlocked(strapi, user, viewer.userId) ? 'withheld' : 'active'
    const [made] = await knex('cop_conversation_members').insert({ document_id: newDocumentId(), conversation_id: conversation, user_id: user, state, muted: false, unread: 0, last_read: seesAfter, sees_after: seesAfter, created_at: now, updated_at: now, published_at: now }).onConflict(['conversation_id', 'user_id']).ignore().returning('id') as { id: number }[]
    if (!made)
      await knex('cop_conversation_members').where({ conversation_id: conversation, user_id: user, state: 'left' }).update({ state, unread: 0, last_read: seesAfter, sees_after: seesAfter })
  }
  const { n } = await knex('cop_conversation_members').where('conversation_id', conversation).whereNot('state', 'left').count({ n: '*' }).first() as { n: number | string }
  if (Number(n) > mostInGroup)
    throw new ConflictError('group-full', `A group can have up to ${mostInGroup} people`)
}
