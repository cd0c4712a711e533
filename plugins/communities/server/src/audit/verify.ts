import type { Strapi } from '../kernel/strapi'
import type { Link } from './chain'
import { query, read } from '../kernel/query'
import { hashOf, START } from './chain'

/** What the chain was found to be; `number` and `why` say where it breaks first. */
export type Verdict = { whole: true, entries: number, hash: string } | { whole: false, number: number, why: string }

/** A number with the hash that its entry had when somebody wrote it down elsewhere. */
export interface Witness { number: number, hash: string }

type Row = Omit<Link, 'at' | 'subjectKind' | 'subjectId' | 'subjectLabel'> & { at: number | string, subject_kind: string, subject_id: string, subject_label: string | null, hash: string }

const BATCH = 1000

/**
 * Walks the chain from its first entry to its last. That its end was cut off shows only against a witness: the hash of a
 * later entry that was kept outside of this database.
 */
export async function verifyChain(strapi: Strapi, witness?: Witness): Promise<Verdict> {
  let last = { number: 0, hash: START, at: 0 }
  for (let rows = await after(strapi, 0); rows.length > 0; rows = await after(strapi, last.number)) {
    for (const row of rows) {
      const at = Number(row.at)
      const why = faultOf(row, at, last, witness)
      if (why)
        return { whole: false, number: Math.min(row.number, last.number + 1), why }
      last = { number: row.number, hash: row.hash, at }
    }
  }
  if (witness && witness.number > last.number)
    return { whole: false, number: last.number + 1, why: `the trail ends before entry ${witness.number}` }
  return { whole: true, entries: last.number, hash: last.hash }
}

function faultOf(row: Row, at: number, last: { number: number, hash: string, at: number }, witness: Witness | undefined): string | null {
  if (row.number !== last.number + 1)
    return row.number > last.number + 1 ? 'it is missing' : 'its number stands there twice'
  if (row.previous !== last.hash)
    return 'it does not follow the entry before it'
  if (at < last.at)
    return 'it is older than the entry before it'
  if (row.hash !== hashOf({ ...row, at, subjectKind: row.subject_kind, subjectId: row.subject_id, subjectLabel: row.subject_label }))
    return 'it was changed'
  return witness?.number === row.number && witness.hash !== row.hash ? 'it is another one than was written down' : null
}

function after(strapi: Strapi, number: number): Promise<Row[]> {
  return read<Row>(strapi, query`
    select number, at, actor, action, community, subject_kind, subject_id, subject_label, reason, before, after, previous, hash
    from cop_audit_entries where number > ${number} order by number limit ${BATCH}`)
}
