import type { z } from 'zod'
import type { contactState } from '../../../contracts/people'
import type { Strapi } from '../kernel/strapi'
import { bool } from '../kernel/database'
import { query, readOne } from '../kernel/query'

export type ContactState = z.infer<typeof contactState>

/** The one name of two people's row. */
export function pairOf(one: number, other: number): string {
  return one < other ? `${one}:${other}` : `${other}:${one}`
}

interface Row { asker_id: number | null, state: 'asked' | 'accepted' | 'declined' | null, withdrawn: unknown, blocked: unknown }

/**
 * What the viewer knows of their tie to somebody. One who was declined still waits; one who was blocked finds
 * everything as it was before, except that an accepted contact has ended, as it does when it is removed.
 */
export async function contactStateOf(strapi: Strapi, viewer: number, other: number): Promise<ContactState> {
  const row = await readOne<Row>(strapi, query`
    select k.asker_id, k.state, k.withdrawn,
      exists (select 1 from cop_blocks b where b.user_id = ${viewer} and b.blocked_id = ${other}) as blocked
    from (select 1 as one) x left join cop_contacts k on k.pair = ${pairOf(viewer, other)}`)
  return stateFor(viewer, row)
}

/** The same from a row that was read. */
export function stateFor(viewer: number, row: Partial<Row> | undefined): ContactState {
  if (bool(row?.blocked))
    return 'blocked'
  if (!row?.state)
    return 'none'
  if (row.state === 'accepted')
    return 'contact'
  if (row.asker_id === viewer)
    return bool(row.withdrawn) ? 'none' : 'asked'
  return row.state === 'asked' ? 'asks-me' : 'none'
}
