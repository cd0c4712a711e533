import type { Cms, CmsOptions } from './cms'
import type { Mailbox } from './mailbox'
import type { Site } from './site'
import { startCms } from './cms'
import { startMailbox } from './mailbox'
import { freePort } from './ports'
import { startSite } from './site'

export interface Stack {
  cms: Cms
  site: Site
  mailbox: Mailbox
  stop: () => Promise<void>
}

/** Everything a browser test needs: site, CMS with its admin panel, and a mail server. */
export async function startStack(options: CmsOptions = {}): Promise<Stack> {
  const mailbox = await startMailbox()
  const sitePort = await freePort()
  // Mail is sent as soon as it is written; looking for it twenty times a second besides would be a third of all that the CMS does here.
  const env = { SITE_URL: `http://localhost:${sitePort}`, OUTBOX_POLL_MS: '500', ...options.env }
  const cms = await startCms({ template: 'demo', adminPanel: true, smtp: mailbox, ...options, env })
  const site = await startSite({ port: sitePort, cmsUrl: cms.url })
  return {
    cms,
    site,
    mailbox,
    async stop() {
      await Promise.all([site.stop(), cms.stop()])
      await mailbox.stop()
    },
  }
}
