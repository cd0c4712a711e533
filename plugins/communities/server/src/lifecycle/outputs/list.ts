import type { ChosenOutput, OutputCard } from '../../../../contracts/outputs'
import type { CommunityAccess } from '../../access/community'
import type { Viewer } from '../../access/viewer'
import type { Strapi } from '../../kernel/strapi'
import { mayReadOutput } from '../../access/rules'
import { pieceOf } from '../../discussions/find'
import { decodeCursor, page } from '../../kernel/cursor'
import { sql } from '../../kernel/database'
import { nothing, query } from '../../kernel/query'
import { personOf, readPeople } from '../../people/person-ref'
import { consentOf, isNamed, openTo, readOutputs } from './rows'

const PAGE = 20

/** For facilitators: everything that was chosen, and what its author has said. */
export async function chosenOf(strapi: Strapi, id: number, viewer: Viewer): Promise<ChosenOutput[]> {
  const rows = await readOutputs(strapi, query`o.community_id = ${id} order by o.id desc`)
  const people = await readPeople(strapi, rows.map(row => row.author_id))
  const documents = await sql(strapi)('cop_contributions').whereIn('id', rows.map(row => row.contribution_id)).select('id', 'document_id') as { id: number, document_id: string }[]
  const documentOf = new Map(documents.map(row => [row.id, row.document_id]))
  return rows.map(row => ({ id: row.document_id, contribution: documentOf.get(row.contribution_id) ?? '', slug: row.slug, title: row.title, author: personOf(people, row.author_id, viewer), wider: row.wider, consent: consentOf(row), shown: row.state === 'published' }))
}

/** What a community leaves behind, as far as this viewer may read it; the latest first. */
export async function outputsOf(strapi: Strapi, viewer: Viewer, community: CommunityAccess, cursor: string | undefined) {
  const before = decodeCursor(cursor, 'integer')
  // At most fifty are chosen, so what may not be read is left out here and the page stays whole.
  const all = await readOutputs(strapi, query`o.community_id = ${community.id} ${before ? query`and o.id < ${before[0] as number}` : nothing} order by o.id desc`)
  const rows = all.filter(row => mayReadOutput(community.standing, community, pieceOf(viewer, row), openTo(row)))
  const people = await readPeople(strapi, rows.filter(isNamed).map(row => row.author_id))
  return page(rows.slice(0, PAGE + 1), PAGE, row => [row.id], (row): OutputCard => ({ id: row.document_id, title: row.title, author: isNamed(row) ? personOf(people, row.author_id, viewer) : null, language: row.language }))
}
