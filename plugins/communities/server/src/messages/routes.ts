import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { messages } from '../../../contracts/messages'
import { routesOf } from '../kernel/routes'
import { addPeople, leaveConversation, markSeen, updateConversation } from './change'
import { findConversation } from './members'
import { countUnread, listConversations, readConversation, readMessage, searchMessages } from './read'
import { startConversation, writeMessage } from './write'

const done = { done: true } as const

const controller: Controller<typeof messages> = {
  list: ({ strapi, viewer, query }) => listConversations(strapi, viewer, query.cursor),
  unread: async ({ strapi, viewer }) => ({ conversations: await countUnread(strapi, viewer) }),
  search: ({ strapi, viewer, query }) => searchMessages(strapi, viewer, query.q, query.cursor),
  start: async ({ strapi, viewer, body }) => ({ id: await startConversation(strapi, viewer, body) }),
  read: async ({ strapi, viewer, params, query }) => readConversation(strapi, viewer, await findConversation(strapi, viewer, params.conversation), query.cursor),
  async seen({ strapi, viewer, params, body }) {
    await markSeen(strapi, viewer, await findConversation(strapi, viewer, params.conversation), body.message)
    return done
  },
  async write({ strapi, viewer, params, body }) {
    const found = await findConversation(strapi, viewer, params.conversation)
    return readMessage(strapi, viewer, await writeMessage(strapi, viewer, found, body))
  },
  async update({ strapi, viewer, params, body }) {
    await updateConversation(strapi, await findConversation(strapi, viewer, params.conversation), body)
    return done
  },
  async add({ strapi, viewer, params, body }) {
    await addPeople(strapi, viewer, await findConversation(strapi, viewer, params.conversation), body.people)
    return done
  },
  async leave({ strapi, viewer, params }) {
    await leaveConversation(strapi, await findConversation(strapi, viewer, params.conversation))
    return done
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, messages, controller)
