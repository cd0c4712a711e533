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
  // The site keeps its connections: were ours closed after Node's 5 s, a request could meet one that is just closing.
  http: { serverOptions: { keepAliveTimeout: 65_000, headersTimeout: 66_000 } },
  app: { keys: env.APP_KEYS.split(',').map(key => key.trim()) },
  dirs: { public: publicFolder },
  logger: {
    updates: { enabled: false },
    startup: { enabled: false },
  },
  transfer: { remote: { enabled: false } },
})
