/**
 * Fills the database of the settings.
 *   demo                what `npm start` shows; refuses where communities exist
 *   demo --reset        deletes an earlier demo first
 *   demo --if-empty     does nothing where communities exist
 *   taxonomies          only regions, areas of expertise and organisations
 *   volume --help       load data, in a database of its own
 */
import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { buildDemo } from '../seeds/demo'
import { organisations } from '../seeds/organisations'
import { expertise } from '../seeds/taxonomies/expertise'
import { regions } from '../seeds/taxonomies/regions'
import { withStrapi } from './boot'
import { loadDemo } from './demo'
import { clearDemo, holdsCommunities, isDemo } from './reset'
import { loadTaxonomies } from './taxonomies'
import { volume } from './volume-command'
import { readVolumeArguments } from './volume-options'

const [what, ...options] = process.argv.slice(2)

async function demo(strapi: Core.Strapi): Promise<string> {
  if (await holdsCommunities(strapi)) {
    if (options.includes('--if-empty'))
      return 'The database holds communities already: it stays as it is.'
    if (!options.includes('--reset'))
      throw new Error('The database holds communities already. To start over: npm run seed -- --reset')
    if (!await isDemo(strapi))
      throw new Error('The database holds communities that the demo did not bring: they are not deleted.')
  }
  if (options.includes('--reset'))
    await clearDemo(strapi)
  const data = buildDemo({ now: new Date(), seed: 1 })
  await loadDemo(strapi, data)
  // What is searched now is the demo of before.
  if (options.includes('--reset'))
    await (strapi.plugin('communities').service('search') as { askRebuild: () => Promise<void> }).askRebuild()
  return `${data.communities.length} communities, ${data.people.length} people, ${data.discussions.length} discussions`
}

async function taxonomies(strapi: Core.Strapi): Promise<string> {
  await strapi.db.transaction(({ trx }) => loadTaxonomies(strapi, trx as unknown as Knex.Transaction, { regions, expertise, organisations }))
  return `${organisations.length} organisations, ${regions.length} regions, ${expertise.length} areas of expertise`
}

async function run(): Promise<string> {
  switch (what) {
    case 'demo': return withStrapi(demo)
    case 'taxonomies': return withStrapi(taxonomies)
    case 'volume': {
      const wanted = readVolumeArguments(options)
      return typeof wanted === 'string' ? wanted : volume(wanted)
    }
    default: throw new Error('Say what to load: demo, taxonomies or volume')
  }
}

run().then(
  (done) => {
    process.stdout.write(`${done}\n`)
    process.exit(0)
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  },
)
