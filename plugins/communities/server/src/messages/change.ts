import type { BodyOf } from '../../../contracts/endpoint'
import type { messages as contract } from '../../../contracts/messages'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { MemberRow } from './members'
import { bool, sql, transaction } from '../kernel/database'
import { ConflictError, notFound } from '../kernel/errors'
import { query, readOne } from '../kernel/query'
import { bringIn, withheldFrom, writableTo } from './members'

/** A message that the viewer gets in this conversation. @throws NotFoundError */
export async function findMessage(strapi: Strapi, viewer: RegisteredViewer, found: MemberRow, document: string): Promise<{ id: number, author_id: number | null }> {
  const row = await readOne<{ id: number, author_id: number | null }>(strapi, query`
    select g.id, g.author_id from cop_messages g
    where g.document_id = ${document} and g.conversation_id = ${found.conversation_id} and g.id > ${found.sees_after} and not ${withheldFrom(viewer.userId)}`)
  if (!row)
    throw notFound()
  return row
}

/** Everything up to a message has been seen; what came after it has not. */
export async function markSeen(strapi: Strapi, viewer: RegisteredViewer, found: MemberRow, message: string): Promise<void> {
  const { id } = await findMessage(strapi, viewer, found, message)
  await transaction(strapi, async () => {
    const knex = sql(strapi)
    const seen = Math.max(found.last_read, id)
    const { text, values } = query`select count(*) as n from cop_messages g where g.conversation_id = ${found.conversation_id} and g.id > ${seen} and g.author_id <> ${viewer.userId} and not ${withheldFrom(viewer.userId)}`
    await knex('cop_conversation_members').where('id', found.id).where('last_read', '<=', seen).update({ last_read: seen, unread: knex.raw(`(${text})`, values as never) })
  })
}

export async function updateConversation(strapi: Strapi, found: MemberRow, { muted, name }: BodyOf<typeof contract.update>): Promise<void> {
  await transaction(strapi, async () => {
    if (name !== undefined) {
      if (!bool(found.group))
        throw new ConflictError('not-a-group', 'Only a group has a name')
      await sql(strapi)('cop_conversations').where('id', found.conversation_id).update({ name })
    }
    if (muted !== undefined)
      await sql(strapi)('cop_conversation_members').where('id', found.id).update({ muted })
  })
}

/** People who come later read what is written from then on. */
export async function addPeople(strapi: Strapi, viewer: RegisteredViewer, found: MemberRow, people: string[]): Promise<void> {
  if (!bool(found.group))
    throw new ConflictError('not-a-group', 'Begin a group instead')
  await transaction(strapi, async () => {
    const users = await writableTo(strapi, viewer, people)
    const last = await sql(strapi)('cop_messages').where('conversation_id', found.conversation_id).max({ id: 'id' }).first() as { id: number | null }
    await bringIn(strapi, viewer, found.conversation_id, users, last.id ?? 0)
  })
}

export async function leaveConversation(strapi: Strapi, found: MemberRow): Promise<void> {
  await sql(strapi)('cop_conversation_members').where('id', found.id).update({ state: 'left', unread: 0 })
}
