// @ts-check
// npm run settings: writes .env.example and docs/settings.md from config/src.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ensureBuilt } from './lib/build.mjs'
import { inProject } from './lib/paths.mjs'
import { main } from './lib/say.mjs'

await main(async () => {
  await ensureBuilt(['config'])
  const { exampleFile, settingsPage } = createRequire(import.meta.url)(inProject('config/dist/index.js'))
  writeFileSync(inProject('.env.example'), exampleFile())
  writeFileSync(inProject('docs/settings.md'), settingsPage())
})
