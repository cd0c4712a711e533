import type { Cms, Person } from '../../support'
import { createRequire } from 'node:module'
import path from 'node:path'
import { projectFolder } from '../../support/environment'

/** The plugin's own: the tests look at pictures with what draws them. */
export const sharp = createRequire(path.join(projectFolder, 'plugins/communities/package.json'))('sharp') as typeof import('sharp')

interface Who { api: { token?: string | undefined } }
interface Named { name?: string, purpose?: string, type?: string }

/** Sends a file as the site does. */
export async function send(cms: Pick<Cms, 'url'>, { api }: Who, content: Buffer | Uint8Array | string, { name = 'file', purpose, type = 'application/octet-stream' }: Named = {}) {
  const address = new URL('/api/cop/files', cms.url)
  address.searchParams.set('name', name)
  if (purpose)
    address.searchParams.set('purpose', purpose)
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': type, ...(api.token && { authorization: `Bearer ${api.token}` }) },
    body: typeof content === 'string' ? content : new Uint8Array(content),
  })
  const body = await response.json() as { data: { id: string, name: string, type: string, kind: string, size: number, width: number | null, height: number | null, state: string }, error?: { details: { code: string, errors?: { code: string, limit?: number }[] } } }
  return { status: response.status, body, why: body.error?.details.errors?.[0]?.code ?? body.error?.details.code }
}

/** A file that must be taken. */
export async function put(cms: Pick<Cms, 'url'>, who: Who, content: Buffer | string, named: Named = {}) {
  const { status, body } = await send(cms, who, content, named)
  if (status !== 201)
    throw new Error(`The file was not taken: ${JSON.stringify(body)}`)
  return body.data
}

/** Fetches a file, or its thumbnail. */
export async function fetchFile(cms: Pick<Cms, 'url'>, { api }: Who, id: string, { part = '', headers = {} }: { part?: '' | '/thumbnail', headers?: Record<string, string> } = {}) {
  const response = await fetch(`${cms.url}/api/cop/files/${id}${part}`, { redirect: 'manual', headers: { ...(api.token && { authorization: `Bearer ${api.token}` }), ...headers } })
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

export const statusFor = async (cms: Pick<Cms, 'url'>, who: Who, id: string) => (await fetchFile(cms, who, id)).status

/** A picture of one colour, with whatever else a test wants of it. */
export function picture({ width = 40, height = 20, colour = '#884422' } = {}) {
  return sharp({ create: { width, height, channels: 3, background: colour } })
}

/** As a telephone takes it: turned, and with the place where it was taken. */
export function withPlace(jpeg: import('sharp').Sharp, orientation = 6): Promise<Buffer> {
  return jpeg.withExif({ IFD0: { Artist: 'Somebody Private', Copyright: 'Somebody Private' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' } }).withMetadata({ orientation }).jpeg().toBuffer()
}

export interface Talk { path: string }

/** What a reader gets of a discussion: its own text. */
export async function htmlOf(person: { api: Person['api'] }, { path }: Talk): Promise<string> {
  return (await person.api.get(path)).body.data.discussion.html
}

/** A zip file without compression: each entry as it is. */
export function zip(entries: Record<string, string>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(entries)) {
    const [title, data] = [Buffer.from(name), Buffer.from(content)]
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034B50, 0)
    local.writeUInt32LE(data.length, 18)
    local.writeUInt32LE(data.length, 22)
    local.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014B50, 0)
    entry.writeUInt32LE(data.length, 20)
    entry.writeUInt32LE(data.length, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(at, 42)
    parts.push(local, title, data)
    directory.push(entry, title)
    at += local.length + title.length + data.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054B50, 0)
  end.writeUInt16LE(Object.keys(entries).length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...directory, end])
}
