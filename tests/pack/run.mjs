// @ts-check
// npm run test:pack: the pack test with a real installation of everything instead of the workspace's packages.
import process from 'node:process'
import { prepare } from '../../scripts/lib/prepare.mjs'
import { summary } from '../../scripts/lib/reports.mjs'
import { runJest } from '../../scripts/lib/runners.mjs'
import { main, say } from '../../scripts/lib/say.mjs'

await main(async () => {
  await prepare(['plugin'])
  const counts = await runJest('pack', 'pack', { PACK_INSTALL: 'on' })
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0
  say(summary(counts))
})
