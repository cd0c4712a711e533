import type { Core } from '@strapi/strapi'
import path from 'node:path'
import { createStrapi } from '@strapi/strapi'

/** Boots the built CMS without listening, migrates the database, does the work and ends. */
export async function withStrapi<T>(work: (strapi: Core.Strapi) => Promise<T>): Promise<T> {
  // Another process may be the one that sends mails; this one only writes.
  process.env.OUTBOX_ENABLED = 'false'
  const appDir = path.resolve(__dirname, '../../cms')
  const strapi = await createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false }).load()
  try {
    return await work(strapi)
  }
  finally {
    await strapi.destroy()
  }
}
