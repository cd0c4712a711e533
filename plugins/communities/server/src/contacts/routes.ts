import type { RegisteredViewer } from '../access/viewer'
import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { contacts } from '../../../contracts/contacts'
import { routesOf } from '../kernel/routes'
import { answerContact, askContact, blockPerson, otherPerson, removeContact, unblockPerson } from './change'
import { listContacts } from './list'
import { contactStateOf } from './state'

interface Call { strapi: Strapi, viewer: RegisteredViewer, params: { person: string } }

/** Does something about another person, and says what they are to each other then. */
async function about({ strapi, viewer, params }: Call, work: (strapi: Strapi, viewer: RegisteredViewer, other: number) => Promise<void>) {
  const other = await otherPerson(strapi, viewer, params.person)
  await work(strapi, viewer, other)
  return { contact: await contactStateOf(strapi, viewer.userId, other) }
}

const controller: Controller<typeof contacts> = {
  list: ({ strapi, viewer }) => listContacts(strapi, viewer),
  ask: call => about(call, (strapi, viewer, other) => askContact(strapi, viewer, other, call.body.note)),
  accept: call => about(call, (strapi, viewer, other) => answerContact(strapi, viewer, other, 'accept')),
  decline: call => about(call, (strapi, viewer, other) => answerContact(strapi, viewer, other, 'decline')),
  remove: call => about(call, removeContact),
  block: call => about(call, blockPerson),
  unblock: call => about(call, unblockPerson),
}

export const routes = (strapi: Strapi) => routesOf(strapi, contacts, controller)
