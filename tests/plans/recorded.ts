import type { Cms } from '../support'
import type { Query } from './explain'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startCms } from '../support'

export interface RecordedCms extends Cms {
  /** Queries of requests that ran while `work` did: the CMS also asks things of its own, of the outbox and for its indexes. */
  during: (work: () => Promise<unknown>) => Promise<Query[]>
  /** All queries since the start that hold these words. */
  about: (words: string) => Query[]
}

/** A CMS with load data that writes down its queries. */
export async function startRecordedCms(): Promise<RecordedCms> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cms-queries-'))
  const file = path.join(folder, 'queries.jsonl')
  const cms = await startCms({ template: 'volume', script: path.join(__dirname, 'cms-process.cjs'), env: { TEST_QUERIES_FILE: file } })
  const since = (start: number) => readFileSync(file).subarray(start).toString().split('\n').filter(Boolean).map(line => JSON.parse(line) as Query)
  return {
    ...cms,
    async during(work) {
      const start = statSync(file).size
      await work()
      return since(start).filter(({ sql, asked }) => asked && /^select/i.test(sql.trim()))
    },
    about: words => since(0).filter(({ sql }) => sql.includes(words)),
    async stop() {
      await cms.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
