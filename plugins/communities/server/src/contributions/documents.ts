import type { DocumentRules } from '../kernel/documents'
import type { Strapi } from '../kernel/strapi'
import { errors } from '@strapi/utils'
import { stopHolding } from '../holding/hold'
import { tellShown } from '../holding/show'
import { sql } from '../kernel/database'
import { record } from '../outbox/record'
import { announceDeleted } from './search'
import { textColumns } from './store'

type Data = Record<string, unknown>

/** Staff change what was written, not whose it is or where it stands; and what members write is begun on the site. */
function keepPlace(data: Data, documentId: string | undefined) {
  if (!documentId)
    throw new errors.ApplicationError('Contributions and comments are written on the site', { code: 'written-on-site' })
  for (const key of ['home', 'author', 'contribution'])
    delete data[key]
}

/** A text that staff edited is rendered like any other, and says that it was edited. */
function renderBody(data: Data) {
  if (typeof data.body !== 'string')
    return
  const { columns, excerpt } = textColumns(data.body)
  Object.assign(data, columns, 'title' in data ? { excerpt } : {}, { editedAt: new Date(), editedByFacilitator: true })
}

async function recountCommunity(strapi: Strapi, homeId: number | null) {
  if (homeId === null)
    return
  const knex = sql(strapi)
  await knex('cop_communities').where('id', homeId).update({ contribution_count: knex('cop_contributions').where({ home_id: homeId, state: 'published' }).count('*') })
}

async function recountComments(strapi: Strapi, contributionId: number | null) {
  if (contributionId === null)
    return
  const knex = sql(strapi)
  await knex('cop_contributions').where('id', contributionId).update({ comment_count: knex('cop_comments').where({ contribution_id: contributionId, state: 'published' }).count('*') })
}

async function contributionRow(strapi: Strapi, documentId: string) {
  return await sql(strapi)('cop_contributions').where('document_id', documentId).first('id', 'home_id', 'state') as { id: number, home_id: number | null, state: string } | undefined
}

async function commentRow(strapi: Strapi, documentId: string) {
  return await sql(strapi)('cop_comments').where('document_id', documentId).first('id', 'contribution_id', 'state') as { id: number, contribution_id: number | null, state: string } | undefined
}

/** Staff who set the state of what waited have decided. */
async function settle(strapi: Strapi, kind: 'contribution' | 'comment', { id, state }: { id: number, state: string }): Promise<void> {
  if (state !== 'pending')
    await stopHolding(strapi, kind, id)
  if (state === 'published')
    await tellShown(strapi, kind, id)
}

/** Contributions and comments as KM staff change them in the Content Manager: edit, hide, restore, remove for good. */
export const contributionDocuments: DocumentRules = {
  async beforeWrite(_, data, documentId) {
    keepPlace(data, documentId)
    renderBody(data)
  },
  async afterWrite(strapi, documentId) {
    const row = await contributionRow(strapi, documentId)
    await recountCommunity(strapi, row?.home_id ?? null)
    if (!row)
      return
    await settle(strapi, 'contribution', row)
    await record(strapi, 'contributions.changed', { contributionIds: [row.id] })
  },
  async beforeDelete(strapi, documentId) {
    const row = await contributionRow(strapi, documentId)
    if (!row)
      return
    await announceDeleted(strapi, [row.id])
    await sql(strapi)('cop_contributions').where('id', row.id).update({ answer_id: null })
    await sql(strapi)('cop_comments').where('contribution_id', row.id).delete()
    await sql(strapi)('cop_taggings').where('contribution_id', row.id).delete()
    await sql(strapi)('cop_events').where('contribution_id', row.id).delete()
    return () => recountCommunity(strapi, row.home_id)
  },
}

export const commentDocuments: DocumentRules = {
  async beforeWrite(_, data, documentId) {
    keepPlace(data, documentId)
    renderBody(data)
  },
  async afterWrite(strapi, documentId) {
    const row = await commentRow(strapi, documentId)
    if (row && row.state !== 'published')
      await sql(strapi)('cop_contributions').where('answer_id', row.id).update({ answer_id: null })
    await recountComments(strapi, row?.contribution_id ?? null)
    if (!row)
      return
    await settle(strapi, 'comment', row)
    await record(strapi, 'comments.changed', { commentIds: [row.id] })
  },
  async beforeDelete(strapi, documentId) {
    const row = await commentRow(strapi, documentId)
    if (!row)
      return
    await record(strapi, 'comments.changed', { commentIds: [row.id] })
    return () => recountComments(strapi, row.contribution_id)
  },
}
