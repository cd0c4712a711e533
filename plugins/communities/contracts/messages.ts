import { z } from 'zod'
import { done, endpoint, listOf } from './endpoint'
import { personRef } from './shared'
import { body, cursor, id, line, requestKey, timestamp } from './text'

/** People of a group, oneself included. */
export const mostInGroup = 20

const text = body(10_000)

/** A conversation as a line of the list. */
export const conversation = z.object({
  id,
  /** A group's own name; null for two people, and for a group without one. */
  name: z.string().nullable(),
  group: z.boolean(),
  /** The others; somebody whose account is closed has no id. */
  people: z.array(personRef),
  unread: z.number().int(),
  muted: z.boolean(),
  /** The first words of the last message that reached me. */
  excerpt: z.string().nullable(),
  lastBy: z.string().nullable(),
  lastMine: z.boolean(),
  lastAt: timestamp.nullable(),
})
export type Conversation = z.infer<typeof conversation>

export const message = z.object({
  id,
  author: personRef,
  mine: z.boolean(),
  /** Finished, safe HTML. */
  html: z.string(),
  createdAt: timestamp,
})
export type Message = z.infer<typeof message>

const one = { conversation: id }

export const messages = {
  list: endpoint({
    method: 'GET',
    path: '/me/messages',
    summary: 'My conversations, the most recent first',
    caller: 'registered',
    query: { cursor: cursor.optional() },
    data: listOf(conversation),
  }),
  unread: endpoint({
    method: 'GET',
    path: '/me/unread-messages',
    summary: 'In how many conversations something is new to me',
    caller: 'registered',
    data: z.object({ conversations: z.number().int() }),
  }),
  search: endpoint({
    method: 'GET',
    path: '/me/message-search',
    summary: 'Messages in my conversations that have these words, newest first',
    caller: 'registered',
    limit: 'search',
    query: { q: line(100, 2), cursor: cursor.optional() },
    data: listOf(message.omit({ html: true }).extend({ excerpt: z.string(), conversation: z.object({ id, name: z.string().nullable(), group: z.boolean(), people: z.array(personRef) }) })),
  }),
  start: endpoint({
    method: 'POST',
    path: '/me/messages',
    summary: 'Write to somebody, or begin a group of up to 20',
    caller: 'registered',
    limit: 'mail',
    status: 201,
    body: z.strictObject({ to: z.array(id).min(1).max(mostInGroup - 1), name: line(80).optional(), body: text, requestKey }),
    data: z.object({ id }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/me/messages/:conversation',
    summary: 'A conversation of mine: a page of its messages, the newest page first, each page in the order they were written',
    caller: 'registered',
    params: one,
    query: { cursor: cursor.optional() },
    data: z.object({ conversation, messages: listOf(message), can: z.object({ write: z.boolean(), add: z.boolean() }) }),
  }),
  seen: endpoint({
    method: 'POST',
    path: '/me/messages/:conversation/seen',
    summary: 'I have seen everything up to this message',
    caller: 'registered',
    params: one,
    body: z.strictObject({ message: id }),
    data: done,
  }),
  write: endpoint({
    method: 'POST',
    path: '/me/messages/:conversation',
    summary: 'Write a message in a conversation of mine',
    caller: 'registered',
    status: 201,
    params: one,
    body: z.strictObject({ body: text, requestKey }),
    data: message,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/me/messages/:conversation',
    summary: 'Mute a conversation for me, or name a group for everyone in it',
    caller: 'registered',
    params: one,
    body: z.strictObject({ muted: z.boolean(), name: line(80).nullable() }).partial(),
    data: done,
  }),
  add: endpoint({
    method: 'POST',
    path: '/me/messages/:conversation/people',
    summary: 'Add people to a group of mine; they read what is written from now on',
    caller: 'registered',
    limit: 'mail',
    params: one,
    body: z.strictObject({ people: z.array(id).min(1).max(mostInGroup - 1) }),
    data: done,
  }),
  leave: endpoint({
    method: 'POST',
    path: '/me/messages/:conversation/leave',
    summary: 'Leave a conversation',
    caller: 'registered',
    params: one,
    data: done,
  }),
}
