import type { AuditQuery } from '../../api/audit'
import { actions } from './audit-words'

export const filterNames = ['who', 'by', 'action', 'community', 'from', 'to'] as const
export type FilterName = typeof filterNames[number]

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What the page's address asks for; whatever it says that cannot be asked is left out. */
export function queryOf(get: (name: string) => string): AuditQuery {
  const given = (name: FilterName, accepts: (value: string) => boolean = () => true) => get(name) !== '' && accepts(get(name)) ? { [name]: get(name) } : {}
  return {
    ...given('who'),
    ...given('by', value => /^(?:(?:member|staff):\d{1,10}|system)$/.test(value)),
    ...given('action', value => (actions as string[]).includes(value)),
    ...given('community', value => /^[a-z0-9]{1,40}$/i.test(value)),
    ...given('from', value => DAY.test(value)),
    ...given('to', value => DAY.test(value)),
  }
}
