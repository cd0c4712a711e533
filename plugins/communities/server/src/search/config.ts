/** Which engine searches, and where. */
export interface SearchConfig {
  /** Address of a Meilisearch server; empty for the embedded engine. */
  host: string
  /** A key of that server for our indexes, or the master key, with which one is made. */
  apiKey: string
  masterKey: string
  /** Names of indexes on the server begin with it. */
  prefix: string
  /** File of the embedded engine; empty for one in the host's `.tmp`. */
  file: string
}

export const searchDefaults: SearchConfig = { host: '', apiKey: '', masterKey: '', prefix: 'communities', file: '' }

export function checkSearchConfig({ host, prefix }: SearchConfig): void {
  if (host && !/^https?:\/\//.test(host))
    throw new Error('communities: `search.host` must be an http(s) address')
  if (!/^[\w-]{1,100}$/.test(prefix))
    throw new Error('communities: `search.prefix` must be letters, digits, hyphens and underscores')
}
