import type { Conversation, Message } from '../../../contracts/messages'
import type { RegisteredViewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import type { People } from '../people/person-ref'
import type { MemberRow } from './members'
import { decodeCursor, page } from '../kernel/cursor'
import { bool, date, iso, isoOf, likeText } from '../kernel/database'
import { list, nothing, query, read, readOne } from '../kernel/query'
import { personOf, readPeople } from '../people/person-ref'
import { excerptOf } from '../text/markdown'
import { fillMentions, mentionNames } from '../text/mentions'
import { withheldFrom } from './members'

const CONVERSATIONS = 30
const MESSAGES = 40
const FOUND = 20

interface Row { conversation_id: number, document_id: string, group: unknown, name: string | null, unread: number, muted: unknown, last_message_at: unknown, text: string | null, by: number | null }

/** Conversations of the viewer with the last message that reached them. `rest`: what else narrows, sorts and cuts. */
async function conversationRows(strapi: Strapi, { userId }: RegisteredViewer, rest: Fragment): Promise<Row[]> {
  return read<Row>(strapi, query`
    select m.conversation_id, v.document_id, v."group", v.name, m.unread, m.muted, m.last_message_at, g.body_text as text, g.author_id as by
    from cop_conversation_members m join cop_conversations v on v.id = m.conversation_id
    left join cop_messages g on g.id = (
      select max(g.id) from cop_messages g where g.conversation_id = m.conversation_id and g.id > m.sees_after and not ${withheldFrom(userId)})
    where m.user_id = ${userId} and m.state = 'active' ${rest}`)
}

/** Who is in these conversations beside the viewer. */
async function othersIn(strapi: Strapi, { userId }: RegisteredViewer, conversations: number[]) {
  const rows = conversations.length === 0
    ? []
    : await read<{ conversation_id: number, user_id: number }>(strapi, query`
        select m.conversation_id, m.user_id from cop_conversation_members m join cop_conversations v on v.id = m.conversation_id
        where m.conversation_id in ${list(conversations)} and m.user_id <> ${userId} and (m.state <> 'left' or v."group" = ${false}) order by m.id`)
  return { people: await readPeople(strapi, rows.map(row => row.user_id)), of: (id: number) => rows.filter(row => row.conversation_id === id).map(row => row.user_id) }
}

async function toConversations(strapi: Strapi, viewer: RegisteredViewer, rows: Row[]): Promise<Conversation[]> {
  const others = await othersIn(strapi, viewer, rows.map(row => row.conversation_id))
  return rows.map(row => ({
    id: row.document_id,
    name: row.name,
    group: bool(row.group),
    people: others.of(row.conversation_id).map(user => personOf(others.people, user, viewer)),
    unread: row.unread,
    muted: bool(row.muted),
    excerpt: row.text === null ? null : excerptOf(row.text, 120),
    lastBy: row.by === null || row.by === viewer.userId ? null : personOf(others.people, row.by).name,
    lastMine: row.by === viewer.userId,
    lastAt: iso(row.last_message_at),
  }))
}

export async function listConversations(strapi: Strapi, viewer: RegisteredViewer, cursor: string | undefined) {
  const after = decodeCursor(cursor, 'moment', 'integer')
  const beyond = after ? query`and (m.last_message_at, m.conversation_id) < (${new Date(after[0] as number)}, ${after[1] as number})` : nothing
  // Null: nothing has reached the viewer there, as when it came from somebody they have blocked.
  const rows = await conversationRows(strapi, viewer, query`and m.last_message_at is not null ${beyond} order by m.last_message_at desc, m.conversation_id desc limit ${CONVERSATIONS + 1}`)
  const all = await toConversations(strapi, viewer, rows)
  return page(rows.map((row, place) => ({ row, conversation: all[place]! })), CONVERSATIONS, ({ row }) => [date(row.last_message_at)?.getTime() ?? 0, row.conversation_id], ({ conversation }) => conversation)
}

export async function countUnread(strapi: Strapi, { userId }: RegisteredViewer): Promise<number> {
  const row = await readOne<{ n: number | string }>(strapi, query`select count(*) as n from cop_conversation_members m where m.user_id = ${userId} and m.unread > 0 and m.state = 'active'`)
  return Number(row?.n ?? 0)
}

interface MessageRow { id: number, document_id: string, author_id: number | null, body_html: string | null, created_at: unknown }

async function toMessages(strapi: Strapi, viewer: RegisteredViewer, rows: MessageRow[], people?: People): Promise<Message[]> {
  const authors = people ?? await readPeople(strapi, rows.map(row => row.author_id))
  const names = await mentionNames(strapi, rows.map(row => row.body_html))
  return rows.map(row => ({
    id: row.document_id,
    author: personOf(authors, row.author_id, viewer),
    mine: row.author_id === viewer.userId,
    html: fillMentions(row.body_html ?? '', names),
    createdAt: isoOf(row.created_at),
  }))
}

/** A conversation with a page of messages: the newest first to be read, each page in the order in which they were written. */
export async function readConversation(strapi: Strapi, viewer: RegisteredViewer, found: MemberRow, cursor: string | undefined) {
  const after = decodeCursor(cursor, 'integer')
  const rows = await read<MessageRow>(strapi, query`
    select g.id, g.document_id, g.author_id, g.body_html, g.created_at from cop_messages g
    where g.conversation_id = ${found.conversation_id} and g.id > ${found.sees_after} ${after ? query`and g.id < ${after[0] as number}` : nothing} and not ${withheldFrom(viewer.userId)}
    order by g.id desc limit ${MESSAGES + 1}`)
  const { nextCursor } = page(rows, MESSAGES, row => [row.id], row => row)
  const [conversation] = await toConversations(strapi, viewer, await conversationRows(strapi, viewer, query`and m.conversation_id = ${found.conversation_id}`))
  const group = bool(found.group)
  return {
    conversation: conversation as Conversation,
    messages: { items: await toMessages(strapi, viewer, rows.slice(0, MESSAGES).reverse()), nextCursor },
    can: { write: group || (conversation as Conversation).people.some(person => person.id !== null), add: group },
  }
}

export async function readMessage(strapi: Strapi, viewer: RegisteredViewer, id: number): Promise<Message> {
  const rows = await read<MessageRow>(strapi, query`select g.id, g.document_id, g.author_id, g.body_html, g.created_at from cop_messages g where g.id = ${id}`)
  return (await toMessages(strapi, viewer, rows))[0] as Message
}

interface FoundRow { id: number, document_id: string, author_id: number | null, text: string | null, created_at: unknown, conversation_id: number, conversation: string, name: string | null, group: unknown }

/** Messages with these words, in conversations that the viewer is in. */
export async function searchMessages(strapi: Strapi, viewer: RegisteredViewer, q: string, cursor: string | undefined) {
  const after = decodeCursor(cursor, 'integer')
  const rows = await read<FoundRow>(strapi, query`
    select g.id, g.document_id, g.author_id, g.body_text as text, g.created_at, g.conversation_id, v.document_id as conversation, v.name, v."group"
    from cop_conversation_members m join cop_conversations v on v.id = m.conversation_id join cop_messages g on g.conversation_id = m.conversation_id and g.id > m.sees_after
    where m.user_id = ${viewer.userId} and m.state = 'active' and lower(g.body_text) like ${`%${likeText(q)}%`} escape '\\'
      ${after ? query`and g.id < ${after[0] as number}` : nothing} and not ${withheldFrom(viewer.userId)}
    order by g.id desc limit ${FOUND + 1}`)
  const authors = await readPeople(strapi, rows.map(row => row.author_id))
  const others = await othersIn(strapi, viewer, [...new Set(rows.map(row => row.conversation_id))])
  return page(rows, FOUND, row => [row.id], row => ({
    id: row.document_id,
    author: personOf(authors, row.author_id, viewer),
    mine: row.author_id === viewer.userId,
    createdAt: isoOf(row.created_at),
    excerpt: around(row.text ?? '', q),
    conversation: { id: row.conversation, name: row.name, group: bool(row.group), people: others.of(row.conversation_id).map(user => personOf(others.people, user, viewer)) },
  }))
}

/** The text around the words. */
function around(text: string, q: string): string {
  const flat = text.replace(/\s+/g, ' ')
  const at = flat.toLowerCase().indexOf(q.toLowerCase())
  const start = at < 80 ? 0 : flat.lastIndexOf(' ', at - 60) + 1
  return `${start > 0 ? '…' : ''}${excerptOf(flat.slice(start), 200)}`
}
