import type { Strapi } from '../kernel/strapi'
import type { Outbox } from './parts'
import { version } from '../../../package.json'
import { askDatabase, askMailServer } from './parts'
import { createProbe } from './probe'

type State = 'ok' | 'failing' | 'unknown'
type Part = 'database' | 'migrations' | 'outbox' | 'mail'

export interface Report {
  /** `ready`; `degraded`: readers are served, something behind the scenes is not well; `unavailable`: send nobody here. */
  status: 'ready' | 'degraded' | 'unavailable'
  parts: Record<Part, State>
  /** For those who run the service. */
  details: { version: string, outbox: Outbox | null, errors: Partial<Record<Part, string>>, mailCheckedAt: string | null }
}

/** Work that has been due for longer than this is not getting done. */
const LAG_SECONDS = 5 * 60

/** Whether this process can serve, and how the parts are that it needs. */
export function createReadiness(strapi: Strapi) {
  const database = createProbe(() => askDatabase(strapi), { freshMs: 1000, patienceMs: 2000 })
  // A mail server may take its time: nobody waits for its answer, the last one counts.
  const mail = createProbe(() => askMailServer(strapi), { freshMs: 30_000, patienceMs: 0 })
  const state = { migrated: false, stopping: false }

  return {
    migrated() { state.migrated = true },
    stopping() { state.stopping = true },
    isStopping: () => state.stopping,
    async report(): Promise<Report> {
      const [asked, posted] = [await database(), await mail()]
      const result = asked?.result ?? { error: 'no answer in time' }
      const outbox = 'value' in result ? result.value : null
      const parts: Report['parts'] = {
        database: outbox ? 'ok' : 'failing',
        migrations: state.migrated ? 'ok' : 'failing',
        outbox: outbox ? (outbox.oldestDueSeconds > LAG_SECONDS ? 'failing' : 'ok') : 'unknown',
        mail: !posted ? 'unknown' : 'error' in posted.result ? 'failing' : posted.result.value ? 'ok' : 'unknown',
      }
      const serves = parts.database === 'ok' && parts.migrations === 'ok' && !state.stopping
      const wrong = parts.outbox === 'failing' || parts.mail === 'failing'
      return {
        status: serves ? (wrong ? 'degraded' : 'ready') : 'unavailable',
        parts,
        details: {
          version,
          outbox,
          errors: { ...('error' in result && { database: result.error }), ...(posted && 'error' in posted.result && { mail: posted.result.error }) },
          mailCheckedAt: posted ? new Date(posted.at).toISOString() : null,
        },
      }
    },
  }
}

export type Readiness = ReturnType<typeof createReadiness>
