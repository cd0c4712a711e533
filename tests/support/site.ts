import path from 'node:path'
import { startChild } from './child'
import { projectFolder, siteSecret, testEnvironment } from './environment'

export interface Site {
  url: string
  logs: () => string
  stop: () => Promise<void>
}

/** Starts the built site in front of a CMS. The CMS must have been started with this address as `SITE_URL`. */
export async function startSite({ port, cmsUrl }: { port: number, cmsUrl: string }): Promise<Site> {
  const url = `http://localhost:${port}`
  const child = await startChild({
    script: path.join(projectFolder, 'frontend/.output/server/index.mjs'),
    env: {
      NODE_ENV: 'production',
      NITRO_HOST: '127.0.0.1',
      NITRO_PORT: String(port),
      NUXT_CMS_URL: cmsUrl,
      NUXT_SITE_SECRET: siteSecret,
      NUXT_SESSION_PASSWORD: testEnvironment.NUXT_SESSION_PASSWORD!,
      NUXT_PUBLIC_SITE_URL: url,
    },
    health: `http://127.0.0.1:${port}/health`,
  })
  return { url, logs: child.logs, stop: () => child.kill() }
}
