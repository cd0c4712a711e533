import type { Strapi } from '../kernel/strapi'
import type { SearchEngine } from './port'
import path from 'node:path'
import { pluginConfig } from '../kernel/strapi'
import { createEmbeddedEngine } from './embedded/engine'
import { createMeilisearchEngine } from './meilisearch/engine'

/** Meilisearch where the host names a server, the embedded engine otherwise. */
export function chooseEngine(strapi: Strapi, onLost: () => void): SearchEngine {
  const { host, apiKey, masterKey, prefix, file } = pluginConfig(strapi, 'search')
  if (host)
    return createMeilisearchEngine({ host, apiKey, masterKey, prefix, log: message => void strapi.log.info(`communities: ${message}`) })
  return createEmbeddedEngine({ file: file || path.join(strapi.dirs.app.root, '.tmp/communities-search.db'), onLost })
}
