import type { Socket } from 'node:net'
import { createServer } from 'node:net'
import { freePort } from '../../support/ports'

/** What a virus scanner of the tests answers: of itself, or as it is told. */
export type Script = (content: Buffer) => string | 'silence' | 'hang up'

/** What every scanner finds, and is harmless (eicar.org); in two pieces, so that none finds it in this file. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

export const looksForEicar: Script = content => content.includes('EICAR-STANDARD') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'

/** Speaks clamd's protocol: `zINSTREAM`, then pieces with their lengths in front, none at the end. */
export async function startClamd(script: Script = looksForEicar) {
  const state = { script, scanned: [] as Buffer[], mistakes: [] as string[] }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let received = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      const content = read(received)
      if (typeof content === 'string')
        return void state.mistakes.push(content)
      if (content)
        answer(socket, content)
    })
  })

  function answer(socket: Socket, content: Buffer) {
    state.scanned.push(content)
    const words = state.script(content)
    if (words === 'hang up')
      return void socket.destroy()
    if (words !== 'silence')
      socket.end(words)
  }

  const port = await freePort()
  const start = () => new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', () => resolve()))
  await start()
  return {
    address: `127.0.0.1:${port}`,
    state,
    /** Goes away, and comes back at the same place. */
    stop: () => new Promise<void>((resolve) => {
      sockets.forEach(socket => socket.destroy())
      server.close(() => resolve())
    }),
    start,
  }
}

/** The whole content, once it has arrived; what is wrong with it, in words. */
function read(received: Buffer): Buffer | null | string {
  const command = 'zINSTREAM\0'
  if (received.length < command.length)
    return null
  if (received.toString('latin1', 0, command.length) !== command)
    return 'another command'
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at)
    if (length === 0)
      return Buffer.concat(pieces)
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
