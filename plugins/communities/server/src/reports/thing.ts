import type { ReportedKind } from '../../../contracts/reports'
import type { Piece } from '../access/rules'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { findCommunity } from '../access/community'
import { mayRead, mayReadState } from '../access/rules'
import { pieceOf } from '../discussions/find'
import { notFound } from '../kernel/errors'
import { query, readOne } from '../kernel/query'
import { findMessage } from '../messages/change'
import { findConversation } from '../messages/members'
import { readablePerson } from '../people/person'

/** Something that is being reported, which this viewer may see. */
export interface Thing { kind: ReportedKind, id: number, document: string, title: string | null, communityId: number | null, authorId: number | null }

type Row = { id: number, document_id: string, title: string, home_id: number, author_id: number | null } & Pick<Piece, 'audience' | 'state'>

async function readableContribution(strapi: Strapi, viewer: RegisteredViewer, row: Row | undefined) {
  if (!row)
    throw notFound()
  const community = await findCommunity(strapi, viewer, { id: row.home_id })
  if (!mayRead(community.standing, community, pieceOf(viewer, row)))
    throw notFound()
  return { community, row }
}

async function contribution(strapi: Strapi, viewer: RegisteredViewer, document: string): Promise<Thing> {
  const { row } = await readableContribution(strapi, viewer, await readOne<Row>(strapi, query`select c.id, c.document_id, c.title, c.home_id, c.author_id, c.audience, c.state from cop_contributions c where c.document_id = ${document}`))
  return { kind: 'contribution', id: row.id, document, title: row.title, communityId: row.home_id, authorId: row.author_id }
}

async function comment(strapi: Strapi, viewer: RegisteredViewer, document: string): Promise<Thing> {
  const found = await readOne<Row & { comment: number, comment_author: number | null, comment_state: Piece['state'] }>(strapi, query`
    select c.id, c.document_id, c.title, c.home_id, c.author_id, c.audience, c.state, k.id as comment, k.author_id as comment_author, k.state as comment_state
    from cop_comments k join cop_contributions c on c.id = k.contribution_id where k.document_id = ${document}`)
  const { community, row } = await readableContribution(strapi, viewer, found)
  if (!found || !mayReadState(community.standing, { state: found.comment_state, isAuthor: found.comment_author === viewer.userId }))
    throw notFound()
  return { kind: 'comment', id: found.comment, document, title: row.title, communityId: row.home_id, authorId: found.comment_author }
}

/** Only from within its conversation, like everything about messages. */
async function message(strapi: Strapi, viewer: RegisteredViewer, document: string): Promise<Thing> {
  const row = await readOne<{ conversation: string }>(strapi, query`select v.document_id as conversation from cop_messages g join cop_conversations v on v.id = g.conversation_id where g.document_id = ${document}`)
  const found = await findMessage(strapi, viewer, await findConversation(strapi, viewer, row?.conversation ?? ''), document)
  return { kind: 'message', id: found.id, document, title: null, communityId: null, authorId: found.author_id }
}

async function person(strapi: Strapi, viewer: RegisteredViewer, document: string): Promise<Thing> {
  const { row } = await readablePerson(strapi, viewer, document)
  return { kind: 'person', id: row.id, document, title: null, communityId: null, authorId: row.user_id }
}

async function community(strapi: Strapi, viewer: RegisteredViewer, slug: string): Promise<Thing> {
  const { id, documentId, name } = await findCommunity(strapi, viewer, { slug })
  return { kind: 'community', id, document: documentId, title: name, communityId: id, authorId: null }
}

const finders: Record<ReportedKind, (strapi: Strapi, viewer: RegisteredViewer, thing: string) => Promise<Thing>> = { contribution, comment, message, person, community }

/** @throws NotFoundError for what this viewer does not see, as for what isn't there */
export function findThing(strapi: Strapi, viewer: RegisteredViewer, kind: ReportedKind, thing: string): Promise<Thing> {
  return finders[kind](strapi, viewer, thing)
}
