import type { ClosingAnswer, ClosingWordsBody } from '../../../../contracts/closedown'
import type { CommunityAccess } from '../../access/community'
import type { RegisteredViewer, Viewer } from '../../access/viewer'
import type { Strapi } from '../../kernel/strapi'
import { decodeCursor, page } from '../../kernel/cursor'
import { bool, date, sql, transaction } from '../../kernel/database'
import { newDocumentId } from '../../kernel/document-id'
import { nothing, query, read, readOne } from '../../kernel/query'
import { dayOf } from '../../kernel/uk-time'
import { personOf, readPeople } from '../../people/person-ref'
import { holdClosing } from './row'

const PAGE = 20

interface Row { id: number, document_id: string, worth: string | null, learned: string | null, next: string | null, named: unknown, author_id: number | null, updated_at: unknown }

const words = ({ worth, learned, next }: Pick<Row, 'worth' | 'learned' | 'next'>) => ({ worth: worth ?? '', learned: learned ?? '', next: next ?? '' })

/** For facilitators: a name only where its owner chose so. */
export async function answersOf(strapi: Strapi, communityId: number, cursor: string | undefined, viewer: Viewer) {
  const before = decodeCursor(cursor, 'integer')
  const rows = await read<Row>(strapi, query`
    select id, document_id, worth, learned, next, named, author_id, updated_at from cop_closing_answers
    where community_id = ${communityId} ${before ? query`and id < ${before[0] as number}` : nothing} order by id desc limit ${PAGE + 1}`)
  const people = await readPeople(strapi, rows.filter(row => bool(row.named)).map(row => row.author_id))
  return page(rows, PAGE, row => [row.id], (row): ClosingAnswer => ({
    id: row.document_id,
    ...words(row),
    author: bool(row.named) ? personOf(people, row.author_id, viewer) : null,
    day: dayOf(date(row.updated_at) ?? new Date(0)),
  }))
}

export async function myAnswer(strapi: Strapi, viewer: RegisteredViewer, communityId: number) {
  const row = await readOne<Row>(strapi, query`select worth, learned, next, named from cop_closing_answers where community_id = ${communityId} and author_id = ${viewer.userId}`)
  return row ? { ...words(row), named: bool(row.named) } : null
}

/** The last answer counts. @throws ForbiddenError, ConflictError `not-closing` */
export function answer(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess, given: ClosingWordsBody): Promise<void> {
  return transaction(strapi, async () => {
    await holdClosing(strapi, community)
    const now = new Date()
    await sql(strapi)('cop_closing_answers').insert({ document_id: newDocumentId(), community_id: community.id, author_id: viewer.userId, ...given, created_at: now, updated_at: now, published_at: now }).onConflict(['community_id', 'author_id']).merge({ ...given, updated_at: now })
  })
}
