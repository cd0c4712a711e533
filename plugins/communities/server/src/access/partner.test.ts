import type { Standing } from '../../../contracts/shared'
import type { Fragment } from '../kernel/query'
import type { Ground } from './rules'
import type { PartnerViewer } from './viewer'
import Sqlite from 'better-sqlite3'
import { contributionState, reach } from '../../../contracts/shared'
import { mayManage, mayRead, maySeeCommunity, narrower } from './rules'
import { standingOf, toTies } from './ties'
import { communitiesWithOpenMembers, managedCommunities, narrowestReadIn, publishedFor, visibleCommunities } from './visible'

/*
 * Staff of a partner, as lists and one by one: staff in its communities and below them, and visitors everywhere else.
 */

interface Row extends Ground { id: number, path: string, partner: string | null }

const grounds = reach.options.flatMap(effectiveReach => (['active', 'suspended'] as const).flatMap(status => [true, false].map(effectiveListed => ({ stage: 'sustain' as const, effectiveReach: effectiveListed ? effectiveReach : 'community' as const, status, effectiveListed }))))
/** Of each kind one of the partner's, one below that, and one of nobody's; an id of one digit must not be found in others. */
const rows: Row[] = grounds.flatMap((ground, index) => {
  const id = index * 3 + 1
  return [
    { ...ground, id, path: `/${id}/`, partner: 'ours' },
    { ...ground, id: id + 1, path: `/${id}/${id + 1}/`, partner: null },
    { ...ground, id: id + 2, path: `/${id + 2}/`, partner: index % 2 === 0 ? 'theirs' : null },
  ]
})
const pieces = rows.flatMap(row => reach.options.flatMap(audience => contributionState.options.map(state => ({ home: row, audience, state }))))
const partnerOf = rows.filter(({ partner }) => partner === 'ours').map(({ id }) => id)
const viewers: Record<string, PartnerViewer> = {
  'with some communities': { kind: 'partner', adminId: 5, partnerOf },
  // So many that the database looks them up.
  'with very many communities': { kind: 'partner', adminId: 5, partnerOf: [...partnerOf, ...Array.from({ length: 30 }, (_, index) => 1000 + index)] },
}
const nobody: PartnerViewer = { kind: 'partner', adminId: 6, partnerOf: [] }

const database = new Sqlite(':memory:')
beforeAll(() => {
  database.exec('create table cop_communities (id integer primary key, path text, status text, effective_listed integer, effective_reach text, partner text); create table cop_partner_staffs (partner text, admin_id integer); create table c (home_id integer, audience text, state text)')
  for (const { id, path, status, effectiveListed, effectiveReach, partner } of rows)
    database.prepare('insert into cop_communities values (?, ?, ?, ?, ?, ?)').run(id, path, status, Number(effectiveListed), effectiveReach, partner)
  database.prepare('insert into cop_partner_staffs values (?, ?)').run('ours', 5)
  for (const { home, audience, state } of pieces)
    database.prepare('insert into c values (?, ?, ?)').run(home.id, audience, state)
})
afterAll(() => database.close())

const idsWhere = ({ text, values }: Fragment) => database.prepare(`select h.id from cop_communities h where (${text}) order by h.id`).all(...values).map(row => (row as { id: number }).id)
const idsFor = (rule: (row: Row) => boolean) => rows.filter(rule).map(({ id }) => id)
const standing = (viewer: PartnerViewer, row: Row): Standing => standingOf(viewer, toTies(viewer, row))

describe.each(Object.entries({ ...viewers, 'of nothing': nobody }))('staff of a partner %s', (_, viewer) => {
  const ours = (row: Row) => viewer.partnerOf.some(id => row.path.split('/').includes(String(id)))

  it('are staff there and below, and visitors elsewhere', () => {
    expect(rows.map(row => standing(viewer, row))).toEqual(rows.map(row => ours(row) ? 'staff' : 'anonymous'))
  })

  it('know of, manage and list the members of the same communities in lists', () => {
    expect(idsWhere(visibleCommunities(viewer))).toEqual(idsFor(row => maySeeCommunity(standing(viewer, row), row)))
    expect(idsWhere(managedCommunities(viewer))).toEqual(idsFor(row => mayManage(standing(viewer, row))))
    expect(idsWhere(communitiesWithOpenMembers(viewer))).toEqual(idsFor(ours))
  })

  it('read what is published as each thing says, and are found no more by search', () => {
    const { text, values } = publishedFor(viewer)
    const listed = database.prepare(`select c.rowid - 1 as place from c join cop_communities h on h.id = c.home_id where ${text} order by c.rowid`).all(...values)
    expect(listed).toEqual(pieces.flatMap(({ home, ...piece }, place) => piece.state === 'published' && mayRead(standing(viewer, home), home, { ...piece, isAuthor: false }) ? [{ place }] : []))
    const narrowest = narrowestReadIn(viewer)
    const read = database.prepare(`select h.id, ${narrowest.text} as audience from cop_communities h order by h.id`).all(...narrowest.values)
    expect(read).toEqual(rows.map(row => ({ id: row.id, audience: reach.options.toSorted((one, other) => narrower(one, other) === one ? -1 : 1).find(audience => mayRead(standing(viewer, row), row, { audience, state: 'published', isAuthor: false })) ?? null })))
  })
})
