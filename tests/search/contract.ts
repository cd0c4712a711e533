import type { EngineQuery, Filter, IndexName, SearchDocument, SearchEngine } from '../../plugins/communities/server/src/search/port'
import { MARK, NOTHING } from '../../plugins/communities/server/src/search/port'
import { communities, contributions, once, people, settings } from './corpus'
import { holdToVolume } from './volume'
import { holdToWithin } from './within'

const all = { contributions, communities, people }
const names = Object.keys(all) as IndexName[]

/** What every engine owes: the same corpus, the same questions, the same answers. */
export function holdToContract(start: () => Promise<{ engine: SearchEngine, stop: () => Promise<void> }>, { volume }: { volume: number }) {
  let engine: SearchEngine
  let stop: () => Promise<void>

  beforeAll(async () => {
    ({ engine, stop } = await start())
    expect((await engine.prepare(settings)).sort()).toEqual([...names].sort())
    for (const name of names)
      await engine.rebuild(name, once(all[name]))
  })
  afterAll(() => stop?.())

  async function ask(words: string, rest: Partial<EngineQuery> = {}) {
    const [answer] = await engine.search([{ index: 'contributions', words, offset: 0, limit: 20, ...rest }])
    return { ...answer!, ids: answer!.hits.map(hit => hit.id) }
  }
  const ids = async (words: string, rest?: Partial<EngineQuery>) => (await ask(words, rest)).ids

  describe('what is found, and in which order', () => {
    it('is the word itself before words that begin with it, and those before mistyped ones', async () => {
      const found = await ids('housing', { filter: { field: 'community', in: ['1', '2'] } })
      expect(found).toEqual(['exact', 'prefix', 'typo'])
    })

    it('is a title before a text', async () => {
      expect((await ids('housing', { filter: { field: 'community', in: ['1', '3'] } }))).toEqual(['exact', 'body'])
    })

    it('forgives a letter from five letters on, and two from nine', async () => {
      expect(await ids('gazeteer')).toContain('question')
      expect(await ids('procuremant')).toContain('procurement')
      expect(await ids('procuremnat')).toContain('procurement')
      expect(await ids('procuramant')).toContain('procurement')
      // Four letters have to be right.
      expect(await ids('lost')).not.toContain('policies')
      expect(await ids('gazxtexr', { limit: 1 })).toEqual([])
    })

    it('knows letters with and without their marks', async () => {
      expect(await ids('dwr')).toEqual(['welsh'])
      expect(await ids('Tŷ dŵr')).toEqual(['welsh'])
      expect(await ids('aite')).toEqual(['gaelic'])
      const [answer] = await engine.search([{ index: 'people', words: 'sian wyn', offset: 0, limit: 5 }])
      expect(answer!.hits.map(hit => hit.id)).toEqual(['1'])
    })

    it('knows synonyms both ways', async () => {
      expect(await ids('geographic information system')).toContain('gis')
      expect(await ids('GIS')).toContain('gis')
    })

    it('is a phrase as it stands where it is quoted', async () => {
      expect(await ids('"social value"')).toEqual(['procurement'])
      expect(await ids('social value')).toEqual(['procurement', 'apart'])
    })

    it('takes a beginning for the word while it is typed', async () => {
      expect(await ids('gazett', { distinct: 'thread' })).toHaveLength(1)
    })

    it('scores the better match higher, from 0 to 1', async () => {
      const { hits } = await ask('housing')
      const scores = hits.map(hit => hit.score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      expect(Math.max(...scores)).toBeLessThanOrEqual(1)
      expect(Math.min(...scores)).toBeGreaterThan(0)
    })

    it('is everything where nothing is asked, the newest first where that is wanted', async () => {
      const { total, ids: found } = await ask('', { sort: { field: 'created', direction: 'descending' }, limit: 3 })
      expect([total, found]).toEqual([contributions.length, ['apart', 'procurement', 'rtl']])
      expect((await ask('', { sort: { field: 'created', direction: 'ascending' }, offset: 1, limit: 2 })).ids).toEqual(['prefix', 'typo'])
    })

    it('is asked of several indexes in one call', async () => {
      const answers = await engine.search(names.map(index => ({ index, words: 'housing', offset: 0, limit: 5 })))
      expect(answers.map(answer => answer.hits[0]!.id)).toEqual(['exact', '1', '1'])
    })

    it('comes in pages that fit together', async () => {
      const pages = await Promise.all([0, 2, 4].map(offset => ids('housing', { offset, limit: 2 })))
      expect(pages.flat()).toEqual(await ids('housing'))
      expect(new Set(pages.flat()).size).toBe(pages.flat().length)
    })
  })

  describe('filters', () => {
    const within = (filter: Filter) => ask('', { filter, sort: { field: 'created', direction: 'ascending' } }).then(answer => answer.ids)

    it('compare words, several words and numbers, and put that together', async () => {
      expect(await within({ field: 'kind', equals: 'blog' })).toEqual(['body'])
      expect(await within({ field: 'tags', in: ['cymraeg', 'lists'] })).toEqual(['exact', 'welsh'])
      expect(await within({ field: 'created', from: 20, to: 40 })).toEqual(['prefix', 'typo'])
      expect(await within({ all: [{ field: 'created', from: 100 }, { not: { field: 'community', equals: '9' } }] })).toEqual(['answer', 'rtl'])
      expect(await within({ any: [{ field: 'kind', equals: 'blog' }, { field: 'community', equals: '8' }] })).toEqual(['body', 'rtl'])
      expect(await within(NOTHING)).toEqual([])
      expect(await within({ field: 'community', in: [] })).toEqual([])
    })

    it('take hundreds of communities', async () => {
      const many = Array.from({ length: 800 }, (_, place) => String(place + 9))
      expect(await within({ field: 'community', in: many })).toEqual(['procurement', 'apart'])
      expect((await ask('gazetteer', { filter: { field: 'community', in: many } })).total).toBe(0)
    })

    it('are never made of what somebody typed', async () => {
      for (const injected of [`1' OR 'a' = 'a`, `1" OR kind = "blog`, '1) OR (kind = blog', '1 OR 1 = 1', '\\', `x\\" OR kind EXISTS`])
        expect(await within({ field: 'community', equals: injected })).toEqual([])
    })

    it('hold for typos: what only a hidden document says is never found', async () => {
      expect(await ids('hoursin', { filter: { field: 'community', equals: '5' } })).toEqual([])
    })
  })

  describe('counts', () => {
    it('are those of what the filter lets through', async () => {
      const { facets, total } = await ask('housing', { facets: ['community', 'kind', 'tags'] })
      expect(total).toBe(4)
      expect(facets).toEqual({ community: { 1: 1, 2: 2, 3: 1 }, kind: { discussion: 3, blog: 1 }, tags: { homes: 1, lists: 1 } })
      const narrowed = await ask('housing', { facets: ['community'], filter: { field: 'kind', equals: 'blog' } })
      expect([narrowed.total, narrowed.facets]).toEqual([1, { community: { 3: 1 } }])
    })

    it('take what belongs together once', async () => {
      const { total, ids: found, facets } = await ask('custodian', { distinct: 'thread', facets: ['community'] })
      expect([total, found.length, facets]).toEqual([1, 1, { community: { 7: 1 } }])
    })
  })

  describe('excerpts', () => {
    it('mark what was found, and nothing else', async () => {
      const { hits: [hit] } = await ask('custodian', { excerpts: ['title', 'body'], limit: 1 })
      expect(hit!.excerpts.body).toContain(`${MARK.start}custodian${MARK.end}`)
      expect(hit!.excerpts.title).toBe('Which gazetteer?')
    })

    it('are plain text, in which only our marks are marks', async () => {
      const { hits: [hit] } = await ask('boldness', { excerpts: ['title', 'body'] })
      expect(hit!.excerpts).toEqual({ title: 'A title with <script>alert(1)</script>', body: `Danger & <b>${MARK.start}boldness${MARK.end}</b> "quoted"` })
      await engine.upsert('contributions', [{ ...contributions[0]!, id: 'forged', title: `Forged ${MARK.start}mark${MARK.end}`, thread: 'forged' }])
      const { hits: [forged] } = await ask('forged', { excerpts: ['title'] })
      expect(forged!.excerpts.title).toBe(`${MARK.start}Forged${MARK.end} mark`)
      await engine.remove('contributions', ['forged'])
    })

    it('are cut from long texts where the words stand', async () => {
      const long = `${'Before all that. '.repeat(200)}Here stands a needlestack in the middle. ${'And after it. '.repeat(200)}`
      await engine.upsert('contributions', [{ ...contributions[0]!, id: 'long', title: 'Long', body: long, thread: 'long' }])
      const { hits: [hit] } = await ask('needlestack', { excerpts: ['body'] })
      expect(hit!.excerpts.body).toContain(`${MARK.start}needlestack${MARK.end}`)
      expect(hit!.excerpts.body!.length).toBeLessThan(400)
      await engine.remove('contributions', ['long'])
    })
  })

  describe('changes', () => {
    const made = (title: string): SearchDocument => ({ ...contributions[0]!, id: 'changing', title, thread: 'changing', tags: ['first'], created: 5 })

    it('replace, change in part, and remove', async () => {
      await engine.upsert('contributions', [made('Wheelbarrow')])
      expect(await ids('wheelbarrow')).toEqual(['changing'])
      await engine.upsert('contributions', [made('Handcart')])
      expect([await ids('wheelbarrow'), await ids('handcart')]).toEqual([[], ['changing']])
      await engine.update('contributions', [{ id: 'changing', tags: ['second'] }, { id: 'never there', tags: ['second'] }])
      expect(await ids('handcart', { filter: { field: 'tags', equals: 'second' } })).toEqual(['changing'])
      expect(await ids('handcart', { filter: { field: 'tags', equals: 'first' } })).toEqual([])
      expect(await ids('', { filter: { field: 'tags', equals: 'second' } })).toEqual(['changing'])
      await engine.remove('contributions', ['changing', 'never there'])
      expect(await ids('handcart')).toEqual([])
      expect(await engine.count('contributions')).toBe(contributions.length)
    })

    it('of the settings take effect, and those that stay cost nothing', async () => {
      expect(await engine.prepare(settings)).toEqual([])
      const changed = { ...settings, contributions: { ...settings.contributions, keywords: [...settings.contributions.keywords, 'mood'], synonyms: [['custodian', 'steward']] } }
      for (const name of await engine.prepare(changed))
        await engine.rebuild(name, once(all[name]))
      await engine.upsert('contributions', [{ ...made('Handcart'), mood: 'good' }])
      expect(await ids('', { filter: { field: 'mood', equals: 'good' } })).toEqual(['changing'])
      expect(await ids('steward', { distinct: 'thread' })).toHaveLength(1)
      await engine.remove('contributions', ['changing'])
      for (const name of await engine.prepare(settings))
        await engine.rebuild(name, once(all[name]))
      await expect(ids('', { filter: { field: 'mood', equals: 'good' } })).rejects.toMatchObject({ name: 'SearchRefused' })
    })
  })

  describe('odd questions', () => {
    const odd: Record<string, string> = {
      'operators': 'AND OR NOT NEAR(housing, 5) -housing +housing housing* ^housing title:housing {t0} : x',
      'quotes': `"housing '" "" " "unfinished`,
      'signs of SQL': `housing'; drop table g1_docs; --`,
      'signs of a filter': `housing" OR community = 1`,
      'ten thousand characters': 'housing gazetteer '.repeat(600),
      'one long word': 'h'.repeat(10_000),
      'many short words': Array.from({ length: 3000 }, (_, place) => `w${place}`).join(' '),
      'emoji': '🏠👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿',
      'half a character': 'housing \uD83D',
      'nulls and controls': 'hou\u0000sing \u0007',
      'marks of ours': `${MARK.start}housing${MARK.end}`,
      'reordering marks': '\u202Ehousing\u202C',
    }

    it.each(Object.entries(odd))('are answered: %s', async (_, words) => {
      const started = Date.now()
      const answer = await ask(words, { facets: ['community'], excerpts: ['title', 'body'] })
      expect(answer.total).toBeGreaterThanOrEqual(0)
      expect(Date.now() - started).toBeLessThan(2000)
    })

    it('find nothing where there is no word in them', async () => {
      for (const words of ['🏠', '!!!', '"', '-', '***'])
        expect([words, (await ask(words)).total]).toEqual([words, 0])
    })

    it('are found from right to left as well', async () => {
      expect(await ids('المدينة')).toEqual(['rtl'])
    })
  })

  describe('a rebuild', () => {
    it('leaves no gap: the old answers until the new is whole', async () => {
      const during: number[] = []
      async function* slowly() {
        for (const document of contributions) {
          yield { upsert: [document], delete: [] }
          during.push((await ask('housing')).total)
        }
        yield { upsert: [], delete: ['exact'] }
      }
      await engine.rebuild('contributions', slowly())
      expect(new Set(during)).toEqual(new Set([4]))
      expect((await ask('housing')).total).toBe(3)
      await engine.rebuild('contributions', once(contributions))
    })

    it('that fails leaves all as it was', async () => {
      async function* broken() {
        yield { upsert: [contributions[0]!], delete: [] }
        throw new Error('The database went away')
      }
      await expect(engine.rebuild('contributions', broken())).rejects.toThrow('The database went away')
      expect(await engine.count('contributions')).toBe(contributions.length)
    })
  })

  holdToWithin(ask)
  holdToVolume(() => engine, volume)
}
