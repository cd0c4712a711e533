import type { Core } from '@strapi/strapi'
import path from 'node:path'
import { createStrapi } from '@strapi/strapi'

/** Boots the built CMS without listening, migrates the database and does the work. After an error only the process's end closes it. */
export async function withStrapi<T>(work: (strapi: Core.Strapi) => Promise<T>): Promise<T> {
  // Another process may be the one that sends mails; this one only writes.
  process.env.OUTBOX_ENABLED = 'false'
  const appDir = path.resolve(__dirname, '../../cms')
  const strapi = await createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false }).load()
  const result = await work(strapi)
  await quiet(strapi)
  await strapi.destroy()
  return result
}

interface Pool { numUsed: () => number, numPendingAcquires: () => number, numPendingCreates: () => number }

/** Strapi does a few things after a commit that nobody waits for: closing the database under them would be an error. */
async function quiet(strapi: Core.Strapi): Promise<void> {
  const pool = strapi.db.connection.client.pool as Pool
  for (let attempt = 0; attempt < 100; attempt++) {
    if (pool.numUsed() + pool.numPendingAcquires() + pool.numPendingCreates() === 0)
      return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
