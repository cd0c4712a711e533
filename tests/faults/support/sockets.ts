import net from 'node:net'

export interface SlowSocket {
  /** The answer's first line, once the other side has ended the connection; empty where it said nothing. */
  ended: Promise<{ line: string, afterMs: number }>
  close: () => void
}

/** Opens a connection, sends the beginning of a request, and then a byte now and then so as not to be idle. */
export function slowSocket(url: string, begin: string, drip: string): SlowSocket {
  const { hostname, port } = new URL(url)
  const started = Date.now()
  const socket = net.connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname)
  let received = ''
  socket.on('error', () => {}).on('data', chunk => void (received += chunk.toString()))
  socket.write(begin)
  const timer = setInterval(() => socket.write(drip), 1000)
  const ended = new Promise<{ line: string, afterMs: number }>((resolve) => {
    socket.on('close', () => {
      clearInterval(timer)
      resolve({ line: received.split('\r\n')[0] ?? '', afterMs: Date.now() - started })
    })
  })
  // The other side's end is ours as well.
  socket.on('end', () => socket.end())
  return { ended, close: () => socket.destroy() }
}

/** Headers that never end. */
export const endlessHeaders = (path: string) => [`GET ${path} HTTP/1.1\r\nHost: localhost\r\n`, 'X-A: b\r\n'] as const
/** A body of which a character comes now and then. */
export const slowBody = (path: string) => [`POST ${path} HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`, ' '] as const
