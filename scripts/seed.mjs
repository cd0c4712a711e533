// @ts-check
// npm run seed: loads the demo into the database of the settings; -- --reset starts over.
import { loadDemo, sayAccounts } from './lib/demo.mjs'
import { prepare } from './lib/prepare.mjs'
import { main } from './lib/say.mjs'

await main(async () => {
  const env = await prepare(['plugin', 'cms'])
  await loadDemo(process.argv.slice(2))
  sayAccounts(env)
})
