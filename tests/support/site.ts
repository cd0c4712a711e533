import type { Child } from './child'
import path from 'node:path'
import { startChild } from './child'
import { projectFolder, siteSecret, testEnvironment } from './environment'

export interface Site {
  url: string
  logs: () => string
  /** What the process has used so far, where it is metered. */
  usage: Child['usage']
  pid: number
  /** Ends it as an operator would; the exit code. */
  stop: Child['kill']
}

interface SiteOptions { port: number, cmsUrl: string, env?: Record<string, string>, metered?: boolean, profile?: string }

/** Starts the built site in front of a CMS. The CMS must have been started with this address as `SITE_URL`. */
export async function startSite({ port, cmsUrl, env = {}, metered = false, profile }: SiteOptions): Promise<Site> {
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
      ...env,
    },
    health: `http://127.0.0.1:${port}/health`,
    metered,
    ...(profile ? { profile } : {}),
  })
  return { url, logs: child.logs, usage: child.usage, pid: child.pid, stop: child.kill }
}
