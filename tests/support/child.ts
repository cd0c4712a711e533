import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import path from 'node:path'

export interface Child {
  pid: number
  /** Everything the process has written, last lines last. */
  logs: () => string
  /** Ends it (SIGTERM unless told otherwise), waits until it has ended, and says with which code; null after a signal that nobody can catch. */
  kill: (signal?: NodeJS.Signals) => Promise<number | null>
  /** What the process has used so far; only where it was started with `metered`. */
  usage: (how?: Settled) => Promise<Usage>
}

/** `cpuMs`: processor time, all threads, user and system. `rssMb`: resident memory. `heapMb`: JavaScript objects in use. */
export interface Usage { cpuMs: number, rssMb: number, heapMb: number }

/** As it is, after collecting garbage, or after a rest of ten seconds as well (`meter.cjs`). */
export type Settled = 'now' | 'collected' | 'rested'

interface ChildOptions {
  script: string
  args?: string[]
  env: Record<string, string>
  health: string
  timeoutMs?: number
  /** Lets it be asked what it uses (`usage`). */
  metered?: boolean
  /** Folder that gets a processor profile when the process ends. */
  profile?: string
}

/** Room for objects that live for one request or one start: a sixth less processor time for collecting them. What is measured goes without. */
export const roomy = ['--min-semi-space-size=32', '--max-semi-space-size=64']

const meter = path.join(__dirname, 'meter.cjs')

/** Starts a Node program and waits until `health` answers with less than 500. */
export async function startChild({ script, args = [], env, health, timeoutMs, metered = false, profile }: ChildOptions): Promise<Child> {
  const child = spawn(process.execPath, [...(metered ? ['--expose-gc', '--require', meter] : roomy), ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []), script, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', ...(metered ? ['ipc' as const] : [])] })
  const written = recorded(child)
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  child.once('exit', () => process.off('exit', killWithUs))

  await untilHealthy(child, health, written.text, timeoutMs)
  return { pid: child.pid!, logs: written.text, kill: signal => end(child, signal ?? 'SIGTERM'), usage: how => ask(child, how) }
}

/** What a process writes from now on, until told to stop. */
export function recorded(child: ChildProcess) {
  let output = ''
  const streams = [child.stdout!, child.stderr!]
  const take = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-200_000)
  }
  streams.forEach(stream => stream.on('data', take))
  return { text: () => output, stop: () => streams.forEach(stream => stream.off('data', take)) }
}

/** @throws Error with the end of what it wrote, where the process ends or is not up in time; it is ended then */
export async function untilHealthy(child: ChildProcess, health: string, logs: () => string, timeoutMs = 60_000): Promise<void> {
  const until = Date.now() + timeoutMs
  while (!await answers(health)) {
    if (hasEnded(child) || Date.now() > until) {
      await end(child, 'SIGKILL')
      throw new Error(`${child.spawnargs.slice(1).join(' ')} did not come up:\n${logs().slice(-5000)}`)
    }
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(5000), redirect: 'manual' })).status < 500
  }
  catch {
    return false
  }
}

function ask(child: ChildProcess, how: Settled = 'now'): Promise<Usage> {
  return new Promise((resolve, reject) => {
    child.once('message', answer => resolve(answer as Usage))
    child.send(how, error => error && reject(error))
  })
}

export const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** Ends a process and waits until it has ended. @returns its exit code */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (hasEnded(child))
    return child.exitCode
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill(signal)
  // Whoever doesn't end when asked is made to: a hanging process would hang the whole run.
  const force = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await ended
  clearTimeout(force)
  return child.exitCode
}
