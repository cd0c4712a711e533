import type { EngineQuery, SearchEngine } from '../../plugins/communities/server/src/search/port'
import type { Said } from './scripted-server'
import { createMeilisearchEngine } from '../../plugins/communities/server/src/search/meilisearch/engine'
import { MARK, NOTHING } from '../../plugins/communities/server/src/search/port'
import { contributions, once, settings } from './corpus'
import { ScriptedServer } from './scripted-server'

/*
 * What the adapter sends, and how it takes every kind of answer. How well a real server searches, the contract says
 * (meilisearch.test.ts, where MEILISEARCH_HOST is set).
 */

let server: ScriptedServer
let host: string
let engine: SearchEngine
beforeEach(async () => {
  server = new ScriptedServer()
  host = await server.listen()
  engine = start()
})
afterEach(() => server.close())

function start(options: { apiKey?: string, masterKey?: string, requestMs?: number, taskMs?: number } = {}) {
  return createMeilisearchEngine({ host, apiKey: 'limited-key', prefix: 'cop', requestMs: 300, taskMs: 300, ...options })
}

const question = (rest: Partial<EngineQuery> = {}): EngineQuery => ({ index: 'contributions', words: 'housing', offset: 0, limit: 20, ...rest })
const sent = (method: string, path: RegExp) => server.heard.filter(asked => asked.method === method && path.test(asked.path))

describe('settings', () => {
  it('are sent with new indexes, and those have to be filled', async () => {
    expect(await engine.prepare(settings)).toEqual(['contributions', 'communities', 'people'])
    expect(sent('POST', /^\/indexes$/).map(({ body }) => body)).toEqual([{ uid: 'cop_contributions', primaryKey: 'id' }, { uid: 'cop_communities', primaryKey: 'id' }, { uid: 'cop_people', primaryKey: 'id' }])
    expect(sent('PATCH', /cop_contributions\/settings/)[0]!.body).toMatchObject({
      searchableAttributes: ['title', 'body'],
      filterableAttributes: ['community', 'created', 'kind', 'tags', 'thread'],
      sortableAttributes: ['created'],
      synonyms: { 'gis': ['geographic information system'], 'geographic information system': ['gis'] },
      typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
    })
  })

  it('name the lines by which results are sorted', async () => {
    await engine.prepare(settings)
    expect(sent('PATCH', /cop_people\/settings/)[0]!.body).toMatchObject({ filterableAttributes: ['id', 'region'], sortableAttributes: ['line'] })
  })

  it('are left alone where they are right, whatever else the server has and in whatever order', async () => {
    await engine.prepare(settings)
    await engine.upsert('contributions', contributions)
    server.forget()
    const held = server.indexes.get('cop_contributions')!.settings
    Object.assign(held, { filterableAttributes: ['thread', 'tags', 'created', 'community', 'kind'], stopWords: [], typoTolerance: { enabled: true, disableOnWords: [], minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } } })
    expect(await start().prepare(settings)).toEqual(['communities', 'people'])
    expect(sent('PATCH', /settings/)).toEqual([])
  })

  it('are changed one by one where they differ', async () => {
    await engine.prepare(settings)
    await engine.upsert('contributions', contributions)
    server.forget()
    const changed = { ...settings, contributions: { ...settings.contributions, synonyms: [['bin', 'waste']] } }
    expect(await start().prepare(changed)).not.toContain('contributions')
    expect(sent('PATCH', /settings/).map(({ path, body }) => [path, body])).toEqual([['/indexes/cop_contributions/settings', { synonyms: { bin: ['waste'], waste: ['bin'] } }]])
  })

  it('that name a field which the documents lack mean that the index has to be filled', async () => {
    await engine.prepare(settings)
    await engine.upsert('contributions', contributions)
    expect(await start().prepare({ ...settings, contributions: { ...settings.contributions, keywords: [...settings.contributions.keywords, 'mood'] } })).toContain('contributions')
  })
})

describe('the key', () => {
  it('is the one that was given', async () => {
    await engine.prepare(settings)
    expect(new Set(server.asked.map(({ key }) => key))).toEqual(new Set(['limited-key']))
  })

  it('is made with the master key once, with few rights and for our indexes alone', async () => {
    await start({ apiKey: '', masterKey: 'the-master-key' }).prepare(settings)
    const [made] = sent('POST', /^\/keys$/)
    expect(made!.body).toMatchObject({ indexes: ['cop_*'], expiresAt: null, uid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/) })
    expect(made!.body.actions).not.toContain('*')
    expect(made!.body.actions.filter((action: string) => /keys|dumps|snapshots|\*/.test(action))).toEqual([])
    expect(server.asked.filter(({ path }) => !path.startsWith('/keys')).every(({ key }) => key === `key-of-${made!.body.uid}`)).toBe(true)
    server.forget()
    await start({ apiKey: '', masterKey: 'the-master-key' }).prepare(settings)
    expect(sent('POST', /^\/keys$/)).toEqual([])
  })

  it('is replaced where it has other rights than it should', async () => {
    await start({ apiKey: '', masterKey: 'the-master-key' }).prepare(settings)
    const [uid, held] = [...server.keys][0]!
    held.actions = ['*']
    server.forget()
    await start({ apiKey: '', masterKey: 'the-master-key' }).prepare(settings)
    expect([sent('DELETE', /^\/keys/)[0]!.path, sent('POST', /^\/keys$/)[0]!.body.uid]).toEqual([`/keys/${uid}`, uid])
  })

  it('that is not accepted is spoken of without being told', async () => {
    server.says(() => ({ status: 403, body: { message: 'The provided API key is invalid.', code: 'invalid_api_key', type: 'auth', link: '' } }))
    const error = await engine.prepare(settings).catch((caught: Error) => caught) as Error
    expect([error.name, error.message]).toEqual(['SearchUnavailable', expect.stringContaining('MEILISEARCH_API_KEY')])
    expect(`${error.message}${error.stack}`).not.toContain('limited-key')
  })
})

describe('questions', () => {
  beforeEach(async () => {
    await engine.prepare(settings)
    server.forget()
  })

  it('go to the server together, in its own words', async () => {
    await engine.search([
      question({ filter: { all: [{ field: 'community', in: ['1', '2'] }, { any: [{ field: 'kind', equals: 'blog' }, { not: { field: 'created', from: 5, to: 9 } }] }] }, facets: ['tags'], distinct: 'thread', excerpts: ['title'], offset: 40 }),
      question({ index: 'people', words: '-sian +x', sort: { field: 'created', direction: 'descending' }, offset: 1, limit: 2 }),
    ])
    expect(server.heard).toHaveLength(1)
    expect(server.heard[0]!.body.queries).toEqual([
      {
        indexUid: 'cop_contributions',
        q: 'housing',
        filter: '(community IN ["1", "2"]) AND ((kind = "blog") OR (NOT (created >= 5 AND created < 9)))',
        facets: ['tags'],
        distinct: 'thread',
        attributesToHighlight: ['title'],
        attributesToCrop: ['title'],
        cropLength: 30,
        cropMarker: '…',
        highlightPreTag: MARK.start,
        highlightPostTag: MARK.end,
        attributesToRetrieve: ['id', 'community', 'kind', 'tags', 'thread', 'created'],
        matchingStrategy: 'last',
        showRankingScore: true,
        page: 3,
        hitsPerPage: 20,
      },
      { indexUid: 'cop_people', q: 'sian +x', sort: ['created:desc'], attributesToRetrieve: ['id', 'region'], matchingStrategy: 'last', showRankingScore: true, offset: 1, limit: 2 },
    ])
  })

  it('about one set of fields are one question, without any word let go', async () => {
    await engine.search([question({ index: 'people', words: '', within: [{ fields: ['name', 'about'], words: 'social value' }, { fields: ['name', 'about'], words: 'wales' }], sort: { field: 'line', direction: 'ascending' } })])
    expect(server.heard.map(({ body }) => body.queries)).toEqual([[
      { indexUid: 'cop_people', q: 'social value wales', attributesToSearchOn: ['name', 'about'], attributesToRetrieve: ['id', 'region'], matchingStrategy: 'all', showRankingScore: true, page: 1, hitsPerPage: 20 },
    ]])
  })

  it('about several are narrowed by one after the other, under the same filter', async () => {
    const filter = { field: 'region', equals: 'wales' }
    const found = (ids: string[]) => ({ indexUid: 'cop_people', hits: ids.map(id => ({ id })), totalHits: ids.length })
    let round = 0
    server.says(({ path }) => path === '/multi-search' ? { body: { results: round++ === 0 ? [found(['1', '3']), found([])] : [found(['3'])] } } : undefined)
    const within = [{ fields: ['name', 'about'], words: 'housing' }, { fields: ['last'], words: 'wyn' }]
    const answers = await engine.search([question({ index: 'people', words: '', within, filter, facets: ['region'] }), question({ index: 'people', words: '', within, facets: ['region'], offset: 0, limit: 0 })])
    expect(server.heard[0]!.body.queries).toMatchObject([
      { q: 'wyn', attributesToSearchOn: ['last'], filter: 'region = "wales"', attributesToRetrieve: ['id'], hitsPerPage: 100_000 },
      { q: 'wyn', attributesToSearchOn: ['last'], attributesToRetrieve: ['id'] },
    ])
    // The second finds nobody already, and is asked no further.
    expect(server.heard[1]!.body.queries).toMatchObject([{ q: 'housing', attributesToSearchOn: ['name', 'about'], filter: '(region = "wales") AND (id IN ["1", "3"])', facets: ['region'], matchingStrategy: 'all' }])
    expect(answers).toMatchObject([{ total: 1 }, { total: 0, facets: { region: {} } }])
  })

  it('that can find nothing are not asked', async () => {
    const answers = await engine.search([question({ filter: NOTHING, facets: ['tags'] }), question({ words: '🏠' }), question({ filter: { field: 'community', in: [] } }), question({ filter: { field: 'community', equals: '1" OR kind = "blog' } })])
    expect(server.heard).toEqual([])
    expect(answers).toEqual([{ hits: [], total: 0, facets: { tags: {} } }, ...Array.from({ length: 3 }, () => ({ hits: [], total: 0, facets: {} }))])
  })

  it('never carry what somebody typed into a filter', async () => {
    for (const injected of ['a" OR 1 = 1 OR "', 'a\\', '\\" OR x EXISTS', 'a\nb'])
      await engine.search([question({ filter: { not: { field: 'community', equals: injected } } }), question({ filter: { field: 'community', in: ['7', injected] } })])
    const filters = server.heard.flatMap(({ body }) => body.queries.map((query: { filter?: string }) => query.filter))
    expect(new Set(filters)).toEqual(new Set([undefined, 'community IN ["7"]']))
  })

  it('are answered with what the server found', async () => {
    server.says(({ path }) => path === '/multi-search' ? { body: { results: [{ indexUid: 'cop_contributions', hits: [{ id: 'c1', community: '7', tags: ['a'], created: 3, _rankingScore: 0.5, _formatted: { title: `A ${MARK.start}b${MARK.end}`, body: null } }], totalHits: 9, facetDistribution: { tags: { a: 2 } } }] } } : undefined)
    expect(await engine.search([question({ facets: ['tags', 'kind'], excerpts: ['title', 'body'] })])).toEqual([{
      hits: [{ id: 'c1', score: 0.5, excerpts: { title: `A ${MARK.start}b${MARK.end}`, body: '' }, fields: { community: '7', tags: ['a'], created: 3 } }],
      total: 9,
      facets: { tags: { a: 2 }, kind: {} },
    }])
  })

  it('that the server refuses are our mistake, and say so', async () => {
    server.says(({ path }) => path === '/multi-search' ? { status: 400, body: { message: 'Attribute `mood` is not filterable.', code: 'invalid_search_filter', type: 'invalid_request', link: '' } } : undefined)
    await expect(engine.search([question({ filter: { field: 'mood', equals: 'x' } })])).rejects.toMatchObject({ name: 'SearchRefused', message: expect.stringContaining('mood') })
  })

  const troubles: [string, Said, RegExp][] = [
    ['an error of the server', { status: 500, body: { message: 'Disk is full', code: 'internal', type: 'internal', link: '' } }, /Disk is full/],
    ['an error of something before it', { status: 502, text: '<html>Bad gateway</html>' }, /./],
    ['another page', { text: '<!doctype html><title>Welcome to nginx</title>' }, /does not answer like Meilisearch/],
    ['half an answer', { text: '{"results": [{"hits":' }, /does not answer like Meilisearch/],
    ['an answer to something else', { body: { results: [{ hits: 'none' }] } }, /without results/],
    ['fewer answers than questions', { body: { results: [] } }, /without results/],
    ['nothing for too long', { afterMs: 1000, body: {} }, /300 ms/],
    ['the end of the line', { hangUp: true }, /cannot be reached/],
  ]

  it.each(troubles)('are unanswered where the server gives %s', async (_, said, words) => {
    server.says(({ path }) => path === '/multi-search' ? said : undefined)
    await expect(engine.search([question()])).rejects.toMatchObject({ name: 'SearchUnavailable', message: expect.stringMatching(words) })
    // As soon as it is well again, so is the search.
    server.says(() => undefined)
    expect((await engine.search([question()]))[0]!.total).toBe(0)
  })

  it('say where nobody is', async () => {
    await server.close()
    await expect(engine.search([question()])).rejects.toMatchObject({ name: 'SearchUnavailable', message: expect.stringContaining(`${host} cannot be reached`) })
    expect(await engine.health()).toMatchObject({ state: 'failing' })
  })

  it('say that a server is too old', async () => {
    server.version = '1.12.8'
    await expect(start().prepare(settings)).rejects.toMatchObject({ name: 'SearchUnavailable', message: expect.stringContaining('1.12.8') })
  })
})

describe('changes', () => {
  beforeEach(async () => {
    await engine.prepare(settings)
    server.forget()
  })

  it('are sent in pieces of so many bytes, each waited for', async () => {
    const body = 'x'.repeat(1_000_000)
    await engine.upsert('contributions', Array.from({ length: 9 }, (_, place) => ({ ...contributions[0]!, id: `d${place}`, body })))
    const pieces = sent('POST', /documents/)
    expect(pieces.map(piece => piece.body.length)).toEqual([4, 4, 1])
    expect(pieces.every(piece => JSON.stringify(piece.body).length < 4.5 * 1024 * 1024)).toBe(true)
    expect(server.asked.filter(({ path }) => path.startsWith('/tasks')).length).toBeGreaterThanOrEqual(3)
  })

  it('hold only what the settings name, and no marks of ours', async () => {
    await engine.upsert('contributions', [{ ...contributions[0]!, title: `A ${MARK.start}b`, secret: 'not for the engine' }])
    expect(sent('POST', /documents/)[0]!.body).toEqual([{ id: 'exact', title: 'A b', body: 'What is the waiting list like?', community: '1', kind: 'discussion', tags: ['homes', 'lists'], thread: 'exact', created: 10 }])
  })

  it('in part make nothing that is not there', async () => {
    await engine.update('contributions', [{ id: 'exact', tags: ['x'] }])
    expect(sent('PUT', /documents/).map(({ path, body }) => [path, body])).toEqual([['/indexes/cop_contributions/documents?skipCreation=true', [{ id: 'exact', tags: ['x'] }]]])
  })

  it('take away by id', async () => {
    await engine.remove('contributions', ['a', 'b'])
    expect(sent('POST', /delete-batch/).map(({ body }) => body)).toEqual([['a', 'b']])
  })

  it('that the server could not make are told of', async () => {
    const failed = (error: object) => server.says(({ path }) => path.startsWith('/tasks') ? { body: { uid: 1, status: 'failed', error, type: 'documentAdditionOrUpdate' } } : undefined)
    failed({ message: 'no space left on device', code: 'no_space_left_on_device', type: 'system', link: '' })
    await expect(engine.upsert('contributions', contributions)).rejects.toMatchObject({ name: 'SearchUnavailable', message: expect.stringContaining('no space left on device') })
    failed({ message: 'Document identifier `a b` is invalid', code: 'invalid_document_id', type: 'invalid_request', link: '' })
    await expect(engine.upsert('contributions', contributions)).rejects.toMatchObject({ name: 'SearchRefused', message: expect.stringContaining('a b') })
  })

  it('that are not done in time are not waited for any longer', async () => {
    server.says(({ path }) => path.startsWith('/tasks') ? { body: { uid: 1, status: 'processing', error: null, type: 'documentAdditionOrUpdate' } } : undefined)
    await expect(engine.upsert('contributions', contributions)).rejects.toMatchObject({ name: 'SearchUnavailable', message: expect.stringContaining('300ms') })
  })
})

describe('a rebuild', () => {
  beforeEach(async () => {
    await engine.prepare(settings)
    await engine.upsert('contributions', contributions.slice(0, 1))
    server.forget()
  })

  it('fills an index of its own, swaps it in at once, and clears up', async () => {
    await engine.rebuild('contributions', once(contributions, ['gone']))
    const steps = server.heard.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => [method, path.split('?')[0], path === '/swap-indexes' ? body : null])
    expect(steps).toEqual([
      ['POST', '/indexes', null],
      ['PATCH', '/indexes/cop_contributions_draft/settings', null],
      ['POST', '/indexes/cop_contributions_draft/documents', null],
      ['POST', '/indexes/cop_contributions_draft/documents/delete-batch', null],
      ['POST', '/swap-indexes', [{ indexes: ['cop_contributions', 'cop_contributions_draft'], rename: false }]],
      ['DELETE', '/indexes/cop_contributions_draft', null],
    ])
    expect(server.indexes.get('cop_contributions')!.documents.size).toBe(contributions.length)
    expect(server.indexes.has('cop_contributions_draft')).toBe(false)
  })

  it('that breaks off leaves what there was, and no draft', async () => {
    async function* broken() {
      yield { upsert: contributions, delete: [] }
      throw new Error('The database went away')
    }
    await expect(engine.rebuild('contributions', broken())).rejects.toThrow('The database went away')
    expect(sent('POST', /swap/)).toEqual([])
    expect([server.indexes.get('cop_contributions')!.documents.size, server.indexes.has('cop_contributions_draft')]).toEqual([1, false])
  })

  it('clears away a draft that was left behind long ago, and keeps out of one that is under way', async () => {
    server.indexes.set('cop_contributions_draft', { settings: {}, documents: new Map([['old', {}]]) })
    await engine.rebuild('contributions', once(contributions))
    expect([...server.indexes.get('cop_contributions')!.documents.keys()]).not.toContain('old')
    server.says(({ path, method }) => method === 'GET' && path.startsWith('/indexes?') ? { body: { results: [{ uid: 'cop_contributions_draft', createdAt: new Date().toISOString(), updatedAt: new Date().toISOString() }], offset: 0, limit: 1000, total: 1 } } : undefined)
    await expect(engine.rebuild('contributions', once(contributions))).rejects.toMatchObject({ name: 'SearchBusy' })
  })
})
