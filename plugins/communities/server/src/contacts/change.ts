import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { sql, transaction } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { ConflictError } from '../kernel/errors'
import { record } from '../outbox/record'
import { readablePerson } from '../people/person'
import { pairOf } from './state'

interface Row { id: number, asker_id: number, asked_id: number, state: 'asked' | 'accepted' | 'declined' }

/** Somebody with an open account, other than the viewer. @throws NotFoundError, ConflictError for oneself */
export async function otherPerson(strapi: Strapi, viewer: RegisteredViewer, person: string): Promise<number> {
  const { row } = await readablePerson(strapi, viewer, person)
  if (row.user_id === viewer.userId)
    throw new ConflictError('self', 'This is you')
  return row.user_id
}

async function find(strapi: Strapi, one: number, other: number): Promise<Row | undefined> {
  return await sql(strapi)('cop_contacts').where('pair', pairOf(one, other)).first('id', 'asker_id', 'asked_id', 'state') as Row | undefined
}

export async function hasBlocked(strapi: Strapi, user: number, other: number): Promise<boolean> {
  return Boolean(await sql(strapi)('cop_blocks').where({ user_id: user, blocked_id: other }).first('id'))
}

async function accepted(strapi: Strapi, row: Row) {
  const changed = await sql(strapi)('cop_contacts').where('id', row.id).whereNot('state', 'accepted').update({ state: 'accepted', decided_at: new Date(), withdrawn: false })
  if (changed > 0)
    await record(strapi, 'contact.accepted', { contactId: row.id })
}

/**
 * Asks somebody. Who was declined or blocked meets no difference: they have asked, and nobody answers. Where the other
 * has asked as well, both want it.
 */
export async function askContact(strapi: Strapi, viewer: RegisteredViewer, other: number, note: string | undefined): Promise<void> {
  await transaction(strapi, async () => {
    if (await hasBlocked(strapi, viewer.userId, other))
      throw new ConflictError('unblock-first', 'You have blocked this person')
    const now = new Date()
    const knex = sql(strapi)
    const [made] = await knex('cop_contacts').insert({ document_id: newDocumentId(), asker_id: viewer.userId, asked_id: other, pair: pairOf(viewer.userId, other), state: 'asked', withdrawn: false, note: note ?? null, asked_at: now, created_at: now, updated_at: now, published_at: now }).onConflict('pair').ignore().returning('id') as { id: number }[]
    if (made)
      return record(strapi, 'contact.asked', { contactId: made.id })
    const row = await find(strapi, viewer.userId, other)
    if (row && row.asker_id === other)
      return accepted(strapi, row)
    if (row?.state === 'declined')
      await knex('cop_contacts').where('id', row.id).update({ withdrawn: false })
  })
}

/** @throws ConflictError when they do not ask (any more) */
export async function answerContact(strapi: Strapi, viewer: RegisteredViewer, other: number, answer: 'accept' | 'decline'): Promise<void> {
  await transaction(strapi, async () => {
    const row = await find(strapi, viewer.userId, other)
    if (!row || row.asker_id !== other || await hasBlocked(strapi, viewer.userId, other))
      throw new ConflictError('not-asking', 'This person does not ask you')
    if (answer === 'accept')
      return accepted(strapi, row)
    if (row.state === 'asked')
      await sql(strapi)('cop_contacts').where('id', row.id).update({ state: 'declined', decided_at: new Date() })
  })
}

/** Ends a contact, or takes back what was asked; of one that was declined it stays known that it was. */
export async function removeContact(strapi: Strapi, viewer: RegisteredViewer, other: number): Promise<void> {
  await transaction(strapi, async () => {
    const row = await find(strapi, viewer.userId, other)
    const rows = () => sql(strapi)('cop_contacts').where('id', row?.id ?? 0)
    if (row?.state === 'accepted' || (row?.state === 'asked' && row.asker_id === viewer.userId))
      await rows().delete()
    else if (row?.state === 'declined' && row.asker_id === viewer.userId)
      await rows().update({ withdrawn: true })
  })
}

/** From now on nothing of theirs reaches the viewer. What they had asked looks to them as if it waited. */
export async function blockPerson(strapi: Strapi, viewer: RegisteredViewer, other: number): Promise<void> {
  await transaction(strapi, async () => {
    const now = new Date()
    await sql(strapi)('cop_blocks').insert({ document_id: newDocumentId(), user_id: viewer.userId, blocked_id: other, created_at: now, updated_at: now, published_at: now }).onConflict(['user_id', 'blocked_id']).ignore()
    const row = await find(strapi, viewer.userId, other)
    const rows = () => sql(strapi)('cop_contacts').where('id', row?.id ?? 0)
    if (row?.state === 'accepted' || row?.asker_id === viewer.userId)
      await rows().delete()
    else if (row?.state === 'asked')
      await rows().update({ state: 'declined', decided_at: now })
  })
}

export async function unblockPerson(strapi: Strapi, viewer: RegisteredViewer, other: number): Promise<void> {
  await sql(strapi)('cop_blocks').where({ user_id: viewer.userId, blocked_id: other }).delete()
}
