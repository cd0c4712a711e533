import type { IncomingMessage } from 'node:http'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

export class TooLarge extends Error {}
/** Whoever sent it went away half-way. */
export class BrokenOff extends Error {}

/**
 * Takes the body of a request, at most `most` bytes of it, to a temporary place first: somebody's slow line then holds no
 * memory. What is not taken is thrown away, so that the answer arrives and the connection can be used again.
 * @throws TooLarge, BrokenOff
 */
export async function receive(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most)
    throw new TooLarge()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'communities-upload-'))
  try {
    const file = path.join(folder, 'body')
    await take(request, file, most)
    return await readFile(file)
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function take(request: IncomingMessage, file: string, most: number): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  let size = 0
  try {
    // Not a pipeline, which would end the connection with the reading of it, and with that the answer.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most)
        throw new TooLarge()
      await handle.write(chunk)
    }
  }
  catch (error) {
    request.resume()
    throw request.errored || request.destroyed ? new BrokenOff() : error
  }
  finally {
    await handle.close()
  }
}
