/**
 * npm run bench: what pages cost, beside a bare route and a bare page in the same run.
 *   --only <text>     only cases whose name holds it (and the floors)
 *   --seconds <n>     how long each case is loaded (10)
 *   --profile <dir>   processor profiles of CMS and site, for a look with a browser's tools
 *   --growth          also the same with ten times the data
 *   --no-pages        without the browser
 */
import type { Result } from './types'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { judge } from './bars'
import { compareGrowth } from './growth'
import { measure } from './measure'
import { pageBars, weighPages } from './pages'
import { table } from './table'
import { benchSize, tenfold, volumeOf } from './volume'
import { startWorld } from './world'

const { values: options } = parseArgs({ options: { 'only': { type: 'string' }, 'seconds': { type: 'string' }, 'profile': { type: 'string' }, 'growth': { type: 'boolean' }, 'no-pages': { type: 'boolean' } } })
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
  const world = await startWorld(volumeOf(benchSize), { profile: options.profile })
  try {
    const found: Result[] = []
    for (const one of world.cases.filter(({ name }) => wanted(name))) {
      for (const connections of [10, 50]) {
        say(`${one.name} (${one.viewer}), ${connections} connections …`)
        found.push(await measure(one, connections, [world.cms, world.site], pace))
      }
    }
    save('latest.json', found)
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
    if (options.growth) {
      say('\nLoading ten times the data …')
      const larger = await startWorld(volumeOf(tenfold))
      try {
        const growth = await compareGrowth([world, larger], { seconds: 4, warmUpSeconds: 1 }, wanted)
        save('growth.json', growth)
        say(`\n${table(['case', 'viewer', 'CPU ms', 'ten times the data', 'times'], growth.map(one => [one.name, one.viewer, one.cpuMs, one.cpuMsLarger, one.ratio.toFixed(2)]))}`)
      }
      finally {
        await larger.stop()
      }
    }
  }
  finally {
    await world.stop()
  }
}

main().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
