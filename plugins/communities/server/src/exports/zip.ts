import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** What the format holds without its extension for more, which not every program reads. */
const MOST_ENTRIES = 65_000
const MOST_BYTES = 4_000_000_000

export class TooLarge extends Error {}

export type Content = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

export interface Pack {
  /** Adds a file to it, piece by piece; what is pressed together already is `asIs`. */
  add: (name: string, content: Content, asIs?: boolean) => Promise<void>
}

/**
 * Writes a zip file of whatever `fill` adds, a piece at a time: how much there is of it says nothing of the memory it takes.
 * @returns its size in bytes
 * @throws TooLarge
 */
export async function writeZip(file: string, fill: (pack: Pack) => Promise<void>): Promise<number> {
  const out = createWriteStream(file, { mode: 0o600 })
  const state: { failure: Error | null, size: number, entries: number } = { failure: null, size: 0, entries: 0 }
  out.on('error', (error) => {
    state.failure = error
  })
  const zip = new Zip((error, bytes) => {
    state.failure ??= error
    state.size += bytes?.length ?? 0
    if (bytes && !state.failure)
      out.write(bytes)
  })
  /** Waits until the disk has taken what was written, and lets others have their turn. */
  const settle = async () => {
    if (state.failure)
      throw state.failure
    if (state.size > MOST_BYTES)
      throw new TooLarge('More than a zip file holds')
    await (out.writableNeedDrain ? once(out, 'drain') : turn())
  }
  try {
    await fill({
      async add(name, content, asIs = false) {
        if (++state.entries > MOST_ENTRIES)
          throw new TooLarge('More files than a zip file holds')
        const entry = asIs ? new ZipPassThrough(name) : new ZipDeflate(name)
        zip.add(entry)
        for await (const piece of content) {
          entry.push(typeof piece === 'string' ? Buffer.from(piece) : new Uint8Array(piece))
          await settle()
        }
        entry.push(new Uint8Array(0), true)
        await settle()
      },
    })
    zip.end()
    out.end()
    await settle()
    if (!out.writableFinished)
      await once(out, 'finish')
    return state.size
  }
  finally {
    out.destroy()
  }
}
