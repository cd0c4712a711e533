import type { Cms } from './cms'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Filled { index: string, documents: number, seconds: number }

interface Ready { parts: { search: string }, details: { search: { waiting: number, filled: Filled[] } | null, errors: { search?: string } } }

/**
 * Waits until the search indexes hold what the database says and no change waits for them: filling them takes the
 * processor from what is measured. @returns what the CMS has filled since its start
 */
export async function searchFilled(cms: Pick<Cms, 'api'>, patienceMs = 600_000): Promise<Filled[]> {
  for (const begun = Date.now(); ; await sleep(500)) {
    const { parts, details } = (await cms.api.get<{ data: Ready }>('/api/cop/ready')).body.data
    if (parts.search === 'ok' && details.search?.waiting === 0)
      return details.search.filled
    if (Date.now() - begun > patienceMs)
      throw new Error(`The search indexes did not fill in time (${parts.search}): ${details.errors.search ?? 'no error'}`)
  }
}
