import type { Lesson } from '../../../../contracts/closedown'
import type { CommunityAccess } from '../../access/community'
import type { RegisteredViewer, Viewer } from '../../access/viewer'
import type { Strapi } from '../../kernel/strapi'
import { isoOf, sql, transaction } from '../../kernel/database'
import { newDocumentId } from '../../kernel/document-id'
import { ConflictError, notFound } from '../../kernel/errors'
import { query, read } from '../../kernel/query'
import { lockCommunity } from '../../memberships/store'
import { personOf, readPeople } from '../../people/person-ref'

/** A log with more than this is one that nobody learns from. */
const MOST = 100

interface Row { document_id: string, text: string, author_id: number | null, created_at: unknown }

export async function lessonsOf(strapi: Strapi, communityId: number, viewer: Viewer): Promise<Lesson[]> {
  const rows = await read<Row>(strapi, query`select document_id, text, author_id, created_at from cop_lessons where community_id = ${communityId} order by id desc limit ${MOST}`)
  const people = await readPeople(strapi, rows.map(row => row.author_id))
  return rows.map(row => ({ id: row.document_id, text: row.text, author: personOf(people, row.author_id, viewer), createdAt: isoOf(row.created_at) }))
}

/** @throws ConflictError `too-many` */
export function addLesson(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess, text: string): Promise<Lesson> {
  return transaction(strapi, async () => {
    await lockCommunity(strapi, community)
    const held = await sql(strapi)('cop_lessons').where('community_id', community.id).count({ n: '*' }).first() as { n: number | string }
    if (Number(held.n) >= MOST)
      throw new ConflictError('too-many', `There are ${MOST} lessons already. Take some away first`)
    const now = new Date()
    await sql(strapi)('cop_lessons').insert({ document_id: newDocumentId(), community_id: community.id, author_id: viewer.userId, text, created_at: now, updated_at: now, published_at: now })
    return (await lessonsOf(strapi, community.id, viewer))[0] as Lesson
  })
}

/** By community and id together. @throws NotFoundError */
export async function removeLesson(strapi: Strapi, communityId: number, lesson: string): Promise<void> {
  if (await sql(strapi)('cop_lessons').where({ community_id: communityId, document_id: lesson }).delete() === 0)
    throw notFound()
}
