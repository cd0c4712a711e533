import type { SiteApi } from '../support'
import type { Scan } from './explain'
import type { RecordedCms } from './recorded'
import { createAdmin, createPerson, databaseKind, signedIn, siteApi } from '../support'
import { searchFilled } from '../support/search-filled'
import { fillAudit, fillReports } from './audit'
import { indexesOf, scansOf, sorts as sortsRows } from './explain'
import { startRecordedCms } from './recorded'

/*
 * The reads that every visit asks for, on load data: their queries, as the CMS sends them, find rows by index.
 * A table that is read whole is named here, with the reason why that is right.
 */

let cms: RecordedCms
const as: Record<string, SiteApi> = {}
const at: Record<string, string> = {}

beforeAll(async () => {
  cms = await startRecordedCms()
  // The load data's own password is of that installation.
  const { email } = await createPerson(cms, { signIn: false })
  await cms.query(`update up_users set password = (select password from up_users where email = ?) where email like '%@load.example'`, [email])
  as.visitor = siteApi(cms.url)
  for (const key of ['everywhere', 'member', 'facilitator', 'newcomer'])
    as[key] = await signedIn(cms, `${key}@load.example`)
  as.staff = (await createAdmin(cms, 'strapi-super-admin', 'communities-km-staff')).api
  const slug = async (where: string) => (await cms.query<{ slug: string }>(`select slug from cop_communities h where ${where} limit 1`))[0]!.slug
  at.biggest = `/communities/${await slug(`member_count = (select max(member_count) from cop_communities)`)}`
  at.byRequest = `/communities/${await slug(`joining = 'request' and id in (select community_id from cop_memberships where role = 'facilitator' and user_id = (select id from up_users where email = 'facilitator@load.example'))`)}`
  at.public = `/communities/${await slug(`effective_reach = 'public' and parent_id is null and stage = 'sustain' and contribution_count > 20`)}`
  const ids = (await cms.query<{ document_id: string }>(`select document_id from cop_communities where parent_id is null order by member_count desc limit 2`)).map(row => row.document_id)
  at.merge = `/communities/${ids[1]}/merge`
  at.mergePlan = `/communities/${ids[1]}/merge/plan?into=${ids[0]}`
  at.me = (await as.member!.get('/me')).body.data.id
  at.tag = (await cms.query<{ slug: string }>(`select t.slug from cop_tags t join cop_taggings g on g.tag_id = t.id join cop_contributions c on c.id = g.contribution_id join cop_communities h on h.id = c.home_id where c.state = 'published' and c.audience = 'public' and h.effective_reach = 'public' and h.status = 'active' limit 1`))[0]!.slug
  const longest = async (community: string) => `${community}/discussions/${(await cms.query<{ slug: string }>(`select c.slug from cop_contributions c join cop_communities h on h.id = c.home_id where h.slug = ? and c.state = 'published' and (c.audience = 'public' or h.effective_reach <> 'public') order by c.comment_count desc limit 1`, [community.split('/').at(-1)]))[0]!.slug}`
  at.discussion = await longest(at.biggest)
  await fillAudit(cms, 100_000)
  await fillReports(cms)
  const [reported] = await cms.query<{ document_id: string, home: string }>(`select r.document_id, h.document_id as home from cop_report_cases r join cop_communities h on h.id = r.community_id join cop_contributions c on c.id = r.thing where r.state = 'open' and h.status = 'active' and h.stage <> 'archived' and c.state = 'published' limit 1`)
  at.reportMove = `/reports/${reported!.document_id}/move`
  at.reportMovePlan = `${at.reportMove}/plan?to=${ids.find(id => id !== reported!.home)}`
  // The indexes are filled in the background, from tables that are read whole for it: nothing of that is a visit's.
  await searchFilled(cms)
  at.publicDiscussion = await longest(at.public)
}, 240_000)
afterAll(() => cms?.stop())

/** The community table is the directory: a page of it, and how many there are, look at each community once. */
const directory = ['cop_communities']
/** Of the accounts only those that are closed, by an index that holds no others. */
const closed = 'up_users'
/** Profiles with something for few, by indexes that hold no others. */
const notForAll = ['cop_profiles']
const sorts = ['active', 'name', 'newest', 'members'].map(sort => `?sort=${sort}`)
const filters = ['?level=top', '?level=part', '?stage=nurture', '?joining=request', '?region=wales', '?topic=housing', '?q=network']

const reads: { who: string, path: string, whole?: string[] }[] = [
  ...['visitor', 'newcomer', 'everywhere'].flatMap(who => [...sorts, ...filters].map(query => ({ who, path: `/communities${query}`, whole: directory }))),
  ...['everywhere', 'member', 'newcomer'].map(who => ({ who, path: '{biggest}' })),
  ...['member', 'newcomer'].map(who => ({ who, path: '/me/communities' })),
  // Whoever belongs to most communities finds the fifty most active of theirs soonest in the order of activity.
  { who: 'everywhere', path: '/me/communities', whole: directory },
  { who: 'visitor', path: '{public}' },
  ...['active', 'newest', 'unanswered'].flatMap(sort => [
    { who: 'visitor', path: `{public}/discussions?sort=${sort}` },
    { who: 'everywhere', path: `{biggest}/discussions?sort=${sort}` },
    { who: 'facilitator', path: `{biggest}/discussions?sort=${sort}` },
  ]),
  { who: 'visitor', path: '{publicDiscussion}' },
  { who: 'everywhere', path: '{discussion}' },
  { who: 'facilitator', path: '{discussion}' },
  { who: 'member', path: '{biggest}/members' },
  { who: 'member', path: '{biggest}/members?role=facilitator' },
  // Words are looked for in the names of a community's members, and half of all people are members of this one.
  { who: 'member', path: '{biggest}/members?q=gill', whole: ['cop_profiles'] },
  { who: 'member', path: '{biggest}/members/suggest?q=gi', whole: ['cop_profiles'] },
  { who: 'member', path: '{biggest}/below' },
  // Whoever moves something looks for a place among all communities, and sees what stands below: few do, and seldom.
  ...['', '/plan'].map(path => ({ who: 'facilitator', path: `{biggest}/move${path}`, whole: directory })),
  { who: 'facilitator', path: '{discussion}/move', whole: directory },
  { who: 'staff', path: '{reportMove}?q=net', whole: directory },
  { who: 'staff', path: '{reportMovePlan}' },
  { who: 'staff', path: '{merge}?q=net', whole: directory },
  { who: 'staff', path: '{mergePlan}', whole: directory },
  { who: 'facilitator', path: '{byRequest}/requests' },
  { who: 'facilitator', path: '{byRequest}/invitations' },
  { who: 'facilitator', path: '{byRequest}/reports' },
  ...['', '/new', '/quiet'].map(list => ({ who: 'facilitator', path: `{biggest}/facilitation${list}` })),
  // Those that are open are counted by an index that holds no others.
  { who: 'staff', path: '/reports?state=open', whole: ['cop_report_cases'] },
  ...['appealed', 'decided'].map(state => ({ who: 'staff', path: `/reports?state=${state}` })),
  { who: 'member', path: '/me' },
  // The search engine finds people; the database brings those of a page.
  { who: 'member', path: '/people', whole: notForAll },
  { who: 'everywhere', path: '/people?regions=wales', whole: notForAll },
  { who: 'member', path: '/people?q=housing', whole: notForAll },
  { who: 'member', path: '/people/{me}', whole: [] },
  { who: 'member', path: '/people/{me}/like', whole: [closed, 'cop_profiles'] },
  { who: 'member', path: '/tags?q=co', whole: ['cop_tags'] },
  { who: 'member', path: '/tags/{tag}' },
  { who: 'visitor', path: '/tags/{tag}' },
  { who: 'member', path: '/me/profile' },
  { who: 'member', path: '/me/contacts' },
  { who: 'member', path: '/me/messages' },
  { who: 'member', path: '/me/unread-messages' },
  { who: 'member', path: '/me/message-search?q=hello' },
  // Rights are worked out for all communities, so that none is asked for by each hit.
  ...['visitor', 'newcomer', 'everywhere'].flatMap(who => ['/search?q=network', '/search?kind=discussion', '/search/suggestions?q=net'].map(path => ({ who, path, whole: directory }))),
  // Beside the requests stands a list of all communities in which somebody waits.
  { who: 'staff', path: '/requests', whole: directory },
  { who: 'staff', path: '/communities', whole: directory },
  { who: 'staff', path: '/deliveries' },
  ...['', '?action=comment.hidden', '?community=community7', '?by=staff:7', '?from=2026-01-10&to=2026-02-01', '?action=comment.hidden&community=community7&from=2026-01-10'].map(query => ({ who: 'staff', path: `/audit${query}` })),
  // Whose names hold these words: few ask, and seldom.
  { who: 'staff', path: '/audit?who=gill', whole: ['cop_profiles'] },
]

const placed = (path: string) => path.replace(/\{(\w+)\}/, (_, name: string) => at[name]!)

/** Scans that nothing explains. */
async function unexpected(work: () => Promise<unknown>, whole: string[] = []) {
  const queries = await cms.during(work)
  const found: (Scan & { sql: string })[] = []
  for (const query of queries)
    found.push(...(await scansOf(cms, query)).filter(({ table }) => !whole.includes(table)).map(scan => ({ ...scan, sql: query.sql })))
  expect(queries).not.toEqual([])
  return found
}

it.each(reads)('$who reads $path by index', async ({ who, path, whole }) => {
  let status = 0
  expect(await unexpected(async () => ({ status } = await as[who]!.get(placed(path))), whole)).toEqual([])
  expect(status).toBe(200)
})

it('finds old addresses, and that there are none, by index', async () => {
  await cms.query(`insert into cop_former_addresses (place, thing, community_id) select 'old-address', '', id from cop_communities where slug = ?`, [at.public!.split('/').at(-1)])
  const statuses: number[] = []
  const asked = async () => {
    for (const path of ['/communities/old-address', '/communities/old-address/discussions/none', '/communities/no-such-community', `${at.public}/discussions/no-such-discussion`])
      statuses.push((await as.visitor!.get(path)).status)
  }
  expect(await unexpected(asked)).toEqual([])
  expect(statuses).toEqual([308, 404, 404, 404])
})

it('finds what stands at the top of a community by index, and asks nothing where nothing does', async () => {
  const slug = at.public!.split('/').at(-1)
  const pieces = await cms.query<{ document_id: string }>(`select c.document_id from cop_contributions c join cop_communities h on h.id = c.home_id where h.slug = ? and c.state = 'published' order by c.id limit 6`, [slug])
  await cms.query('update cop_communities set featured = ? where slug = ?', [JSON.stringify(pieces.map(row => ({ kind: 'contribution', contribution: row.document_id, text: null, textCy: null }))), slug])
  const asked = async (path: string) => (await cms.during(() => as.visitor!.get(path))).filter(({ sql }) => sql.includes('c.document_id in'))
  const found = await asked(at.public!)
  expect(found).toHaveLength(1)
  expect(await scansOf(cms, found[0]!)).toEqual([])
  expect(await asked(at.biggest!)).toEqual([])
})

it.each(['{biggest}/members', '{biggest}/discussions', '{discussion}'])('further pages of %s are read by index', async (path) => {
  const { body } = await as.everywhere!.get(placed(path))
  const cursor = body.data.nextCursor ?? body.data.comments?.nextCursor
  expect(cursor).toEqual(expect.any(String))
  expect(await unexpected(() => as.everywhere!.get(placed(path), { cursor }))).toEqual([])
})

it.each(['visitor', 'everywhere'].flatMap(who => sorts.map(query => [who, query] as const)))('%s finds a page of the directory in its order: %s', async (who, query) => {
  const pages = (await cms.during(() => as[who]!.get(`/communities${query}&page=2`))).filter(({ sql }) => /from cop_communities h .* order by .* limit/s.test(sql))
  expect(pages).toHaveLength(1)
  expect(await sortsRows(cms, pages[0]!)).toBe(false)
})

it.each([
  ['', 'number'],
  ['?by=staff:7', 'actor'],
  ['?action=comment.hidden', 'action'],
  ['?community=community7', 'community'],
])('finds a page of 100,000 audit entries in its order, by what is asked for: %s', async (query, index) => {
  const [page] = (await cms.during(() => as.staff!.get(`/audit${query}`))).filter(({ sql }) => sql.includes('cop_audit_entries'))
  expect(await indexesOf(cms, page!, 'cop_audit_entries')).toEqual([`cop_audit_entries_${index}`])
  expect(await sortsRows(cms, page!)).toBe(false)
})

it('leases deliveries by index', async () => {
  const queries = cms.about('cop_outbox_deliveries').filter(({ sql }) => sql.startsWith('select'))
  expect(queries).not.toEqual([])
  expect(await scansOf(cms, queries[0]!)).toEqual([])
})

it('finds accounts by address and sessions by index', async () => {
  expect(await unexpected(() => as.visitor!.post('/accounts/sign-in', { email: 'member@load.example', password: 'not this one' }))).toEqual([])
})

it('would tell of a table that is read whole', async () => {
  expect(await scansOf(cms, { sql: `select k.id from cop_comments as k where k.body_text like 'a%'`, bindings: [], asked: true })).toMatchObject([{ table: 'cop_comments' }])
})

if (databaseKind === 'sqlite') {
  it('has no samples of indexes left by the statistics of the load, for which SQLite would compile statements anew for each value', async () => {
    const count = async (table: string) => (await cms.query<{ n: number }>(`select count(*) as n from ${table}`))[0]!.n
    expect(await count('sqlite_stat1')).toBeGreaterThan(0)
    expect(await count('sqlite_stat4')).toBe(0)
  })
}
