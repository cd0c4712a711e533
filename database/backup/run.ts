import type { Environment } from '@cop/config'
import type { Store } from './database'
import type { Manifest } from './manifest'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from '@cop/config'
import { BackupError } from './database'
import { copyFiles, dataFiles, describeFiles, differences } from './files'
import { isNewer, manifestName, readManifest } from './manifest'
import { parseAddress, postgresStore } from './postgres'
import { sqliteStore } from './sqlite'

const version = (JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as { version: string }).version

function storeOf(env: Environment): Store {
  if (env.DATABASE_CLIENT === 'sqlite')
    return sqliteStore(env.DATABASE_FILENAME)
  const { DATABASE_HOST: host, DATABASE_PORT: port, DATABASE_NAME: database, DATABASE_USER: user, DATABASE_PASSWORD: password, DATABASE_SSL: ssl } = env
  return postgresStore(env.DATABASE_URL ? parseAddress(env.DATABASE_URL, ssl) : { host, port, database, user, password, ssl })
}

/** Copies the database as of one moment, then the files, into a new folder. Nothing has to stop for it. */
export async function backUp(env: Environment, folder: string): Promise<Manifest> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new BackupError(`${folder} is not empty: name a folder that is not there yet.`)
  if (!path.relative(env.DATA_FOLDER, folder).startsWith('..'))
    throw new BackupError(`${folder} lies in the data folder, which is to be backed up: name one elsewhere.`)
  const store = storeOf(env)
  // A backup that was broken off must not look like one.
  const draft = `${folder}.unfinished`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(path.join(draft, 'files'), { recursive: true, mode: 0o700 })
  chmodSync(draft, 0o700)
  const content = await store.content()
  if (!content)
    throw new BackupError('The database holds nothing of ours: there is nothing to back up.')
  // The database first: a row whose file is missing is worse than a file without a row.
  await store.backUp(path.join(draft, store.copyName))
  await copyFiles(env.DATA_FOLDER, path.join(draft, 'files'), dataFiles(env.DATA_FOLDER))
  const manifest: Manifest = { format: 1, madeAt: new Date().toISOString(), version, database: env.DATABASE_CLIENT, content, files: await describeFiles(draft) }
  writeFileSync(path.join(draft, manifestName), `${JSON.stringify(manifest, null, 2)}\n`)
  if (existsSync(folder))
    rmdirSync(folder)
  renameSync(draft, folder)
  return manifest
}

/** Puts a backup in place of an empty database, or with `replace` of any. Touches nothing before everything was checked. */
export async function restore(env: Environment, folder: string, { replace }: { replace: boolean }): Promise<Manifest> {
  const manifest = readManifest(folder)
  if (manifest.database !== env.DATABASE_CLIENT)
    throw new BackupError(`This is a backup of ${manifest.database}, but DATABASE_CLIENT is ${env.DATABASE_CLIENT}.`)
  if (isNewer(manifest.version, version))
    throw new BackupError(`This backup was made by version ${manifest.version}; this is ${version}, which does not know its tables. Update first.`)
  const wrong = await differences(folder, manifest.files)
  if (wrong.length > 0)
    throw new BackupError(`This backup is damaged, and nothing was changed:\n${wrong.map(line => `  - ${line}`).join('\n')}`)
  if (await answers(`http://${env.BIND_ADDRESS}:${env.CMS_PORT}/_health`))
    throw new BackupError('The CMS is running on this database: stop it first.')
  const store = storeOf(env)
  const present = await store.content()
  if (present && present.communities + present.people > 0 && !replace)
    throw new BackupError(`The database holds ${present.communities} communities and ${present.people} people. To give them up for the backup's: --replace`)
  await store.restore(path.join(folder, store.copyName))
  // Made from the database of before; the CMS makes it anew from this one.
  for (const suffix of ['', '-wal', '-shm'])
    rmSync(`${env.SEARCH_FILE}${suffix}`, { force: true })
  const files = manifest.files.filter(file => file.path.startsWith('files/')).map(file => file.path.slice('files/'.length))
  await copyFiles(path.join(folder, 'files'), env.DATA_FOLDER, files)
  return manifest
}

async function answers(address: string): Promise<boolean> {
  return fetch(address, { signal: AbortSignal.timeout(2000) }).then(() => true, () => false)
}
