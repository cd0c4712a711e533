import type { AddressInfo, Socket } from 'node:net'
import net from 'node:net'

/** `open`: lets all through. `closed`: cuts what is open and takes nothing new. `silent`: takes all and passes nothing on. A number: cuts each connection after so many bytes from the client. */
export type GateState = 'open' | 'closed' | 'silent' | number

export interface Gate { port: number, set: (state: GateState) => void, stop: () => Promise<void> }

/** Stands before a server on this machine, to come between it and its clients. */
export async function startGate(target: number): Promise<Gate> {
  const sockets = new Set<Socket>()
  let state: GateState = 'open'

  function link(client: Socket) {
    const server = net.connect(target, '127.0.0.1')
    let sent = 0
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('error', () => {}).on('close', () => {
        sockets.delete(socket)
        client.destroy()
        server.destroy()
      })
    }
    client.on('data', (chunk) => {
      sent += chunk.length
      if (typeof state === 'number' && sent > state)
        client.destroy()
      else if (state !== 'silent')
        server.write(chunk)
    })
    server.on('data', chunk => void (state !== 'silent' && client.write(chunk)))
  }

  const gate = net.createServer(client => state === 'closed' ? client.destroy() : link(client))
  await new Promise<void>(resolve => gate.listen(0, '127.0.0.1', resolve))
  const cut = () => sockets.forEach(socket => socket.destroy())
  return {
    port: (gate.address() as AddressInfo).port,
    set(next) {
      state = next
      // What was under way under other terms is not let finish.
      if (next !== 'open')
        cut()
    },
    stop: () => new Promise((resolve) => {
      cut()
      gate.close(() => resolve())
    }),
  }
}
