/**
 * Makes the search indexes anew while the present ones go on answering: everything, or the indexes that are named.
 */
import type { Core } from '@strapi/strapi'
import { withStrapi } from '../load/boot'
import { progressBar } from './progress'

const names = ['contributions', 'communities', 'people'] as const
type Name = typeof names[number]

interface Search { rebuild: (names: Name[], onProgress: (index: Name, done: number, total: number) => void) => Promise<void> }

const wanted = process.argv.slice(2) as Name[]

async function reindex(strapi: Core.Strapi): Promise<string> {
  const unknown = wanted.find(name => !names.includes(name))
  if (unknown)
    throw new Error(`There is no index called ${unknown}. There are: ${names.join(', ')}`)
  const search = strapi.plugin('communities').service('search') as Search
  const started = Date.now()
  let documents = 0
  for (const name of wanted.length > 0 ? wanted : names) {
    const show = progressBar(name, process.stdout)
    let last = 0
    await search.rebuild([name], (_, done, total) => {
      last = done
      show(done, total)
    })
    show(last, last)
    process.stdout.write('\n')
    documents += last
  }
  const seconds = Math.max(0.1, (Date.now() - started) / 1000)
  return `${documents} documents in ${seconds.toFixed(1)} s (${Math.round(documents / seconds)} a second)`
}

withStrapi(reindex).then(
  (done) => {
    process.stdout.write(`${done}\n`)
    process.exit(0)
  },
  (error: Error) => {
    process.stderr.write(`\n${error.message}\n`)
    process.exit(1)
  },
)
