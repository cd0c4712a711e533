import type { Reach } from '../../../contracts/shared'
import type { RegisteredViewer, Viewer } from '../access/viewer'
import type { SearchDocument } from './port'
import Sqlite from 'better-sqlite3'
import { reach } from '../../../contracts/shared'
import { narrowestReadIn, publishedFor } from '../access/visible'
import { passes } from './check'
import { readable } from './rights'

const me = 7
const registered = (rest: Partial<RegisteredViewer> = {}): Viewer => ({ kind: 'registered', userId: me, profileId: 1, personId: 'p', name: 'Name', email: 'name@example.org', locale: 'en', sessionId: null, facilitates: [], bannedFrom: [], invitedTo: [], ...rest })

const homes = reach.options.flatMap(effectiveReach => ['active', 'suspended'].flatMap(status => ['none', 'member', 'facilitator', 'banned', 'facilitator above', 'banned above'].map(tie => ({ effectiveReach, status, tie }))))
  .map((home, place) => ({ ...home, id: place + 100 }))
const pieces = homes.flatMap(({ id: home }) => reach.options.map(audience => ({ home, audience })))

describe('the rule in the search engine\'s words', () => {
  const database = new Sqlite(':memory:')
  beforeAll(() => {
    database.exec(`create table h (id integer, path text, status text, effective_reach text, effective_listed integer);
      create table c (home_id integer, audience text, state text);
      create table cop_memberships (user_id integer, community_id integer, state text, role text)`)
    for (const { id, effectiveReach, status, tie } of homes) {
      // Above each stands one that is told from it by a thousand.
      database.prepare('insert into h values (?, ?, ?, ?, ?)').run(id, `/${id + 1000}/${id}/`, status, effectiveReach, Number(effectiveReach !== 'community'))
      if (['member', 'facilitator', 'banned'].includes(tie))
        database.prepare('insert into cop_memberships values (?, ?, ?, ?)').run(me, id, tie === 'banned' ? 'banned' : 'active', tie === 'facilitator' ? 'facilitator' : 'member')
    }
    for (const { home, audience } of pieces)
      database.prepare(`insert into c values (?, ?, 'published')`).run(home, audience)
  })
  afterAll(() => database.close())
  const places = (...ties: string[]) => homes.filter(({ tie }) => ties.includes(tie)).map(({ id, tie }) => tie.endsWith('above') ? id + 1000 : id)

  it.each<[string, Viewer]>([
    ['a visitor', { kind: 'anonymous' }],
    ['staff', { kind: 'staff', adminId: 1 }],
    ['somebody who belongs nowhere', registered({ userId: 8 })],
    ['somebody with ties of all kinds', registered({ facilitates: places('facilitator', 'facilitator above'), bannedFrom: places('banned', 'banned above') })],
  ])('lets %s find what the database lets them read', (_, viewer) => {
    const width = narrowestReadIn(viewer)
    const values = (given: readonly unknown[]) => given.map(value => typeof value === 'boolean' ? Number(value) : value)
    const reads = database.prepare(`select id, ${width.text} as reads from h`).all(...values(width.values)) as { id: number, reads: Reach | null }[]
    const filter = readable(wanted => reads.filter(row => row.reads === wanted).map(({ id }) => String(id)))
    const rule = publishedFor(viewer)
    const allowed = database.prepare(`select c.home_id as home, c.audience from c join h on h.id = c.home_id where ${rule.text} order by 1, 2`).all(...values(rule.values))
    const found = pieces.filter(({ home, audience }) => passes({ id: 'x', community: String(home), audience } satisfies SearchDocument, filter))
    expect(found.sort((a, b) => a.home - b.home || a.audience.localeCompare(b.audience))).toEqual(allowed)
    expect(allowed.length).toBeGreaterThan(0)
  })
})
