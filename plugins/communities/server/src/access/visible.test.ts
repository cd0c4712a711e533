import type { Ground } from './rules'
import type { Viewer } from './viewer'
import Sqlite from 'better-sqlite3'
import { contributionState, reach, standing } from '../../../contracts/shared'
import { mayRead } from './rules'
import { readableHere } from './visible'

const me = 7
function viewerOf(kind: string): Viewer {
  return kind === 'anonymous'
    ? { kind }
    : kind === 'staff' ? { kind, adminId: 1 } : { kind: 'registered', userId: me, profileId: 1, personId: 'p', name: 'Name', email: 'name@example.org', locale: 'en', sessionId: null, facilitates: [], bannedFrom: [], invitedTo: [] }
}

const grounds = reach.options.flatMap(effectiveReach => (['active', 'suspended'] as const).flatMap(status => [true, false].map((effectiveListed): Ground => ({ stage: 'sustain', effectiveReach, status, effectiveListed }))))

describe('what is readable in one community', () => {
  const database = new Sqlite(':memory:')
  const pieces = reach.options.flatMap(audience => contributionState.options.flatMap(state => [me, 8, null].map(author => ({ audience, state, author }))))
  beforeAll(() => {
    database.exec('create table c (audience text, state text, author_id integer)')
    for (const { audience, state, author } of pieces)
      database.prepare('insert into c values (?, ?, ?)').run(audience, state, author)
  })
  afterAll(() => database.close())

  it.each(standing.options)('is for %s as a list what it is one by one', (kind) => {
    const viewer = viewerOf(kind)
    for (const ground of grounds) {
      const { text, values } = readableHere(viewer, { standing: kind, ...ground })
      const listed = database.prepare(`select rowid - 1 as place from c where ${text} order by rowid`).all(...values) as { place: number }[]
      const allowed = pieces.flatMap(({ author, ...piece }, place) => mayRead(kind, ground, { ...piece, isAuthor: viewer.kind === 'registered' && author === me }) ? [{ place }] : [])
      expect(listed).toEqual(allowed)
    }
  })
})
