import type { EnqueuedTaskPromise, Meilisearch } from './client'
import { SearchRefused, SearchUnavailable } from '../port'
import { translated } from './errors'
import { limitedKey } from './keys'

/** The oldest server whose API has all that is used here. */
const LEAST_VERSION = [1, 41] as const

export interface ServerOptions {
  /** Address of the server. */
  host: string
  /** A key with the rights named in `keys.ts`; without one, one is made with the master key. */
  apiKey?: string
  masterKey?: string
  /** Names of indexes begin with it: several installations may share a server. */
  prefix: string
  requestMs?: number
  taskMs?: number
}

/** The connection to a server: its client with the right key, its tasks, its errors in our words. */
export function createServer({ host, apiKey = '', masterKey = '', prefix, requestMs = 5000, taskMs = 120_000 }: ServerOptions) {
  let connecting: Promise<Meilisearch> | undefined

  async function connect(): Promise<Meilisearch> {
    // An ES module, which CommonJS can only import like this.
    const { Meilisearch: Client } = await import('meilisearch')
    const clientWith = (key: string) => new Client({ host, ...(key && { apiKey: key }), timeout: requestMs, defaultWaitOptions: { timeout: taskMs, interval: 25 } })
    const client = clientWith(apiKey || (masterKey && await limitedKey(clientWith(masterKey), prefix)))
    const { pkgVersion } = await client.getVersion()
    const [major = 0, minor = 0] = String(pkgVersion).split('.').map(Number)
    if (!(major > LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor >= LEAST_VERSION[1])))
      throw new SearchUnavailable(`Meilisearch at ${host} is ${String(pkgVersion)}: ${LEAST_VERSION.join('.')} or newer is needed`)
    return client
  }

  return {
    /** Does something with the server. @throws SearchUnavailable, SearchRefused */
    async with<T>(work: (client: Meilisearch) => Promise<T>): Promise<T> {
      try {
        connecting ??= connect()
        return await work(await connecting)
      }
      catch (error) {
        const known = translated(error, host)
        // The server may be another one by the next time, or have another key.
        if (known instanceof SearchUnavailable)
          connecting = undefined
        throw known
      }
    },
    /** Waits until the server has done what it was given. */
    async done(task: EnqueuedTaskPromise): Promise<void> {
      const { status, error } = await task.waitTask()
      if (status === 'succeeded')
        return
      const said = `Meilisearch did not do what it was given (${status}${error ? `, ${error.code}` : ''}): ${error?.message ?? 'no reason given'}`
      throw /^invalid_(?:document|settings)/.test(error?.code ?? '') ? new SearchRefused(said) : new SearchUnavailable(said)
    },
  }
}
