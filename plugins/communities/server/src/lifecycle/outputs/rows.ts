import type { ConsentGiven, ConsentState, WiderReach } from '../../../../contracts/outputs'
import type { ContributionState, Reach } from '../../../../contracts/shared'
import type { Fragment } from '../../kernel/query'
import type { Strapi } from '../../kernel/strapi'
import { wordsPrint } from '../../contributions/print'
import { bool } from '../../kernel/database'
import { query, read } from '../../kernel/query'

/** An output with the contribution that it is. */
export interface OutputRow {
  id: number
  document_id: string
  community_id: number
  contribution_id: number
  wider: WiderReach | null
  consent: ConsentGiven | null
  named: unknown
  fingerprint: string | null
  answered_at: unknown
  author_id: number | null
  slug: string
  title: string
  body: string | null
  body_html: string | null
  language: string | null
  audience: Reach
  state: ContributionState
}

/** Outputs (`o`) whose contribution (`c`) is there and lives where it was chosen. */
export function readOutputs(strapi: Strapi, narrowed: Fragment): Promise<OutputRow[]> {
  return read<OutputRow>(strapi, query`
    select o.id, o.document_id, o.community_id, o.contribution_id, o.wider, o.consent, o.named, o.fingerprint, o.answered_at,
      c.author_id, c.slug, c.title, c.body, c.body_html, c.language, c.audience, c.state
    from cop_outputs o join cop_contributions c on c.id = o.contribution_id and c.home_id = o.community_id where ${narrowed}`)
}

/** What its author has said of the words as they are now: words that were changed since are agreed to by nobody. */
export function consentOf(row: Pick<OutputRow, 'wider' | 'consent' | 'fingerprint' | 'title' | 'body'>): ConsentState {
  if (row.wider === null)
    return 'not-needed'
  if (row.consent !== 'yes')
    return row.consent ?? 'asked'
  return row.fingerprint === wordsPrint(row) ? 'yes' : 'changed'
}

/** For whom beyond those who can read it anyway it is open now. */
export const openTo = (row: OutputRow): WiderReach | null => consentOf(row) === 'yes' ? row.wider : null

export const isNamed = ({ named }: OutputRow) => bool(named)
