import type { BodyOf } from '../../../contracts/endpoint'
import type { messages as contract } from '../../../contracts/messages'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { MemberRow } from './members'
import { demandRoom, demandRoomForWords } from '../access/newcomers'
import { hasBlocked } from '../contacts/change'
import { pairOf } from '../contacts/state'
import { textColumns } from '../contributions/store'
import { bool, isUniqueViolation, sql, transaction } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { ConflictError, forbidden } from '../kernel/errors'
import { record } from '../outbox/record'
import { mayMessage } from '../people/messaging'
import { readablePerson } from '../people/person'
import { bringIn, writableTo } from './members'

/** What this person sent with a key before: the message, and where it is. */
async function existing(strapi: Strapi, viewer: RegisteredViewer, requestKey: string | undefined) {
  if (!requestKey)
    return undefined
  return await sql(strapi)('cop_messages').where({ author_id: viewer.userId, request_key: requestKey }).first('id', 'conversation_id') as { id: number, conversation_id: number } | undefined
}

/** The same request again finds what the first one made. */
async function once<T>(strapi: Strapi, viewer: RegisteredViewer, requestKey: string | undefined, work: () => Promise<T>, found: (row: { id: number, conversation_id: number }) => Promise<T>): Promise<T> {
  const known = await existing(strapi, viewer, requestKey)
  if (known)
    return found(known)
  try {
    return await transaction(strapi, work)
  }
  catch (error) {
    const meanwhile = isUniqueViolation(error) ? await existing(strapi, viewer, requestKey) : undefined
    if (!meanwhile)
      throw error
    return found(meanwhile)
  }
}

const documentOf = async (strapi: Strapi, id: number) => (await sql(strapi)('cop_conversations').where('id', id).first('document_id') as { document_id: string }).document_id

/** Writes to somebody, in the one conversation of the two, or begins a group. @returns the conversation's public id */
export async function startConversation(strapi: Strapi, viewer: RegisteredViewer, { to, name, body, requestKey }: BodyOf<typeof contract.start>): Promise<string> {
  return once(strapi, viewer, requestKey, async () => {
    const users = await writableTo(strapi, viewer, to)
    const group = users.length > 1 || name !== undefined
    const conversation = group ? await create(strapi, { group, name: name ?? null, pair: null }) : await between(strapi, viewer.userId, users[0]!)
    await lock(strapi, conversation)
    await bringIn(strapi, viewer, conversation, [viewer.userId, ...users], 0)
    await insert(strapi, viewer, conversation, body, requestKey)
    return documentOf(strapi, conversation)
  }, row => documentOf(strapi, row.conversation_id))
}

async function create(strapi: Strapi, fields: { group: boolean, name: string | null, pair: string | null }): Promise<number> {
  const now = new Date()
  const [row] = await sql(strapi)('cop_conversations').insert({ document_id: newDocumentId(), ...fields, created_at: now, updated_at: now, published_at: now }).returning('id') as [{ id: number }]
  return row.id
}

async function between(strapi: Strapi, one: number, other: number): Promise<number> {
  const pair = pairOf(one, other)
  const now = new Date()
  await sql(strapi)('cop_conversations').insert({ document_id: newDocumentId(), group: false, pair, created_at: now, updated_at: now, published_at: now }).onConflict('pair').ignore()
  return (await sql(strapi)('cop_conversations').where('pair', pair).first('id') as { id: number }).id
}

/** Two who write to one another at once would each hold the row that the other is waiting for: one after the other. */
async function lock(strapi: Strapi, conversation: number): Promise<void> {
  await sql(strapi)('cop_conversations').where('id', conversation).forUpdate().first('id')
}

/** A message, and that it is new to whoever it reaches, in the caller's transaction. */
async function insert(strapi: Strapi, viewer: RegisteredViewer, conversation: number, body: string, requestKey: string | undefined): Promise<number> {
  const knex = sql(strapi)
  const { columns, mentions } = textColumns(body)
  await demandRoom(strapi, viewer, 'messages', 1)
  await demandRoomForWords(strapi, viewer, { html: columns.bodyHtml, mentions })
  const row = await strapi.db.query('plugin::communities.message').create({ data: { ...columns, conversation, author: viewer.userId, requestKey: requestKey ?? null } }) as { id: number }
  const now = new Date()
  const reached = () => knex('cop_conversation_members as m').where({ 'm.conversation_id': conversation }).whereNot('m.user_id', viewer.userId).whereNotExists(function () {
    void this.from('cop_blocks as b').whereRaw('b.user_id = m.user_id').where('b.blocked_id', viewer.userId)
  })
  // Between two, what was left comes back with the next message; a group that was left stays left.
  const back = await reached().join('cop_conversations as v', 'v.id', 'm.conversation_id').where({ 'm.state': 'left', 'v.group': false }).pluck('m.id') as number[]
  await knex('cop_conversation_members').whereIn('id', back).update({ state: 'active' })
  const told = await reached().where('m.state', 'active').pluck('m.id') as number[]
  await knex('cop_conversation_members').whereIn('id', told).update({ unread: knex.raw('unread + 1'), last_message_at: now })
  await knex('cop_conversation_members').where({ conversation_id: conversation, user_id: viewer.userId }).update({ unread: 0, last_read: row.id, last_message_at: now })
  await record(strapi, 'message.sent', { messageId: row.id })
  return row.id
}

/** @returns the message's row number */
export async function writeMessage(strapi: Strapi, viewer: RegisteredViewer, found: MemberRow, { body, requestKey }: BodyOf<typeof contract.write>): Promise<number> {
  return once(strapi, viewer, requestKey, async () => {
    await lock(strapi, found.conversation_id)
    if (!bool(found.group))
      await demandOther(strapi, viewer, found.conversation_id)
    return insert(strapi, viewer, found.conversation_id, body, requestKey)
  }, async ({ id, conversation_id: conversation }) => {
    if (conversation !== found.conversation_id)
      throw new ConflictError('request-key-used', 'This was already sent elsewhere')
    return id
  })
}

/** Between two: whoever has written here may always be answered, else what they let people do counts. */
async function demandOther(strapi: Strapi, viewer: RegisteredViewer, conversation: number): Promise<void> {
  const knex = sql(strapi)
  const other = await knex('cop_conversation_members as m').leftJoin('cop_profiles as p', 'p.user_id', 'm.user_id').where('m.conversation_id', conversation).whereNot('m.user_id', viewer.userId).first('m.user_id', 'p.document_id') as { user_id: number, document_id: string | null } | undefined
  if (!other?.document_id)
    throw forbidden('not-accepting', 'This person has left')
  if (await hasBlocked(strapi, viewer.userId, other.user_id))
    throw new ConflictError('unblock-first', 'You have blocked this person')
  if (await knex('cop_messages').where({ conversation_id: conversation, author_id: other.user_id }).first('id'))
    return
  const { row, tie } = await readablePerson(strapi, viewer, other.document_id)
  if (!mayMessage(row.messages_from, tie))
    throw forbidden('not-accepting', 'This person does not take messages from you')
}
