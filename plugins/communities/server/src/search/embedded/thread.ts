import type { CallName, Reply, Request } from './messages'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { SearchBusy, SearchRefused, SearchUnavailable } from '../port'
import { UnknownList } from './lists'

interface Waiting { resolve: (value: unknown) => void, reject: (error: Error) => void, timer: NodeJS.Timeout }

/** People wait for these; what is written may take its time. */
const PATIENCE_MS: Partial<Record<CallName, number>> = { search: 5000, count: 5000 }
const LONGEST_MS = 120_000

/** Room for what a question or a piece of documents leaves behind until it is collected. */
const YOUNG_MB = 48

function toError({ message, refused, busy, unknown }: NonNullable<Reply['error']>): Error {
  if (unknown)
    return new UnknownList()
  return refused ? new SearchRefused(message) : busy ? new SearchBusy(message) : new SearchUnavailable(message)
}

/** The engine's thread: started with the first question, and again when it has ended. */
export function createThread({ file, worker: script, onLost }: { file: string, worker: string, onLost: () => void }) {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let lastId = 0

  function start(): Worker {
    // A size that the process was started with, for the sake of requests, goes before what a thread is limited to: three
    // times 64 MB for a few questions a second. It is read when a thread starts, so this one's (none) changes no other.
    setFlagsFromString('--max-semi-space-size=0')
    const started = new Worker(script, { workerData: { file }, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
    started.on('message', (reply: string) => take(JSON.parse(reply) as Reply))
    started.on('error', error => end(started, `The search thread failed: ${error.message}`))
    started.on('exit', () => end(started, 'The search thread ended'))
    return started
  }

  function take({ id, result, error }: Reply) {
    const one = waiting.get(id)
    waiting.delete(id)
    clearTimeout(one?.timer)
    if (error?.lost)
      onLost()
    if (error)
      one?.reject(toError(error))
    else
      one?.resolve(result)
  }

  function end(ended: Worker, why: string) {
    if (worker !== ended)
      return
    worker = undefined
    for (const one of waiting.values()) {
      clearTimeout(one.timer)
      one.reject(new SearchUnavailable(why))
    }
    waiting.clear()
  }

  return {
    isNew: () => worker === undefined,
    ask(call: CallName, args: unknown[]): Promise<unknown> {
      const thread = worker ??= start()
      const id = ++lastId
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(id)
          reject(new SearchUnavailable('The search took too long'))
        }, PATIENCE_MS[call] ?? LONGEST_MS)
        timer.unref()
        waiting.set(id, { resolve, reject, timer })
        thread.postMessage(JSON.stringify({ id, call, args } satisfies Request))
      })
    },
    async close() {
      const ending = worker
      if (!ending)
        return
      await this.ask('close', []).catch(() => {})
      worker = undefined
      await ending.terminate()
    },
  }
}
