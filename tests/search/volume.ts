import type { EngineAnswer, EngineQuery, Filter, SearchDocument, SearchEngine } from '../../plugins/communities/server/src/search/port'
import { contributions, once } from './corpus'

/** Many documents: that all are there, that counts hold, and how fast they come in. */
export function holdToVolume(engine: () => SearchEngine, volume: number) {
  async function ask(words: string, rest: Partial<EngineQuery>): Promise<EngineAnswer> {
    const [answer] = await engine().search([{ index: 'contributions', words, offset: 0, limit: 20, ...rest }])
    return answer!
  }

  describe(`${volume} documents`, () => {
    const subjects = ['bins', 'parking', 'libraries', 'planning', 'licensing', 'cemeteries', 'allotments', 'schools', 'roads', 'benefits']

    it('are found, counted and taken away', async () => {
      async function* many() {
        for (let start = 0; start < volume; start += 1000) {
          yield {
            upsert: Array.from({ length: 1000 }, (_, place): SearchDocument => {
              const number = start + place
              return { id: `v${number}`, title: `${subjects[number % 10]} number ${number}`, body: `A text about ${subjects[(number + 3) % 10]} and council services, unique${number}`, community: String(number % 500), kind: 'discussion', tags: [`t${number % 7}`], thread: `v${number}`, created: number }
            }),
            delete: [],
          }
        }
      }
      const started = Date.now()
      await engine().rebuild('contributions', many())
      const seconds = (Date.now() - started) / 1000
      console.warn(`${volume} documents in ${seconds.toFixed(1)} s: ${Math.round(volume / seconds)} a second`)
      expect(await engine().count('contributions')).toBe(volume)
      const filter: Filter = { field: 'community', in: Array.from({ length: 300 }, (_, place) => String(place)) }
      const { total, facets } = await ask('allotments', { filter, facets: ['tags'], excerpts: ['body'] })
      const expected = Array.from({ length: volume }, (_, number) => number).filter(number => number % 500 < 300 && (number % 10 === 6 || (number + 3) % 10 === 6))
      expect(total).toBe(expected.length)
      expect(facets.tags!.t3).toBe(expected.filter(number => number % 7 === 3).length)
      expect((await ask('unique4321', { limit: 1 })).hits.map(hit => hit.id)).toEqual(['v4321'])
      await engine().rebuild('contributions', once(contributions))
      expect(await engine().count('contributions')).toBe(contributions.length)
    }, 180_000)
  })
}
