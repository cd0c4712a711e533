// @ts-check
// npm start: from a fresh clone to the running demo.
import { ensureDemo, sayAccounts } from './lib/demo.mjs'
import { requireFreePorts } from './lib/ports.mjs'
import { prepare } from './lib/prepare.mjs'
import { duration, main, say, step } from './lib/say.mjs'
import { cmsService, mailService, portsOf, reachable, siteService, usesDemoInbox } from './lib/services.mjs'
import { Supervisor } from './lib/supervisor.mjs'

await main(async () => {
  const started = Date.now()
  const env = await prepare(['plugin', 'admin', 'cms', 'site'])
  await requireFreePorts(portsOf(env))
  await ensureDemo(env)

  const supervisor = new Supervisor()
  const services = [...(usesDemoInbox(env) ? [mailService(env)] : []), cmsService(env), siteService(env)]
  await step('Starting', async () => {
    services.forEach(service => supervisor.start(service))
    await Promise.all(services.map(service => supervisor.waitFor(service)))
  })
  if (supervisor.stopping)
    return await supervisor.ended

  say(`\nReady after ${duration(Date.now() - started)}.\n`)
  say(`    Site          ${env.SITE_URL}`)
  say(`    Admin panel   ${env.CMS_URL}/admin`)
  if (usesDemoInbox(env))
    say(`    Mail          http://${reachable(env.BIND_ADDRESS)}:${env.MAIL_WEB_PORT}`)
  sayAccounts(env)
  say('\nCtrl-C stops everything.')
  await supervisor.ended
  say('Stopped.')
  process.exit(0)
})
