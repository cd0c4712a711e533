import type { Content } from './database'
import type { FileEntry } from './files'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { BackupError } from './database'

export const manifestName = 'manifest.json'

export interface Manifest {
  /** Of this description; another number means that it must be read otherwise. */
  format: 1
  madeAt: string
  /** Of this project. */
  version: string
  database: 'sqlite' | 'postgres'
  content: Content
  files: FileEntry[]
}

export function readManifest(folder: string): Manifest {
  let manifest: Partial<Manifest>
  try {
    manifest = JSON.parse(readFileSync(path.join(folder, manifestName), 'utf8')) as Partial<Manifest>
  }
  catch {
    throw new BackupError(`${folder} is no backup, or one that was not finished: it has no ${manifestName} that can be read.`)
  }
  const { format, version, database, files } = manifest
  if (format !== 1 || typeof version !== 'string' || (database !== 'sqlite' && database !== 'postgres') || !Array.isArray(files))
    throw new BackupError(`${folder}/${manifestName} is not in a form that this version reads.`)
  if (files.some(entry => path.isAbsolute(entry.path) || entry.path.split(/[\\/]/).includes('..')))
    throw new BackupError(`${folder}/${manifestName} names files outside of the backup.`)
  return manifest as Manifest
}

/** Whether `version` is newer than `present` (both like 1.2.3). */
export function isNewer(version: string, present: string): boolean {
  const [left, right] = [version, present].map(text => text.split('.').map(part => Number.parseInt(part, 10) || 0)) as [number[], number[]]
  const place = [0, 1, 2].find(index => left[index] !== right[index])
  return place !== undefined && (left[place] ?? 0) > (right[place] ?? 0)
}
