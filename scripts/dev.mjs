// @ts-check
// npm run dev: CMS, plugin and site start again or reload as their sources change, on demo data.
import { utimesSync, watchFile } from 'node:fs'
import { ensureBuilt } from './lib/build.mjs'
import { ensureDemo, needsDemo, sayAccounts } from './lib/demo.mjs'
import { inProject } from './lib/paths.mjs'
import { requireFreePorts } from './lib/ports.mjs'
import { prepare } from './lib/prepare.mjs'
import { main, say, step } from './lib/say.mjs'
import { cmsService, mailService, pluginWatch, portsOf, reachable, siteDevelopment, usesDemoInbox } from './lib/services.mjs'
import { unstamp } from './lib/stamps.mjs'
import { Supervisor } from './lib/supervisor.mjs'

await main(async () => {
  const env = await prepare([])
  await requireFreePorts(portsOf(env))
  if (needsDemo(env)) {
    await ensureBuilt(['plugin', 'cms'])
    await ensureDemo(env)
  }
  // From here on these are built by the watchers, from sources that no stamp knows.
  unstamp('plugin')
  unstamp('cms')

  const supervisor = new Supervisor()
  const cms = { ...cmsService(env, 'develop'), echo: true }
  if (usesDemoInbox(env))
    supervisor.start(mailService(env))
  supervisor.start(pluginWatch())
  // The CMS must not load a plugin that is half written.
  await step('Building the plugin', () => supervisor.waitForWords('plugin', ['server rebuilt', 'admin rebuilt']))
  if (supervisor.stopping)
    return await supervisor.ended
  supervisor.start(cms)
  await supervisor.waitFor(cms)
  supervisor.start(siteDevelopment(env))
  await supervisor.waitFor(siteDevelopment(env))
  if (!supervisor.stopping) {
    say(`\n    Site ${env.SITE_URL}   Admin panel ${env.CMS_URL}/admin${usesDemoInbox(env) ? `   Mail http://${reachable(env.BIND_ADDRESS)}:${env.MAIL_WEB_PORT}` : ''}`)
    sayAccounts(env)
    restartOnNewPlugin()
  }
  await supervisor.ended
  process.exit(0)
})

/** The CMS in development watches its own folder alone: touching a file there makes it start again with the new plugin. */
function restartOnNewPlugin() {
  watchFile(inProject('plugins/communities/dist/server/index.js'), { interval: 1000 }, ({ mtimeMs }) => {
    // While it is being written anew there is no file for a moment.
    if (mtimeMs > 0)
      utimesSync(inProject('cms/src/index.ts'), new Date(), new Date())
  })
}
