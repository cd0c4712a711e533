// @ts-check
// npm test: everything, one runner after another. Names of runners narrow it down: npm test -- unit api
import os from 'node:os'
import { findBrowser } from './lib/browser.mjs'
import { root } from './lib/paths.mjs'
import { startPostgres } from './lib/postgres.mjs'
import { prepare } from './lib/prepare.mjs'
import { nothing, sum, summary } from './lib/reports.mjs'
import { countPlaywright, runFaults, runJest, runPlaywright } from './lib/runners.mjs'
import { duration, main, say } from './lib/say.mjs'

/** @typedef {import('./lib/reports.mjs').Result} Result */

let apiTests = 1

// Jest keeps one core free, for somebody who works beside it: on two cores that is half of the time. One file more than
// there are cores runs at once, because some of them wait, for a mail server that hesitates or a process that ends.
const everyCore = [`--maxWorkers=${os.availableParallelism() + 1}`]

/** @type {Record<string, { title: string, run: () => Promise<Result> }>} */
const runners = {
  'unit': { title: 'Unit tests', run: () => runJest('unit', 'unit', {}, everyCore) },
  'api': {
    title: 'API tests on SQLite',
    async run() {
      const counts = await runJest('api', 'api', { TEST_DATABASE: 'sqlite' }, everyCore)
      apiTests = counts.passed + counts.failed + counts.skipped
      return counts
    },
  },
  'api-postgres': { title: 'API tests on PostgreSQL', run: onPostgres },
  'search': { title: 'Search engines', run: () => runJest('search', 'search', {}, ['--runInBand']) },
  'faults': { title: 'Faults, quick form', run: () => runFaults() },
  'bench': { title: 'The bench, quick form', run: () => runJest('bench', 'bench', {}, ['--runInBand']) },
  'pack': { title: 'The packed plugin in a bare Strapi', run: () => runJest('pack', 'pack') },
  'browser': { title: 'Browser tests', run: inBrowser },
}

async function onPostgres() {
  const server = await startPostgres()
  if (!server) {
    say('Skipped: no PostgreSQL here. Install it, or set TEST_DATABASE_URL to a server on which databases may be created.')
    return { ...nothing, skipped: apiTests }
  }
  try {
    return await runJest('api-postgres', 'api', { TEST_DATABASE: 'postgres', TEST_DATABASE_URL: server.url }, everyCore)
  }
  finally {
    await server.stop()
  }
}

/** @param {unknown} error @returns {Result} */
function crashed(error) {
  const why = error instanceof Error ? error.stack ?? error.message : String(error)
  say(why)
  return { ...nothing, failed: 1, failures: [{ test: 'The runner itself', why }] }
}

/**
 * What failed once more, where whoever waited for the end looks.
 * @param {{ title: string, counts: Result }[]} results
 */
function sayFailures(results) {
  for (const { title, counts: { failures = [] } } of results) {
    for (const { test, why } of failures)
      say(`\nFailed, ${title}: ${test.replace(`${root}/`, '')}\n${why}`)
  }
}

/** @returns {Promise<Result>} */
async function inBrowser() {
  const browser = await findBrowser()
  return browser ? runPlaywright(browser) : { ...nothing, failed: await countPlaywright() }
}

await main(async () => {
  const wanted = process.argv.slice(2)
  const chosen = Object.entries(runners).filter(([name]) => wanted.length === 0 || wanted.includes(name))
  await prepare(['plugin', 'admin', 'cms', 'site'])
  const results = []
  for (const [, { title, run }] of chosen) {
    say(`\n=== ${title}\n`)
    const started = Date.now()
    const counts = await run().catch(crashed)
    results.push({ title, counts })
    say(`\n${title}: ${summary(counts)} (${duration(Date.now() - started)})`)
  }
  sayFailures(results)
  const total = sum(results.map(result => result.counts))
  say(`\n${results.map(({ title, counts }) => `${title}: ${summary(counts)}`).join('\n')}`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
  say(summary(total))
})
