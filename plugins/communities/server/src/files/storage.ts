import type { Readable } from 'node:stream'
import type { FilesConfig } from './config'
import type { Range } from './range'
import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'

/** Where the content of files lies. Keys are ours, never a name that somebody gave. */
export interface Storage {
  put: (key: string, bytes: Buffer, type: string) => Promise<void>
  /** The same for what is too large to be held at once. */
  putStream: (key: string, content: Readable, size: number, type: string) => Promise<void>
  /** @throws an error with the code `ENOENT` where nothing is kept under this key */
  open: (key: string, range?: Range | null) => Promise<Readable>
  /** What isn't there is deleted already. */
  delete: (key: string) => Promise<void>
  /** An address that gives this to whoever holds it for a minute; null where the CMS has to give it out itself. */
  address: (key: string, headers: { type: string, disposition: string }) => Promise<string | null>
}

const addressSeconds = 60

export async function createStorage(config: FilesConfig): Promise<Storage> {
  return config.s3 ? inBucket(config.s3) : inFolder(config.folder)
}

/** flydrive tells what it could not do; why not is in the cause, and decides what the caller is told. */
async function plainly<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  }
  catch (error) {
    throw error instanceof Error && error.cause instanceof Error ? error.cause : error
  }
}

/** The part of flydrive's disks that both kinds share. */
interface Disk {
  put: (key: string, bytes: Buffer, options: { contentType: string, contentLength: number }) => Promise<void>
  putStream: (key: string, content: Readable, options: { contentType: string, contentLength: number }) => Promise<void>
  delete: (key: string) => Promise<void>
}

function common(disk: Disk): Pick<Storage, 'put' | 'putStream' | 'delete'> {
  return {
    put: (key, bytes, type) => plainly(disk.put(key, bytes, { contentType: type, contentLength: bytes.length })),
    putStream: (key, content, size, type) => plainly(disk.putStream(key, content, { contentType: type, contentLength: size })),
    delete: key => plainly(disk.delete(key)),
  }
}

/** A folder that only this process's owner can read, and that no web server looks into. */
async function inFolder(folder: string): Promise<Storage> {
  // ES modules, which a bundle of CommonJS can only load like this.
  const [{ Disk }, { FSDriver }] = [await import('flydrive'), await import('flydrive/drivers/fs')]
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return {
    ...common(new Disk(new FSDriver({ location: folder, visibility: 'private' }))),
    open: (key, range) => new Promise((resolve, reject) => {
      const stream = createReadStream(path.join(folder, key), range ?? {})
      stream.once('open', () => resolve(stream)).once('error', reject)
    }),
    address: async () => null,
  }
}

/** Any storage that speaks S3. Readers fetch from it directly, by addresses that are signed and soon over. */
async function inBucket({ bucket, endpoint, region, accessKeyId, secretAccessKey, pathStyle }: NonNullable<FilesConfig['s3']>): Promise<Storage> {
  const [{ Disk }, { S3Driver }] = [await import('flydrive'), await import('flydrive/drivers/s3')]
  const disk = new Disk(new S3Driver({
    bucket,
    region,
    ...(endpoint && { endpoint }),
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: pathStyle,
    visibility: 'private',
    // Buckets of today refuse lists of rights on single objects: what is in one is private as a whole.
    supportsACL: false,
    // Checksums that not every storage knows are sent only where one is asked for.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  }))
  return {
    ...common(disk),
    open: key => plainly(disk.getStream(key)),
    address: (key, { type, disposition }) => disk.getSignedUrl(key, { expiresIn: addressSeconds, contentType: type, contentDisposition: disposition }),
  }
}
