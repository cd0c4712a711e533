import type { Person, Scene } from '../support'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { startScene, until } from '../support'

/*
 * Judged questions over the demo, as a registered person who belongs to no community asks them. `c:` a community, `d:` a
 * discussion, `p:` a person by name, `j:` everyone with a job title, `o:` everyone of an organisation; 3 is what was looked
 * for, 2 helps, 1 has to do with it.
 */

interface Judged { q: string, judged: Record<string, number> }
const questions = JSON.parse(readFileSync(path.join(__dirname, 'relevance.json'), 'utf8')) as Judged[]

const AT = 10
/** What was reached when it was measured last, by engine; a change that loses more than this fails. */
const reached: Record<string, number> = { embedded: 0.947, meilisearch: 0 }
const tolerance = 0.02
const bar = 0.85

let scene: Scene
let reader: Person
let engine: string
beforeAll(async () => {
  const { MEILISEARCH_HOST = '', MEILISEARCH_API_KEY = '', MEILISEARCH_MASTER_KEY = '' } = process.env
  engine = MEILISEARCH_HOST ? 'meilisearch' : 'embedded'
  scene = await startScene({ template: 'demo', env: { MEILISEARCH_HOST, MEILISEARCH_API_KEY, MEILISEARCH_MASTER_KEY, MEILISEARCH_PREFIX: `relevance-${process.pid}` } })
  reader = await scene.person({ name: 'Zzz Reader' })
  await until(async () => (await reader.api.get('/search', { pageSize: 1 })).body.data?.facets?.kind ?? [], kinds => kinds.length === 3, 60_000)
  await scene.settled()
})
afterAll(() => scene?.stop())

/** Judgements about many people are about each of them. */
async function spelledOut({ judged }: Judged): Promise<Map<string, number>> {
  const grades = new Map<string, number>()
  for (const [key, grade] of Object.entries(judged)) {
    const [kind, name] = [key[0], key.slice(2)]
    const column = { j: 'p.job_title', o: 'o.name' }[kind ?? '']
    if (!column) {
      grades.set(key, grade)
      continue
    }
    const people = await scene.cms.query<{ name: string }>(`select p.name from cop_profiles p left join cop_organisations o on o.id = p.organisation_id where ${column} = ?`, [name])
    people.forEach(person => grades.has(`p:${person.name}`) || grades.set(`p:${person.name}`, grade))
  }
  return grades
}

interface Item { kind: 'community' | 'discussion' | 'person', slug: string, titleHtml: string }
const keyOf = ({ kind, slug, titleHtml }: Item) => kind === 'person' ? `p:${titleHtml.replace(/<\/?mark>/g, '')}` : `${kind === 'community' ? 'c' : 'd'}:${slug}`

const gain = (grades: number[]) => grades.slice(0, AT).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)

/** How good an order is beside the best there could be: 1 is perfect. */
function ndcg(found: string[], grades: Map<string, number>): number {
  return gain(found.map(key => grades.get(key) ?? 0)) / gain([...grades.values()].sort((a, b) => b - a))
}

it(`${questions.length} questions find what they should, best first`, async () => {
  expect(questions.length).toBeGreaterThanOrEqual(60)
  const known = new Set((await scene.cms.query<{ slug: string }>('select slug from cop_communities')).map(({ slug }) => `c:${slug}`).concat((await scene.cms.query<{ slug: string }>('select slug from cop_contributions')).map(({ slug }) => `d:${slug}`), (await scene.cms.query<{ name: string }>('select name from cop_profiles')).map(({ name }) => `p:${name}`)))
  const results: { q: string, score: number, found: string[] }[] = []
  for (const question of questions) {
    const grades = await spelledOut(question)
    expect([question.q, [...grades.keys()].filter(key => !known.has(key))]).toEqual([question.q, []])
    const { items } = (await reader.api.get('/search', { q: question.q, pageSize: AT })).body.data as { items: Item[] }
    const found = items.map(keyOf)
    results.push({ q: question.q, score: ndcg(found, grades), found })
  }
  const mean = results.reduce((sum, { score }) => sum + score, 0) / results.length
  const worst = results.filter(({ score }) => score < 0.8).sort((a, b) => a.score - b.score)
  process.stdout.write(`\nnDCG@${AT} of the ${engine} engine over ${questions.length} questions: ${mean.toFixed(3)}\n${worst.map(({ q, score, found }) => `  ${score.toFixed(2)}  ${q}\n        ${found.slice(0, 4).join('  ')}\n`).join('')}`)
  expect(mean).toBeGreaterThanOrEqual(Math.max(engine === 'embedded' ? bar : 0, (reached[engine] ?? 0) - tolerance))
})
