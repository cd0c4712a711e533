// @ts-check
// node scripts/serve.mjs cms | site: one of the two built processes, for a service manager (config/deploy).
// Reads and checks the settings, builds nothing, and is itself the process that serves: signals need no passing on.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { loadEnvFile } from './lib/env-file.mjs'
import { inProject } from './lib/paths.mjs'
import { quiet } from './lib/run.mjs'
import { main, PlainError } from './lib/say.mjs'
import { siteSettings } from './lib/services.mjs'

/** @param {string} file @param {string} command */
function built(file, command) {
  if (!existsSync(inProject(file)))
    throw new PlainError(`${file} is not there: build it first (${command}).`)
  return inProject(file)
}

async function serveCms() {
  built('cms/dist/config/server.js', 'npm run build')
  process.chdir(inProject('cms'))
  const { createStrapi } = createRequire(inProject('cms/package.json'))('@strapi/strapi')
  await createStrapi({ appDir: inProject('cms'), distDir: inProject('cms/dist') }).start()
}

/** @param {import('./lib/services.mjs').Environment} env */
async function serveSite(env) {
  const program = built('frontend/.output/server/index.mjs', 'npm run build')
  Object.assign(process.env, siteSettings(env))
  await import(pathToFileURL(program).href)
}

await main(async () => {
  const [which] = process.argv.slice(2)
  if (which !== 'cms' && which !== 'site')
    throw new PlainError('Say which: node scripts/serve.mjs cms, or node scripts/serve.mjs site')
  loadEnvFile(inProject('.env'))
  process.env.NODE_ENV ||= 'production'
  Object.assign(process.env, quiet)
  const { environment } = createRequire(import.meta.url)(built('config/dist/index.js', 'npm run build'))
  const env = environment()
  await (which === 'cms' ? serveCms() : serveSite(env))
})
