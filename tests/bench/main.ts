/**
 * npm run bench: what pages cost, beside a bare route and a bare page in the same run.
 *   --only <text>     only cases whose name holds it (and the floors)
 *   --seconds <n>     how long each case is loaded (10)
 *   --profile <dir>   processor profiles of CMS and site, for a look with a browser's tools
 *   --growth          also the same with ten times the data (at most 25 % more)
 *   --large           also the reads with 100,000 members and 1,000,000 contributions (at most half as much again)
 *   --trees           with 2,000 communities in 400 trees and 100,000 entries of the audit trail
 *   --no-pages        without the browser
 *   --search          searching instead, with 60,000 people and 100,000 contributions
 */
import type { Case, Result } from './types'
import type { Size } from './volume'
import type { World } from './world'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { fillAudit } from '../plans/audit'
import { judge } from './bars'
import { compareGrowth, readsOf } from './growth'
import { measure } from './measure'
import { pageBars, weighPages } from './pages'
import { judgeSearch } from './search/bars'
import { benchSearch } from './search/bench'
import { table } from './table'
import { AUDIT_ENTRIES, benchSize, inTrees, loadData, searchSize, tenfold, volumeOf } from './volume'
import { startWorld } from './world'

const { values: options } = parseArgs({ options: { 'only': { type: 'string' }, 'seconds': { type: 'string' }, 'profile': { type: 'string' }, 'growth': { type: 'boolean' }, 'large': { type: 'boolean' }, 'trees': { type: 'boolean' }, 'no-pages': { type: 'boolean' }, 'search': { type: 'boolean' } } })
const results = path.join(__dirname, 'results')
const wanted = (name: string) => !options.only || name.includes(options.only) || name.startsWith('floor')
const pace = { seconds: Number(options.seconds ?? 10), warmUpSeconds: 3 }

const say = (text = '') => process.stdout.write(`${text}\n`)
function save(name: string, content: unknown) {
  mkdirSync(results, { recursive: true })
  writeFileSync(path.join(results, name), `${JSON.stringify(content, null, 2)}\n`)
}

async function main() {
  say('Loading data …')
  const world = await startWorld(volumeOf(options.trees ? inTrees : benchSize), { profile: options.profile })
  try {
    if (options.trees)
      await fillAudit(world.cms, AUDIT_ENTRIES)
    const found: Result[] = []
    const chosen = world.cases.filter(({ name }) => wanted(name))
    // The floors come first: otherwise they alone would be measured while what all cases share is still being compiled.
    say('Warming up …')
    for (const one of chosen)
      await measure(one, 10, [world.cms, world.site], { seconds: 2, warmUpSeconds: 0 })
    for (const one of chosen) {
      for (const connections of [10, 50]) {
        say(`${one.name} (${one.viewer}), ${connections} connections …`)
        found.push(await measure(one, connections, [world.cms, world.site], pace))
      }
    }
    save(options.trees ? 'trees.json' : 'latest.json', found)
    say(`\n${table(
      ['case', 'viewer', 'connections', 'req/s', 'p50 ms', 'p97.5', 'p99', 'CPU ms', 'bytes', 'MB'],
      found.map(one => [one.name, one.viewer, one.connections, one.rps, one.p50, one.p975, one.p99, one.cpuMs, one.bytes, one.rssMb]),
    )}\n`)
    say(table(['bar', 'viewer', 'CPU ms', 'times its floor', 'at most', ''], judge(found).map(one => [one.name, one.viewer, one.cpuMs, one.ratio.toFixed(2), one.most, one.met ? 'met' : 'MISSED'])))
    const browser = process.env.BROWSER_PATH
    if (!options['no-pages'] && browser) {
      const pages = await weighPages(world, browser)
      save('pages.json', pages)
      say(`\nFirst views, on a phone with 4G and a processor four times slower (community page: at most ${JSON.stringify(pageBars)}):\n`)
      say(table(['page', 'viewer', 'scripts', 'styles', 'fonts', 'other hosts', 'all bytes', 'largest paint ms'], pages.map(one => [one.name, one.viewer, one.scriptBytes, one.styleBytes, one.fontBytes, one.otherHosts, one.allBytes, one.lcpMs])))
    }
    if (options.growth)
      await compare(world, 'growth', tenfold, 1.25, ({ cases }) => cases.filter(({ name }) => wanted(name)))
    if (options.large)
      await compare(world, 'large', loadData, 1.5, readsOf)
  }
  finally {
    await world.stop()
  }
}

async function searching() {
  say('Loading data …')
  const figures = await benchSearch(volumeOf(searchSize), { seconds: Number(options.seconds ?? 30), say, profile: options.profile })
  const judged = judgeSearch(figures)
  save('search.json', { ...figures, bars: judged })
  const { latencies, read } = figures
  const lines = [...Object.entries(latencies), ...Object.entries(read).map(([beside, latency]) => [`reading, ${beside}`, latency] as const)]
  say(`\n${table(['20 a second; reading 10 a second', 'requests', 'p50 ms', 'p97.5', 'p99', 'most'], lines.map(([name, one]) => [name, one.requests, one.p50, one.p975, one.p99, one.most]))}\n`)
  say(table(['index', 'documents', 'seconds'], figures.indexing.indexes.map(one => [one.index, one.documents, one.seconds])))
  say(`\n${table(['bar', 'measured', 'unit', 'wanted', ''], judged.map(one => [one.name, one.figure, one.unit, one.bar, one.met ? 'met' : 'MISSED']))}`)
}

async function compare(world: World, name: string, size: Size, most: number, casesOf: (world: World) => Case[]) {
  say(`\nLoading ${Object.entries(size).map(([what, number]) => `${number} ${what}`).join(', ')} …`)
  const larger = await startWorld(volumeOf(size))
  try {
    const growth = await compareGrowth([world, larger], casesOf, { seconds: 4, warmUpSeconds: 1 })
    save(`${name}.json`, growth)
    say(`\n${table(['case', 'viewer', 'CPU ms', 'with more data', 'times', 'at most', ''], growth.map(one => [one.name, one.viewer, one.cpuMs, one.cpuMsLarger, one.ratio.toFixed(2), most, one.ratio <= most ? 'met' : 'MISSED']))}`)
  }
  finally {
    await larger.stop()
  }
}

const run = options.search ? searching : main

run().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
