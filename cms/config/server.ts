import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { environment } from '@cop/config'

const env = environment()

// Strapi's media library refuses to start without its folder.
const publicFolder = path.join(env.DATA_FOLDER, 'public')
// What lies there is the owner's alone: the database, the demo's sign-ins.
mkdirSync(env.DATA_FOLDER, { recursive: true, mode: 0o700 })
mkdirSync(path.join(publicFolder, 'uploads'), { recursive: true })

export default () => ({
  host: env.BIND_ADDRESS,
  port: env.CMS_PORT,
  url: env.CMS_URL,
  proxy: { koa: env.TRUST_PROXY },
  http: {
    serverOptions: {
      // The site keeps its connections: were ours closed after Node's 5 s, a request could meet one that is just closing.
      keepAliveTimeout: 65_000,
      // Sockets that say nothing, or one byte now and then, are not waited for; a large file over a slow line is.
      headersTimeout: 20_000,
      requestTimeout: 120_000,
      connectionsCheckingInterval: 5000,
    },
  },
  app: { keys: env.APP_KEYS.split(',').map(key => key.trim()) },
  dirs: { public: publicFolder },
  logger: {
    updates: { enabled: false },
    startup: { enabled: false },
  },
  transfer: { remote: { enabled: false } },
})
