import type { ReportCategory } from '../../../contracts/reports'
import type { Strapi } from '../kernel/strapi'
import { sql } from '../kernel/database'

export interface SuspensionRow {
  id: number
  user_id: number
  reason: string | null
  rule: ReportCategory | null
  until: unknown
  started_at: unknown
  started_by: string
  ended_at: unknown
  appeal: 'none' | 'open' | 'upheld' | 'granted'
  appeal_words: string | null
  appealed_at: unknown
  appeal_answer: string | null
}

/** The suspension that an account is under; inside a transaction nobody else changes it meanwhile. */
export function openSuspension(strapi: Strapi, userId: number): Promise<SuspensionRow | undefined> {
  return sql(strapi)('cop_suspensions').where('user_id', userId).whereNull('ended_at').forUpdate().first() as Promise<SuspensionRow | undefined>
}

export function suspensionById(strapi: Strapi, id: number): Promise<SuspensionRow | undefined> {
  return sql(strapi)('cop_suspensions').where('id', id).first() as Promise<SuspensionRow | undefined>
}
