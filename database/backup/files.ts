import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'

export interface FileEntry { path: string, size: number, sha256: string }

/** Databases are copied by themselves; the demo's inbox holds nothing that anybody would miss. */
const isLeftOut = (name: string) => name === 'mail' || /\.db(?:-wal|-shm|-journal|\.restoring)?$/.test(name)

/** Every file below a folder, by its path from there with `/`. Links and sockets are none. */
function filesBelow(folder: string, from = ''): string[] {
  return readdirSync(path.join(folder, from), { withFileTypes: true }).flatMap((entry) => {
    const name = from ? `${from}/${entry.name}` : entry.name
    return entry.isDirectory() ? filesBelow(folder, name) : entry.isFile() ? [name] : []
  }).sort()
}

/** Members' files and what else lies in the data folder. */
export function dataFiles(folder: string): string[] {
  return existsSync(folder) ? filesBelow(folder).filter(name => !isLeftOut(name.split('/')[0] ?? '')) : []
}

export async function copyFiles(from: string, to: string, names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.dirname(path.join(to, name)), { recursive: true, mode: 0o700 })
    await copyFile(path.join(from, name), path.join(to, name))
  }
}

async function describe(folder: string, name: string): Promise<FileEntry> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path.join(folder, name)) as AsyncIterable<Buffer>)
    hash.update(chunk)
  return { path: name, size: statSync(path.join(folder, name)).size, sha256: hash.digest('hex') }
}

export async function describeFiles(folder: string): Promise<FileEntry[]> {
  const entries: FileEntry[] = []
  for (const name of filesBelow(folder))
    entries.push(await describe(folder, name))
  return entries
}

/** What in the folder is not as it was written down, in words; empty when all is well. */
export async function differences(folder: string, entries: FileEntry[]): Promise<string[]> {
  const found = new Map((await describeFiles(folder)).map(entry => [entry.path, entry]))
  return entries.flatMap(({ path: name, sha256 }) => {
    const present = found.get(name)
    return !present ? [`${name} is missing`] : present.sha256 !== sha256 ? [`${name} is not what was backed up`] : []
  })
}
