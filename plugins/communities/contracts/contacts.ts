import { z } from 'zod'
import { endpoint } from './endpoint'
import { contactState } from './people'
import { personRef } from './shared'
import { id, line, timestamp } from './text'

const someone = { person: id }
const state = z.object({ contact: contactState })
const person = personRef.extend({ id })

export const contacts = {
  list: endpoint({
    method: 'GET',
    path: '/me/contacts',
    summary: 'My contacts, who asks me, whom I have asked, and whom I have blocked',
    caller: 'registered',
    data: z.object({
      contacts: z.array(person.extend({ since: timestamp })),
      asking: z.array(person.extend({ note: z.string().nullable(), askedAt: timestamp })),
      asked: z.array(person.extend({ askedAt: timestamp })),
      blocked: z.array(person),
    }),
  }),
  ask: endpoint({
    method: 'POST',
    path: '/people/:person/contact',
    summary: 'Ask somebody to be contacts; where they have asked already, that accepts it',
    caller: 'registered',
    limit: 'mail',
    params: someone,
    body: z.strictObject({ note: line(300).optional() }),
    data: state,
  }),
  accept: endpoint({
    method: 'POST',
    path: '/people/:person/contact/accept',
    summary: 'Accept somebody who has asked',
    caller: 'registered',
    params: someone,
    data: state,
  }),
  decline: endpoint({
    method: 'POST',
    path: '/people/:person/contact/decline',
    summary: 'Decline somebody who has asked; they are not told and go on waiting',
    caller: 'registered',
    params: someone,
    data: state,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/people/:person/contact',
    summary: 'Remove a contact, or take back what I asked',
    caller: 'registered',
    params: someone,
    data: state,
  }),
  block: endpoint({
    method: 'POST',
    path: '/people/:person/block',
    summary: 'Block somebody: nothing they write to me or ask of me reaches me; they are not told',
    caller: 'registered',
    params: someone,
    data: state,
  }),
  unblock: endpoint({
    method: 'DELETE',
    path: '/people/:person/block',
    summary: 'Block somebody no longer',
    caller: 'registered',
    params: someone,
    data: state,
  }),
}
