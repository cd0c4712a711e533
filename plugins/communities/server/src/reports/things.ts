import type { ReportedKind } from '../../../contracts/reports'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import type { CaseRow } from './cases'
import { wordsPrint } from '../contributions/print'
import { eventWords } from '../events/store'
import { bool } from '../kernel/database'
import { list, query, read } from '../kernel/query'

/** A reported thing as it is now. */
export interface ThingNow { text: string | null, state: string | null, locked: boolean, path: string | null, slug: string | null, fingerprint: string | null }

interface Row { id: number, text: string | null, state?: string | null, locked?: unknown, path?: string | null, slug?: string | null, title?: string, body?: string, place?: string | null, link?: string | null }

const SELECTS: Record<ReportedKind, (ids: Fragment) => Fragment> = {
  contribution: ids => query`select c.id, c.title, c.body, c.body_text as text, c.state, c.locked, c.slug, e.place, e.link, '/c/' || h.slug || '/discussions/' || c.slug as path from cop_contributions c join cop_communities h on h.id = c.home_id left join cop_events e on e.contribution_id = c.id where c.id in ${ids}`,
  comment: ids => query`select k.id, k.body, k.body_text as text, k.state, c.slug, '/c/' || h.slug || '/discussions/' || c.slug || '#comment-' || k.document_id as path from cop_comments k join cop_contributions c on c.id = k.contribution_id join cop_communities h on h.id = c.home_id where k.id in ${ids}`,
  message: ids => query`select g.id, g.body_text as text from cop_messages g where g.id in ${ids}`,
  person: ids => query`select p.id, p.about as text, '/people/' || p.document_id as path from cop_profiles p where p.id in ${ids}`,
  community: ids => query`select h.id, h.summary as text, '/c/' || h.slug as path from cop_communities h where h.id in ${ids}`,
}

const GONE: ThingNow = { text: null, state: null, locked: false, path: null, slug: null, fingerprint: null }

/** The things of these cases; one query a kind. */
export async function thingsNow(strapi: Strapi, rows: Pick<CaseRow, 'kind' | 'thing'>[]): Promise<(row: Pick<CaseRow, 'kind' | 'thing'>) => ThingNow> {
  const known = new Map<string, ThingNow>()
  for (const kind of new Set(rows.map(row => row.kind))) {
    const ids = [...new Set(rows.flatMap(row => row.kind === kind ? [row.thing] : []))]
    for (const row of await read<Row>(strapi, SELECTS[kind](list(ids)))) {
      const event = eventWords(row)
      known.set(`${kind}:${row.id}`, { text: event ? [row.text, event].filter(Boolean).join('\n') : row.text, state: row.state ?? null, locked: bool(row.locked), path: row.path ?? null, slug: row.slug ?? null, fingerprint: row.body === undefined ? null : wordsPrint({ title: row.title, body: row.body, event }) })
    }
  }
  return ({ kind, thing }) => known.get(`${kind}:${thing}`) ?? GONE
}
