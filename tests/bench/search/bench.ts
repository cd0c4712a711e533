import type { Cms } from '../../support'
import type { Settled } from '../../support/child'
import type { Volume } from '../volume'
import type { Figures } from './figures'
import type { Kind } from './questions'
import type { Latency, Question } from './steady'
import { createRandom, seedFor } from '../../../database/seeds/random'
import { startCms } from '../../support'
import { searchFilled } from '../../support/search-filled'
import { asPerson, cmsOptions, fromSite } from '../world'
import { questionsOf } from './questions'
import { steady } from './steady'
import { askableIn } from './words'

const kinds: Kind[] = ['search', 'suggestions', 'people']
const PER_SECOND = 20
/** Few: what is wanted is what somebody notices who does something else. */
const READS_PER_SECOND = 10
/** So many questions are looked at for what they find. */
const LOOKED_AT = 40

/** `settled`: how memory is measured; a rest takes twice ten seconds. */
interface Options { seconds: number, settled?: Settled, say?: (text: string) => void, profile?: string | undefined }
interface Asked { questions: Record<Kind, Question[]>, read: (how: { seconds: number } | { until: Promise<unknown> }) => Promise<Latency> }

/** Searches on the embedded engine as people would, at a steady rate, with somebody reading beside it. */
export async function benchSearch(volume: Volume, { seconds, settled = 'rested', say = () => {}, profile }: Options): Promise<Figures> {
  const askable = askableIn(volume)
  const viewer = { email: askable.inThirty.email, password: volume.member.password }

  async function inCms<T>(env: Record<string, string>, work: (cms: Cms, asked: Asked) => Promise<T>): Promise<T> {
    const cms = await startCms({ ...cmsOptions(volume, env), ...(profile ? { profile } : {}) })
    try {
      const inThirty = await asPerson(cms, viewer)
      const questions = Object.fromEntries(kinds.map(kind => [kind, questionsOf(kind, askable, cms.url, kind === 'people' ? [inThirty] : [inThirty, fromSite])])) as Asked['questions']
      const reads = [{ url: `${cms.url}/api/cop/communities/${volume.community.slug}`, headers: inThirty }]
      return await work(cms, { questions, read: how => steady(reads, { perSecond: READS_PER_SECOND, strayBy: createRandom(seedFor(1, 'readers')), ...how }) })
    }
    finally {
      await cms.stop()
    }
  }

  const ask = (questions: Question[]) => steady(questions, { perSecond: PER_SECOND, seconds })

  say('With empty indexes …')
  const emptyMb = await inCms({ OUTBOX_ENABLED: 'false' }, async (cms, { questions, read }) => {
    await read({ seconds })
    for (const kind of kinds)
      await ask(questions[kind])
    return (await cms.usage(settled)).rssMb
  })

  return inCms({}, async (cms, { questions, read }) => {
    say('Filling the indexes …')
    const full = searchFilled(cms)
    const [indexes, whileFilling] = await Promise.all([full, read({ until: full })])
    for (const kind of kinds)
      say(`${kind}: ${Math.round(100 * await shareThatFind(kind, questions[kind]))} % of the questions find something`)
    const besides: Figures['read'] = { filling: whileFilling, alone: await read({ seconds }), search: whileFilling, suggestions: whileFilling, people: whileFilling }
    const latencies = {} as Figures['latencies']
    for (const kind of kinds) {
      say(`${kind}, ${PER_SECOND} a second …`);
      [latencies[kind], besides[kind]] = await Promise.all([ask(questions[kind]), read({ seconds })])
    }
    const usedMb = (await cms.usage(settled)).rssMb
    const documents = sum(indexes.map(one => one.documents))
    return {
      documents,
      latencies,
      read: besides,
      indexing: { perSecond: documents / sum(indexes.map(one => one.seconds)), indexes },
      memory: { emptyMb, usedMb, grownMb: usedMb - emptyMb },
    }
  })
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** A fast answer that finds nothing is not a result. @throws where less than half of the questions find something */
async function shareThatFind(kind: Kind, questions: Question[]): Promise<number> {
  let found = 0
  for (const { url, headers } of questions.slice(0, LOOKED_AT)) {
    const { data } = await (await fetch(url, { headers })).json() as { data?: Record<string, unknown> }
    found += Number(Object.values(data ?? {}).some(value => Array.isArray(value) && value.length > 0))
  }
  if (found < LOOKED_AT / 2)
    throw new Error(`Of ${LOOKED_AT} questions (${kind}) only ${found} find something`)
  return found / LOOKED_AT
}
