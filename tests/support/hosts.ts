import type { ChildProcess } from 'node:child_process'
import type { Child } from './child'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { end, hasEnded, recorded, roomy, untilHealthy } from './child'

declare global {
  /** Between two test files, where Jest runs them (`jest-environment.cjs`). */
  // eslint-disable-next-line vars-on-top -- Only so is it a property of the global object.
  var restingHosts: ChildProcess[] | undefined
}

export interface HostedCms extends Child {
  /** Ends the CMS as SIGTERM would, and leaves the process for the next one. */
  rest: () => Promise<void>
  /** Runs what is scheduled under this name, to its end. */
  run: (job: string) => Promise<void>
}

/** More than a test file ever runs at once. */
const most = 3

/** A CMS in a process that may have been another CMS before: about a quarter of the cost of a new one. */
export async function startHosted({ env, health }: { env: Record<string, string>, health: string }): Promise<HostedCms> {
  const child = takeResting() ?? spawnHost()
  const written = recorded(child)
  child.send({ begin: env })
  await untilHealthy(child, health, written.text)
  return {
    pid: child.pid!,
    logs: written.text,
    kill: signal => end(child, signal ?? 'SIGTERM'),
    usage: () => Promise.reject(new Error('Start it with `metered`')),
    run: job => answered(child, { run: job }),
    async rest() {
      await resting(child)
      written.stop()
      if (globalThis.restingHosts && globalThis.restingHosts.length < most && child.connected)
        globalThis.restingHosts.push(child)
      else
        await end(child, 'SIGKILL')
    },
  }
}

function takeResting(): ChildProcess | undefined {
  const child = globalThis.restingHosts?.pop()
  return child && !child.connected ? takeResting() : child
}

/** It ends by itself when we end, however that happens; and it is no reason for us to stay. */
function spawnHost(): ChildProcess {
  const child = spawn(process.execPath, [...roomy, path.join(__dirname, 'cms-host.cjs')], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  child.unref()
  child.channel?.unref()
  for (const stream of [child.stdout, child.stderr])
    (stream as unknown as { unref: () => void }).unref()
  return child
}

/** Waits until it says so, or has ended; whoever does neither is ended. */
async function resting(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || !child.connected)
    return
  const patience = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await answered(child, 'rest')
  clearTimeout(patience)
}

/** Until it says that it has done what it was asked, or has ended. */
function answered(child: ChildProcess, question: 'rest' | { run: string }): Promise<void> {
  return new Promise<void>((resolve) => {
    const done = () => {
      child.off('message', done).off('exit', done)
      resolve()
    }
    child.on('message', done).on('exit', done)
    child.send(question)
  })
}
