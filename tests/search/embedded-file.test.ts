import type { SearchDocument, SearchEngine } from '../../plugins/communities/server/src/search/port'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { createEmbeddedEngine } from '../../plugins/communities/server/src/search/embedded/engine'
import { openFile } from '../../plugins/communities/server/src/search/embedded/file'
import { Generations } from '../../plugins/communities/server/src/search/embedded/generations'
import { Allowed, search } from '../../plugins/communities/server/src/search/embedded/query'
import { projectFolder } from '../support/environment'
import { contributions, once, settings } from './corpus'

const worker = path.join(projectFolder, 'plugins/communities/dist/search-worker/index.js')
const every = ['contributions', 'communities', 'people']

let folder: string
let file: string
let open: SearchEngine[]
let lost: number
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'search-file-'))
  file = path.join(folder, 'deep/er/search.db')
  open = []
  lost = 0
})
afterEach(async () => {
  await Promise.all(open.map(engine => engine.close()))
  rmSync(folder, { recursive: true, force: true })
})

function start(): SearchEngine {
  const engine = createEmbeddedEngine({ file, worker, onLost: () => void lost++ })
  open.push(engine)
  return engine
}

async function filled(): Promise<SearchEngine> {
  const engine = start()
  await engine.prepare(settings)
  await engine.rebuild('contributions', once(contributions))
  return engine
}

const total = async (engine: SearchEngine) => (await engine.search([{ index: 'contributions', words: 'housing', offset: 0, limit: 1 }]))[0]!.total

describe('the file of the embedded engine', () => {
  it('is made where it is missing, and found again as it was left', async () => {
    const engine = await filled()
    await engine.close()
    const again = start()
    expect(await again.prepare(settings)).toEqual(['communities', 'people'])
    expect(await total(again)).toBe(4)
  })

  it('is made anew where it is something else', async () => {
    await (await filled()).close()
    writeFileSync(file, 'This is no database. '.repeat(500))
    const engine = start()
    expect((await engine.prepare(settings)).sort()).toEqual([...every].sort())
    await engine.upsert('contributions', contributions)
    expect(await total(engine)).toBe(4)
  })

  it('is made anew where another version made it', async () => {
    await (await filled()).close()
    const database = new Sqlite(file)
    database.pragma('user_version = 999')
    database.close()
    expect((await start().prepare(settings)).sort()).toEqual([...every].sort())
  })

  it('is replaced when it turns out to be damaged, and whoever can fill it is told', async () => {
    await (await filled()).close()
    const bytes = readFileSync(file)
    // The header stays, so that the damage shows only when somebody reads on.
    bytes.fill(0xFF, 4096)
    writeFileSync(file, bytes)
    const engine = start()
    await engine.prepare(settings).catch(() => engine.prepare(settings))
    await total(engine).catch(() => {})
    await engine.upsert('contributions', contributions).catch(() => engine.upsert('contributions', contributions))
    expect(await total(engine)).toBe(4)
    expect(lost).toBeGreaterThan(0)
  })

  it('is read by several processes, each of which sees what the others write', async () => {
    const [one, other] = [await filled(), start()]
    await other.prepare(settings)
    expect(await total(other)).toBe(4)
    await one.remove('contributions', ['exact'])
    expect(await total(other)).toBe(3)
    await other.upsert('contributions', [contributions[0]!])
    expect(await total(one)).toBe(4)
    await other.rebuild('contributions', once(contributions.slice(0, 2)))
    expect(await total(one)).toBe(2)
  })

  it('keeps out a second rebuild of the same index', async () => {
    const [one, other] = [await filled(), start()]
    await other.prepare(settings)
    async function* slow() {
      yield { upsert: [contributions[0]!], delete: [] }
      await expect(other.rebuild('contributions', once(contributions))).rejects.toThrow('being rebuilt already')
    }
    await one.rebuild('contributions', slow())
    await other.rebuild('contributions', once(contributions))
    expect(await total(one)).toBe(4)
  })

  it('loses nothing that was there when the thread ends in the middle of a rebuild', async () => {
    const engine = await filled()
    async function* cut() {
      yield { upsert: [contributions[0]!], delete: [] }
      // As a crash would: nobody says that the rebuild is over.
      await new Promise(() => {})
    }
    void engine.rebuild('contributions', cut())
    await new Promise(resolve => setTimeout(resolve, 200))
    await engine.close()
    const again = start()
    expect(await again.prepare(settings)).toEqual(['communities', 'people'])
    expect(await total(again)).toBe(4)
  })

  it('keeps what it holds when the disk is full, and goes on when there is room again', () => {
    const database = openFile(path.join(folder, 'search.db'))
    const allowed = new Allowed()
    database.function('allowed', allowed.has)
    const generations = new Generations(database)
    generations.prepare('contributions', settings.contributions)
    const write = (documents: SearchDocument[]) => generations.write(generations.live('contributions'), shelf => documents.forEach(document => shelf.put(document)))
    const found = (words: string) => search(generations.live('contributions'), { index: 'contributions', words, offset: 0, limit: 5, facets: ['community'] }, allowed)
    write(contributions)
    const more = Array.from({ length: 400 }, (_, place): SearchDocument => ({ ...contributions[0]!, id: `more${place}`, title: `Overflowing housing ${place}`, body: 'word '.repeat(500), community: 'new' }))
    // A count below the present one means the present one: the file may not grow.
    database.pragma('max_page_count = 1')
    expect(() => write(more)).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
    expect([found('housing').total, found('housing').facets.community, found('overflowing').total]).toEqual([4, { 1: 1, 2: 2, 3: 1 }, 0])
    database.pragma(`max_page_count = ${2 ** 30}`)
    write(more)
    expect(found('overflowing').total).toBe(400)
    database.close()
  })

  it('says what is wrong where it cannot be written', async () => {
    const engine = createEmbeddedEngine({ file: path.join(folder, 'search.db'), worker })
    open.push(engine)
    await engine.prepare(settings)
    const full = new Sqlite(path.join(folder, 'search.db'))
    // Another program that holds the file for itself.
    full.exec('begin exclusive')
    await expect(engine.upsert('contributions', contributions)).rejects.toMatchObject({ name: 'SearchUnavailable' })
    full.exec('rollback')
    full.close()
    await engine.upsert('contributions', contributions)
    expect(await total(engine)).toBe(4)
    expect(existsSync(path.join(folder, 'search.db'))).toBe(true)
  }, 20_000)
})
