import type { Environment } from '@cop/config'
import type { Core } from '@strapi/strapi'
import type { Loaded } from './volume'
import type { VolumeArguments } from './volume-options'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readEnvironment } from '@cop/config'
import { newPassword } from './accounts'
import { withStrapi } from './boot'
import { loadVolume } from './volume'

/** Migrates a fresh database, fills it, and writes down where to look in it. */
export async function volume({ options, file }: VolumeArguments): Promise<string> {
  const env = readEnvironment()
  const password = newPassword()
  const work = async (strapi: Core.Strapi) => {
    const loaded = await loadVolume(strapi, options, password)
    const [discussion] = await strapi.db.connection('cop_contributions as c').where('c.id', loaded.landmarks.publicDiscussion).select('c.document_id as id', 'c.slug', 'c.title', 'c.comment_count as replies')
    return { loaded, discussion }
  }
  const { loaded, discussion } = env.DATABASE_CLIENT === 'sqlite' ? await inNewFile(path.resolve(file ?? env.DATABASE_FILENAME), () => withStrapi(work)) : await withStrapi(work)
  const { people, biggestCommunity, publicCommunity, requestCommunity } = loaded.landmarks
  const accounts = Object.fromEntries(Object.entries(people).map(([key, person]) => [key, { ...person, password }]))
  const { now, ...sizes } = options
  save(env, { ...sizes, now: now.toISOString(), rows: loaded.rows, accounts, biggestCommunity, publicCommunity, requestCommunity, publicDiscussion: { ...discussion, community: publicCommunity.slug } })
  return summary(loaded)
}

/** Works on a draft that takes its name at the end: what was interrupted is never taken for a whole database. */
async function inNewFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  if (existsSync(file))
    throw new Error(`${file} exists already. Load data gets a database of its own: delete that file, or name another with --file.`)
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.part`
  const clear = (name: string) => ['', '-wal', '-shm'].forEach(suffix => rmSync(`${name}${suffix}`, { force: true }))
  clear(draft)
  // The CMS reads it when it boots.
  process.env.DATABASE_FILENAME = draft
  try {
    const result = await work()
    renameSync(draft, file)
    return result
  }
  finally {
    clear(draft)
  }
}

/** Written where the demo keeps its accounts, for the owner of this installation alone. */
function save({ DATA_FOLDER }: Environment, content: object) {
  mkdirSync(DATA_FOLDER, { recursive: true })
  writeFileSync(path.join(DATA_FOLDER, 'volume.json'), `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
}

function summary({ rows, seconds, rate }: Loaded): string {
  return `${rows.toLocaleString('en')} rows in ${seconds.toFixed(1)} s, indexes included: ${Math.round(rate).toLocaleString('en')} rows/s`
}
