import { fork } from 'node:child_process'
import path from 'node:path'

/** Milliseconds that each of many requests took, at `everyMs` a piece, whether or not the one before was answered. */
export async function pace(ask: (number: number) => Promise<number>, { everyMs, forMs }: { everyMs: number, forMs: number }): Promise<{ times: number[], statuses: Map<number, number> }> {
  const times: number[] = []
  const statuses = new Map<number, number>()
  const under: Promise<void>[] = []
  const until = Date.now() + forMs
  for (let number = 0; Date.now() < until; number++) {
    const started = performance.now()
    under.push(ask(number).catch(() => 0).then((status) => {
      times.push(performance.now() - started)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }))
    await new Promise(resolve => setTimeout(resolve, everyMs))
  }
  await Promise.all(under)
  return { times, statuses }
}

/** Asks as fast as it goes, from another process, until told to stop. @returns how many answers had which status */
export function flood(url: string, headers: Record<string, string>, connections = 10): { stop: () => Promise<Record<string, number>> } {
  const child = fork(path.join(__dirname, 'flood-process.cjs'), [url, String(connections), JSON.stringify(headers)])
  return {
    stop: () => new Promise((resolve, reject) => {
      child.once('message', statuses => resolve(statuses as Record<string, number>)).once('error', reject)
      child.send('stop')
    }),
  }
}

export function percentile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
