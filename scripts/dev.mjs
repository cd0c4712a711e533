// @ts-check
// npm run dev: CMS, plugin and site start again or reload as their sources change, on demo data.
import { ensureDemo, sayAccounts } from './lib/demo.mjs'
import { requireFreePorts } from './lib/ports.mjs'
import { prepare } from './lib/prepare.mjs'
import { main, say } from './lib/say.mjs'
import { cmsService, mailService, pluginWatch, portsOf, reachable, siteDevelopment, usesDemoInbox } from './lib/services.mjs'
import { Supervisor } from './lib/supervisor.mjs'

await main(async () => {
  const env = await prepare(['plugin', 'admin', 'cms'])
  await requireFreePorts(portsOf(env))
  await ensureDemo(env)

  const supervisor = new Supervisor()
  const cms = { ...cmsService(env, 'develop'), echo: true }
  if (usesDemoInbox(env))
    supervisor.start(mailService(env))
  supervisor.start(pluginWatch())
  supervisor.start(cms)
  await supervisor.waitFor(cms)
  supervisor.start(siteDevelopment(env))
  await supervisor.waitFor(siteDevelopment(env))
  if (!supervisor.stopping) {
    say(`\n    Site ${env.SITE_URL}   Admin panel ${env.CMS_URL}/admin${usesDemoInbox(env) ? `   Mail http://${reachable(env.BIND_ADDRESS)}:${env.MAIL_WEB_PORT}` : ''}`)
    sayAccounts(env)
  }
  await supervisor.ended
  process.exit(0)
})
