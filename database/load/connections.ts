import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { Demo, DemoConversation } from '../seeds/types'
import type { Person } from './people'
import { pairOf } from '../../plugins/communities/server/src/contacts/state'
import { textColumns } from '../../plugins/communities/server/src/contributions/store'
import { answeredAt } from '../seeds/connections'
import { Table } from './rows'

/** Contacts and private messages, as if people had asked and written on the site. */
export async function loadConnections(strapi: Core.Strapi, trx: Knex.Transaction, demo: Demo, people: Map<string, Person>): Promise<void> {
  const userOf = (key: string) => people.get(key)!.userId
  const contacts = await Table.open(strapi, trx, 'plugin::communities.contact')
  for (const contact of demo.contacts) {
    const { asker, asked, state, note, askedAt } = contact
    contacts.add({
      asker: userOf(asker),
      asked: userOf(asked),
      pair: pairOf(userOf(asker), userOf(asked)),
      state,
      note: note ?? null,
      askedAt,
      decidedAt: state === 'accepted' ? answeredAt(contact) : null,
      createdAt: askedAt,
    })
  }
  await contacts.write()
  await loadConversations(strapi, trx, demo.conversations, userOf)
}

async function loadConversations(strapi: Core.Strapi, trx: Knex.Transaction, conversations: DemoConversation[], userOf: (key: string) => number) {
  const rows = await Table.open(strapi, trx, 'plugin::communities.conversation')
  const members = await Table.open(strapi, trx, 'plugin::communities.conversation-member')
  const messages = await Table.open(strapi, trx, 'plugin::communities.message')
  const begun = conversations.map((conversation) => {
    const { people, name, messages: [first] } = conversation
    const group = people.length > 2
    const pair = group ? null : pairOf(userOf(people[0]!), userOf(people[1]!))
    return { conversation, id: rows.add({ group, name: name ?? null, pair, createdAt: first!.createdAt }) }
  })
  // Numbers in the order of time: what is unread is counted by them.
  const written = begun.flatMap(({ conversation, id }) => conversation.messages.map(message => ({ ...message, conversation: id })))
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map(({ author, body, conversation, createdAt }) => ({ conversation, createdAt, id: messages.add({ ...textColumns(body).columns, conversation, author: userOf(author), createdAt }) }))
  for (const { conversation: { people, messages: [first], unread }, id } of begun) {
    const own = written.filter(({ conversation }) => conversation === id)
    for (const key of people) {
      const left = unread[key] ?? 0
      members.add({ conversation: id, user: userOf(key), state: 'active', unread: left, lastRead: own.at(-1 - left)!.id, lastMessageAt: own.at(-1)!.createdAt, createdAt: first!.createdAt })
    }
  }
  await rows.write()
  await members.write()
  await messages.write()
}
