import type { Strapi } from '../kernel/strapi'
import type { Condition } from '../search/service'
import type { Outbox } from './parts'
import { version } from '../../../package.json'
import { searchOf } from '../kernel/services'
import { askDatabase, askMailServer } from './parts'
import { createProbe } from './probe'

/** `filling`: search answers, but does not find everything yet. */
type State = 'ok' | 'filling' | 'failing' | 'unknown'
type Part = 'database' | 'migrations' | 'outbox' | 'mail' | 'search'

export interface Report {
  /** `ready`; `degraded`: readers are served, something behind the scenes is not well; `unavailable`: send nobody here. */
  status: 'ready' | 'degraded' | 'unavailable'
  parts: Record<Part, State>
  /** For those who run the service. */
  details: { version: string, outbox: Outbox | null, search: Condition | null, errors: Partial<Record<Part, string>>, mailCheckedAt: string | null }
}

/** Work that has been due for longer than this is not getting done. */
const LAG_SECONDS = 5 * 60

/** Whether this process can serve, and how the parts are that it needs. */
export function createReadiness(strapi: Strapi) {
  const database = createProbe(() => askDatabase(strapi), { freshMs: 1000, patienceMs: 2000 })
  // A mail server may take its time: nobody waits for its answer, the last one counts.
  const mail = createProbe(() => askMailServer(strapi), { freshMs: 30_000, patienceMs: 0 })
  // The same for a search engine.
  const engine = createProbe(() => searchOf(strapi).condition(), { freshMs: 5000, patienceMs: 0 })
  const state = { migrated: false, stopping: false }

  return {
    migrated() { state.migrated = true },
    stopping() { state.stopping = true },
    isStopping: () => state.stopping,
    async report(): Promise<Report> {
      const [asked, posted, searched] = [await database(), await mail(), await engine()]
      const result = asked?.result ?? { error: 'no answer in time' }
      const outbox = 'value' in result ? result.value : null
      const search = searched && 'value' in searched.result ? searched.result.value : null
      const parts: Report['parts'] = {
        database: outbox ? 'ok' : 'failing',
        migrations: state.migrated ? 'ok' : 'failing',
        outbox: outbox ? (outbox.oldestDueSeconds > LAG_SECONDS ? 'failing' : 'ok') : 'unknown',
        mail: !posted ? 'unknown' : 'error' in posted.result ? 'failing' : posted.result.value ? 'ok' : 'unknown',
        search: !search ? 'unknown' : search.oldestWaitingSeconds > LAG_SECONDS ? 'failing' : search.state,
      }
      const serves = parts.database === 'ok' && parts.migrations === 'ok' && !state.stopping
      const wrong = [parts.outbox, parts.mail, parts.search].some(part => part === 'failing' || part === 'filling')
      return {
        status: serves ? (wrong ? 'degraded' : 'ready') : 'unavailable',
        parts,
        details: {
          version,
          outbox,
          search,
          errors: { ...('error' in result && { database: result.error }), ...(posted && 'error' in posted.result && { mail: posted.result.error }), ...(search?.error && { search: search.error }) },
          mailCheckedAt: posted ? new Date(posted.at).toISOString() : null,
        },
      }
    },
  }
}

export type Readiness = ReturnType<typeof createReadiness>
