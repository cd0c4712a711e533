import type { Comment } from '../../../contracts/discussions'
import type { ContributionState } from '../../../contracts/shared'
import type { RegisteredViewer, Viewer } from '../access/viewer'
import type { Found } from '../discussions/find'
import type { HeldThing } from '../holding/hold'
import type { Strapi } from '../kernel/strapi'
import { demand } from '../access/community'
import { demandRoomForWords } from '../access/newcomers'
import { mayComment, mayDelete, mayEdit, mayModerate, mayReadState, mayRestore } from '../access/rules'
import { difference } from '../audit/chain'
import { audit } from '../audit/record'
import { textColumns, touchActivity } from '../contributions/store'
import { newMentions } from '../discussions/write'
import { attachFiles } from '../files/attach'
import { hold, holdMentions, holdOf, stopHolding, wordsNow } from '../holding/hold'
import { tellShown } from '../holding/show'
import { isUniqueViolation, sql, transaction } from '../kernel/database'
import { ConflictError, invalidField, notFound } from '../kernel/errors'
import { record } from '../outbox/record'
import { lockCase } from '../reports/open'
import { readComment } from './list'
import { countComments } from './store'

const COMMENT = 'plugin::communities.comment'

export interface CommentRow { id: number, document_id: string, author_id: number | null, thread: number, state: ContributionState, body: string }

interface NewComment { body: string, parent: string | null, requestKey?: string | undefined }

async function existing(strapi: Strapi, viewer: RegisteredViewer, found: Found, requestKey: string | undefined) {
  if (!requestKey)
    return undefined
  const row = await sql(strapi)('cop_comments').where({ author_id: viewer.userId, request_key: requestKey }).first('id', 'contribution_id') as { id: number, contribution_id: number } | undefined
  if (row && row.contribution_id !== found.row.id)
    throw new ConflictError('request-key-used', 'This was already sent elsewhere')
  return row?.id
}

/** Replies. The same `requestKey` again gives the same comment. */
export async function createComment(strapi: Strapi, viewer: RegisteredViewer, found: Found, input: NewComment): Promise<Comment> {
  const { community, piece } = found
  if (piece.locked)
    demand(mayComment(community.standing, community, piece), viewer, 'This discussion is locked', 'locked')
  demand(mayComment(community.standing, community, piece), viewer, 'Join this community to reply', 'not-member')
  let id = await existing(strapi, viewer, found, input.requestKey)
  try {
    id ??= await transaction(strapi, () => insert(strapi, viewer, found, input))
  }
  catch (error) {
    id = isUniqueViolation(error) ? await existing(strapi, viewer, found, input.requestKey) : undefined
    if (id === undefined)
      throw error
  }
  return readComment(strapi, viewer, found, id)
}

async function insert(strapi: Strapi, viewer: RegisteredViewer, found: Found, input: NewComment): Promise<number> {
  const knex = sql(strapi)
  const parent = input.parent === null
    ? null
    : await knex('cop_comments').where({ document_id: input.parent, contribution_id: found.row.id, state: 'published' }).first('id', 'thread') as CommentRow | undefined
  if (parent === undefined)
    throw invalidField('parent', 'The reply you answer is no longer there', 'parent-gone')
  const now = new Date()
  const { columns, mentions } = textColumns(input.body)
  await demandRoomForWords(strapi, viewer, { html: columns.bodyHtml, mentions })
  const waits = await holdOf(strapi, viewer, found.community, { text: columns.bodyText, html: columns.bodyHtml })
  const row = await strapi.db.query(COMMENT).create({ data: { ...columns, contribution: found.row.id, parent: parent?.id ?? null, thread: parent?.thread ?? 0, author: viewer.userId, state: waits ? 'pending' : 'published', unseen: waits !== null, requestKey: input.requestKey ?? null } }) as { id: number, documentId: string }
  await attachFiles(strapi, viewer, { comment_id: row.id }, input.body)
  if (!parent)
    await knex('cop_comments').where('id', row.id).update({ thread: row.id })
  if (waits) {
    await hold(strapi, heldThing(found, { id: row.id, document_id: row.documentId, author_id: viewer.userId }), waits, mentions)
    return row.id
  }
  await countComments(strapi, found.row.id, 1, { last_activity_at: now })
  await touchActivity(strapi, found.community.id, now)
  await record(strapi, 'comment.created', { commentId: row.id, mentions })
  return row.id
}

function heldThing({ community, row: { title } }: Found, row: Pick<CommentRow, 'id' | 'document_id' | 'author_id'>): HeldThing {
  return { kind: 'comment', id: row.id, document: row.document_id, title, communityId: community.id, authorId: row.author_id }
}

/** A comment by discussion and id together; `ownDeleted` as for discussions. @throws NotFoundError */
export async function findComment(strapi: Strapi, viewer: Viewer, found: Found, documentId: string, { ownDeleted = false } = {}) {
  const row = await sql(strapi)('cop_comments').where({ document_id: documentId, contribution_id: found.row.id }).first('id', 'document_id', 'author_id', 'thread', 'state', 'body') as CommentRow | undefined
  const piece = row && { audience: found.row.audience, state: row.state, isAuthor: viewer.kind === 'registered' && row.author_id === viewer.userId }
  const readable = piece && (mayReadState(found.community.standing, piece) || (ownDeleted && piece.isAuthor))
  if (!row || !piece || !readable)
    throw notFound()
  return { row, piece }
}

type FoundComment = Awaited<ReturnType<typeof findComment>>

export async function updateComment(strapi: Strapi, viewer: RegisteredViewer, found: Found, { row, piece }: FoundComment, body: string): Promise<Comment> {
  demand(mayEdit(found.community.standing, found.community, piece), viewer, 'You cannot edit this')
  const { columns, mentions } = textColumns(body)
  await transaction(strapi, async () => {
    await lockCase(strapi, 'comment', row.id)
    if (piece.isAuthor)
      await demandRoomForWords(strapi, viewer, { html: columns.bodyHtml, mentions }, row.body)
    const before = await sql(strapi)('cop_comments').where('id', row.id).forUpdate().first('state') as Pick<CommentRow, 'state'>
    const waits = before.state === 'published' ? await holdOf(strapi, viewer, found.community, { text: columns.bodyText, html: columns.bodyHtml }) : null
    await strapi.db.query(COMMENT).update({ where: { id: row.id }, data: { ...columns, editedAt: new Date(), editedByFacilitator: !piece.isAuthor, ...(waits && { state: 'pending' }) } })
    await record(strapi, 'comments.changed', { commentIds: [row.id] })
    const changed = piece.isAuthor ? null : difference({ body: row.body }, { body })
    if (changed)
      await audit(strapi, viewer, { action: 'comment.edited', community: found.community.documentId, subject: { kind: 'comment', id: row.document_id, label: found.row.title }, ...changed })
    await attachFiles(strapi, viewer, { comment_id: row.id }, body)
    const fresh = newMentions(row.body, mentions)
    if (waits) {
      await countComments(strapi, found.row.id, -1)
      await answersNoMore(strapi, found, row.id)
      return hold(strapi, heldThing(found, row), waits, fresh)
    }
    if (before.state === 'pending')
      return holdMentions(strapi, 'comment', row.id, fresh)
    if (fresh.length > 0)
      await record(strapi, 'comment.mentioned', { commentId: row.id, mentions: fresh })
  })
  return readComment(strapi, viewer, found, row.id)
}

/** What can no longer be read answers nothing. */
async function answersNoMore(strapi: Strapi, found: Found, id: number): Promise<void> {
  await sql(strapi)('cop_contributions').where({ id: found.row.id, answer_id: id }).update({ answer_id: null })
}

const STATES = { hide: 'hidden', restore: 'published', delete: 'deleted' } as const

export async function moderateComment(strapi: Strapi, viewer: Viewer, found: Found, { row, piece }: FoundComment, action: keyof typeof STATES): Promise<void> {
  if (STATES[action] === piece.state)
    return
  const { community } = found
  const rules = {
    hide: mayModerate(community.standing, community) && (piece.state === 'published' || piece.state === 'pending'),
    restore: mayRestore(community.standing, community, piece),
    delete: mayDelete(community.standing, community, piece),
  }
  demand(rules[action], viewer)
  await transaction(strapi, async () => {
    await lockCase(strapi, 'comment', row.id)
    // What its author shows again is held like what they write.
    const waits = action === 'restore' && piece.state === 'deleted' && piece.isAuthor && viewer.kind === 'registered' ? await holdOf(strapi, viewer, community, await wordsNow(strapi, 'comment', row.id)) : null
    const state = waits ? 'pending' : STATES[action]
    const changed = await sql(strapi)('cop_comments').where({ id: row.id, state: piece.state }).update({ state })
    const delta = Number(state === 'published') - Number(piece.state === 'published')
    if (state !== 'published')
      await answersNoMore(strapi, found, row.id)
    if (changed > 0 && delta !== 0)
      await countComments(strapi, found.row.id, delta)
    if (changed === 0)
      return
    if (waits)
      await hold(strapi, heldThing(found, row), waits, [])
    if (piece.state === 'pending')
      await stopHolding(strapi, 'comment', row.id)
    if (state === 'published')
      await tellShown(strapi, 'comment', row.id)
    await record(strapi, 'comments.changed', { commentIds: [row.id] })
    // What an author deletes of their own, and takes back, is no moderation.
    if (action !== 'delete' && piece.state !== 'deleted')
      await audit(strapi, viewer, { action: action === 'hide' ? 'comment.hidden' : 'comment.restored', community: community.documentId, subject: { kind: 'comment', id: row.document_id, label: found.row.title }, before: { state: piece.state }, after: { state } })
  })
}
