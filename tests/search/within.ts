import type { EngineAnswer, EngineQuery } from '../../plugins/communities/server/src/search/port'
import { MARK } from '../../plugins/communities/server/src/search/port'

type Ask = (words: string, rest?: Partial<EngineQuery>) => Promise<EngineAnswer & { ids: string[] }>

/** What every engine owes where words are looked for in certain fields. */
export function holdToWithin(ask: Ask) {
  describe('words in certain fields', () => {
    const people = (within: EngineQuery['within'], rest: Partial<EngineQuery> = {}) => ask('', { index: 'people', ...(within && { within }), ...rest })
    const last = ['last']
    const anywhere = ['name', 'about']

    it('are found in no other', async () => {
      expect((await people([{ fields: last, words: 'wyn' }])).ids).toEqual(['1'])
      expect((await people([{ fields: last, words: 'gareth' }])).ids).toEqual([])
      expect((await people([{ fields: last, words: 'hoardng' }])).ids).toEqual(['3'])
      expect((await people([{ fields: last, words: 'maca' }])).ids).toEqual(['2'])
    })

    it('are all found, whatever they are looked for in', async () => {
      expect((await people([{ fields: last, words: 'wyn' }, { fields: anywhere, words: 'housing' }, { fields: anywhere, words: 'data' }])).ids).toEqual(['1'])
      expect((await people([{ fields: last, words: 'wyn' }, { fields: anywhere, words: 'gazetteer' }])).ids).toEqual([])
      expect((await people([{ fields: anywhere, words: 'housing data look after nothing' }])).ids).toEqual([])
      expect((await people([{ fields: last, words: 'wyn' }, { fields: anywhere, words: '!' }])).total).toBe(0)
    })

    it('are found best first, and counted with what the filter lets through', async () => {
      const { ids: found, total, facets } = await people([{ fields: anywhere, words: 'housing' }], { facets: ['region'] })
      expect([found, total, facets]).toEqual([['1', '4'], 2, { region: { wales: 1 } }])
      const narrowed = await people([{ fields: last, words: 'wyn' }, { fields: anywhere, words: 'housing' }], { facets: ['region'], filter: { field: 'id', in: ['2', '3', '4'] } })
      expect([narrowed.total, narrowed.facets]).toEqual([0, { region: {} }])
    })

    it('are marked', async () => {
      const { hits: [hit] } = await people([{ fields: last, words: 'wyn' }], { excerpts: ['last'] })
      expect(hit!.excerpts.last).toContain(`${MARK.start}Ŵyn${MARK.end}`)
    })

    it('are not looked for where nothing is asked: then a line puts everything in order', async () => {
      const byLine = (direction: 'ascending' | 'descending', rest = {}) => people(undefined, { sort: { field: 'line', direction }, ...rest })
      expect((await byLine('ascending', { filter: { not: { field: 'id', equals: '4' } } })).ids).toEqual(['3', '2', '1'])
      expect((await byLine('descending', { filter: { not: { field: 'id', equals: '4' } }, offset: 1, limit: 1 })).ids).toEqual(['2'])
      expect((await byLine('ascending')).total).toBe(4)
    })
  })
}
