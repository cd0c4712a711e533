import type { Readable } from 'node:stream'
import { Buffer } from 'node:buffer'
import { createConnection } from 'node:net'

export type Verdict = { clean: true } | { clean: false, found: string }

const silenceMs = 30_000
const largestChunk = 64 * 1024

/** `host:port`, `[::1]:3310`, or the path of a socket. */
function target(address: string) {
  if (address.startsWith('/'))
    return { path: address }
  const [, host = '127.0.0.1', port = '3310'] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(address) ?? []
  return { host, port: Number(port) }
}

/**
 * Asks clamd whether there is anything in a file (its command INSTREAM: pieces with their lengths in front, none at the end).
 * @throws where it is away, silent for half a minute, refuses the size or answers nonsense
 */
export function scan(address: string, content: Readable | Buffer): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(target(address))
    let answer = ''
    const end = (finish: () => void) => {
      socket.destroy()
      finish()
    }
    socket.setTimeout(silenceMs, () => end(() => reject(new Error('clamd is silent'))))
    socket.on('error', error => end(() => reject(brokenOff(error))))
    socket.on('data', (chunk: Buffer) => void (answer += chunk.toString('utf8')))
    socket.on('close', () => {
      const verdict = verdictOf(answer)
      if (verdict)
        resolve(verdict)
      else
        reject(new Error(`clamd did not say what it found: ${answer.slice(0, 200).replace(/\0/g, '') || 'no answer'}`))
    })
    // It may refuse half-way (too large): what it said then counts, and not that it went away.
    send(socket, content).catch((error: unknown) => answer === '' ? end(() => reject(brokenOff(error))) : undefined)
  })
}

/** Where it refuses half-way, its words can be lost with the connection: then whoever reads the log learns what is likely. */
function brokenOff(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'EPIPE' || code === 'ECONNRESET' ? new Error(`clamd broke off while it was sent a file; is its StreamMaxLength below what may be uploaded? (${message})`) : error
}

function verdictOf(answer: string): Verdict | null {
  const [, words] = /^stream: ([^\0]*)/.exec(answer) ?? []
  if (words === 'OK')
    return { clean: true }
  return words?.endsWith(' FOUND') ? { clean: false, found: words.slice(0, -' FOUND'.length) } : null
}

async function send(socket: ReturnType<typeof createConnection>, content: Readable | Buffer): Promise<void> {
  const write = (bytes: Buffer) => new Promise<void>((resolve, reject) => socket.write(bytes, error => error ? reject(error) : resolve()))
  const length = (bytes: number) => {
    const header = Buffer.alloc(4)
    header.writeUInt32BE(bytes)
    return header
  }
  await write(Buffer.from('zINSTREAM\0'))
  for await (const piece of Buffer.isBuffer(content) ? [content] : content as AsyncIterable<Buffer>) {
    for (let start = 0; start < piece.length; start += largestChunk) {
      const chunk = piece.subarray(start, start + largestChunk)
      await write(length(chunk.length))
      await write(chunk)
    }
  }
  await write(length(0))
}
