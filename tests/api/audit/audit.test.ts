import type { Admin, Community, Person, Scene } from '../../support'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createAdmin, databaseKind, siteApi, startBeside, startScene } from '../../support'
import { projectFolder } from '../../support/environment'
import { contentOf } from '../../support/site-content'
import { moderate, reply } from '../discussions/calls'
import { brokenLinks, trail } from './calls'

let scene: Scene
let staff: Admin
let fiona: Person
let amy: Person
let place: Community

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, amy] = await scene.people('Fiona', 'Amy') as [Person, Person]
  staff = await createAdmin(scene.cms, 'strapi-super-admin', 'communities-km-staff')
  place = await scene.community(fiona, { name: 'Map makers', joining: 'request' })
  await scene.members(place, fiona, amy)
})
afterAll(() => scene?.stop())

const at = () => `/communities/${place.slug}`
const count = async () => Number((await scene.cms.query<{ n: number }>('select count(*) as n from cop_audit_entries'))[0]!.n)
/** What the newest entries tell, the oldest of them first. */
const told = async (since: number) => (await trail(staff)).filter(({ number }) => number > since).reverse()

describe('moderation', () => {
  it('of a discussion is written down with what was and what is; asking for what is so already is not', async () => {
    const talk = await scene.discussion(amy, place, { title: 'Old maps' })
    const since = await count()
    for (const action of ['pin', 'pin', 'lock', 'unlock', 'hide', 'hide', 'restore', 'unpin'])
      expect((await moderate(fiona, talk, action)).status).toBe(200)
    await fiona.api.patch(talk.path, { title: 'Older maps' })
    const entries = await told(since)
    expect(entries.map(({ action, before, after }) => [action, before, after])).toEqual([
      ['contribution.pinned', { pinned: false }, { pinned: true }],
      ['contribution.locked', { locked: false }, { locked: true }],
      ['contribution.unlocked', { locked: true }, { locked: false }],
      ['contribution.hidden', { state: 'published' }, { state: 'hidden' }],
      ['contribution.restored', { state: 'hidden' }, { state: 'published' }],
      ['contribution.unpinned', { pinned: true }, { pinned: false }],
      ['contribution.edited', { title: 'Old maps' }, { title: 'Older maps' }],
    ])
    expect(entries[0]).toMatchObject({ by: { kind: 'member', name: 'Fiona' }, community: { id: place.documentId, name: 'Map makers' }, subject: { kind: 'contribution', id: talk.id, name: 'Old maps', siteUrl: expect.stringContaining(talk.path.replace('/communities/', '/c/')) } })
  })

  it('of a reply is written down; what authors do with their own is not', async () => {
    const talk = await scene.discussion(amy, place, { title: 'Harbours' })
    const { id } = await scene.comment(amy, talk, 'Rude words')
    const since = await count()
    await moderate(fiona, reply(talk, id), 'hide')
    await moderate(fiona, reply(talk, id), 'restore')
    await fiona.api.patch(`${talk.path}/comments/${id}`, { body: 'Kind words' })
    await amy.api.patch(`${talk.path}/comments/${id}`, { body: 'My own words' })
    await amy.api.patch(talk.path, { body: 'My own text' })
    for (const action of ['delete', 'restore'])
      await moderate(amy, talk, action)
    expect((await told(since)).map(({ action, before, after, subject }) => [action, before, after, subject.name])).toEqual([
      ['comment.hidden', { state: 'published' }, { state: 'hidden' }, 'Harbours'],
      ['comment.restored', { state: 'hidden' }, { state: 'published' }, 'Harbours'],
      ['comment.edited', { body: 'Rude words' }, { body: 'Kind words' }, 'Harbours'],
    ])
  })
})

describe('membership', () => {
  it('is written down: decisions, roles, removal with what lies below, ban, being taken back', async () => {
    const [bob, eve] = await scene.people('Bob', 'Eve') as [Person, Person]
    const since = await count()
    await scene.members(place, fiona, bob)
    await eve.api.post(`${at()}/join`, { reason: 'Me too' })
    const [request] = (await fiona.api.get(`${at()}/requests`)).body.data.items
    await fiona.api.post(`${at()}/requests/decide`, { requests: [request.id], decision: 'decline', message: 'Not your work' })
    const part = await scene.below(place, fiona)
    await bob.api.post(`/communities/${part.slug}/join`, {})
    await fiona.api.post(`${at()}/members/${bob.id}/role`, { role: 'champion' })
    await fiona.api.post(`${at()}/members/${bob.id}/remove`, { reason: 'Moved on' })
    await fiona.api.post(`${at()}/members/${bob.id}/readmit`)
    await fiona.api.post(`${at()}/members/${bob.id}/ban`, { reason: 'Enough' })
    const entries = await told(since)
    expect(entries.map(({ action, subject, reason }) => [action, subject.name, reason])).toEqual([
      ['membership.approved', 'Bob', null],
      ['membership.declined', 'Eve', 'Not your work'],
      ['membership.role-changed', 'Bob', null],
      ['membership.removed', 'Bob', 'Moved on'],
      ['membership.removed', 'Bob', null],
      ['membership.readmitted', 'Bob', null],
      ['membership.banned', 'Bob', 'Enough'],
    ])
    expect(entries[2]).toMatchObject({ before: { role: 'member' }, after: { role: 'champion' } })
    expect(entries[4]).toMatchObject({ community: { id: part.documentId }, before: { state: 'active' }, after: { state: 'removed', with: place.documentId } })
  })

  it('that was refused is not', async () => {
    const since = await count()
    expect((await fiona.api.post(`${at()}/members/${fiona.id}/role`, { role: 'member' })).status).toBe(409)
    expect((await amy.api.post(`${at()}/members/${fiona.id}/ban`, { reason: 'x' })).status).toBe(403)
    expect(await count()).toBe(since)
  })
})

describe('what else is decided', () => {
  it('settings by facilitators: only what changed', async () => {
    const since = await count()
    await fiona.api.patch(at(), { summary: 'People who make maps', accent: '#1d4f7c', charter: { purpose: 'To learn' } })
    await fiona.api.patch(at(), { summary: 'People who make maps' })
    expect(await told(since)).toMatchObject([{ action: 'community.edited', subject: { name: 'Map makers' }, before: { 'summary': 'People who do the same work', 'accent': null, 'charter.purpose': null }, after: { 'summary': 'People who make maps', 'accent': '#1d4f7c', 'charter.purpose': 'To learn' } }])
  })

  it('invitations, without whom, and tags that somebody else put on', async () => {
    const talk = await scene.discussion(amy, place, { title: 'Charts of old' })
    await amy.api.post(`${talk.path}/tags`, { tags: ['Rude word', 'My own'] })
    const since = await count()
    await fiona.api.post(`${at()}/invitations`, { emails: ['una@council.example', 'otto@council.example'] })
    await fiona.api.post(`${at()}/invitations`, { emails: ['una@council.example'] })
    const [open] = (await fiona.api.get(`${at()}/invitations`)).body.data.items
    expect((await fiona.api.delete(`${at()}/invitations/${open.id}`)).status).toBe(200)
    expect((await fiona.api.delete(`${talk.path}/tags/rude-word`)).status).toBe(200)
    expect((await amy.api.delete(`${talk.path}/tags/my-own`)).status).toBe(200)
    const entries = await told(since)
    expect(entries.map(({ action, by, subject, before, after }) => [action, by.name, subject.name, before, after])).toEqual([
      ['invitation.sent', 'Fiona', 'Map makers', null, { invitations: 2 }],
      ['invitation.revoked', 'Fiona', 'Map makers', { invitations: 1 }, { invitations: 0 }],
      ['contribution.untagged', 'Fiona', 'Charts of old', { tag: 'Rude word' }, null],
    ])
    expect(JSON.stringify(await scene.cms.query('select * from cop_audit_entries'))).not.toContain('@council.example')
  })

  it('by KM staff: suspension, the panel, tags', async () => {
    const talk = await scene.discussion(amy, place)
    await amy.api.post(`${talk.path}/tags`, { tags: ['Old charts', 'Charts'] })
    const since = await count()
    await staff.api.post(`/communities/${place.documentId}/suspend`, { reason: 'Frivolous' })
    await staff.api.post(`/communities/${place.documentId}/unsuspend`)
    await staff.api.post(`/facilitators/${fiona.id}/grant`)
    await staff.api.post(`/facilitators/${fiona.id}/grant`)
    await staff.api.post(`/facilitators/${fiona.id}/revoke`)
    await staff.api.post('/tags/old-charts/rename', { name: 'Ancient charts' })
    await staff.api.post('/tags/ancient-charts/ban')
    await staff.api.post('/tags/ancient-charts/unban')
    await staff.api.post('/tags/ancient-charts/merge', { into: 'charts' })
    const entries = await told(since)
    expect(entries.map(({ action, subject }) => [action, subject.name])).toEqual([
      ['community.suspended', 'Map makers'],
      ['community.restored', 'Map makers'],
      ['admin-access.granted', 'Fiona'],
      ['admin-access.revoked', 'Fiona'],
      ['tag.renamed', 'Ancient charts'],
      ['tag.banned', 'Ancient charts'],
      ['tag.unbanned', 'Ancient charts'],
      ['tag.merged', 'Ancient charts'],
    ])
    expect(entries[0]).toMatchObject({ by: { kind: 'staff', key: `staff:${staff.id}` }, reason: 'Frivolous', before: { status: 'active' }, after: { status: 'suspended' } })
  })

  it('in the Content Manager; of people only which fields', async () => {
    const talk = await scene.discussion(amy, place, { title: 'Edited there' })
    const gone = await scene.person({ name: 'Gone' })
    const [account] = await scene.cms.query<{ document_id: string }>('select document_id from up_users where id = ?', [gone.userId])
    const since = await count()
    const type = (name: string, id: string) => `/content-manager/collection-types/plugin::${name}/${id}`
    for (const [name, id, data] of [['communities.contribution', talk.id, { state: 'hidden' }], ['communities.community', place.documentId, { summary: 'Another summary' }], ['communities.profile', gone.id, { name: 'Other name', jobTitle: 'Clerk' }], ['users-permissions.user', account!.document_id, { blocked: true }]] as const)
      expect([name, (await staff.panel.put(type(name, id), data)).status]).toEqual([name, 200])
    expect((await staff.panel.delete(type('communities.contribution', talk.id))).status).toBe(200)
    expect((await told(since)).map(({ by, action, before, after }) => [by.kind, action, before, after])).toEqual([
      ['staff', 'contribution.edited', { state: 'published' }, { state: 'hidden' }],
      ['staff', 'community.edited', { summary: 'People who make maps' }, { summary: 'Another summary' }],
      ['staff', 'person.edited', null, { fields: ['name', 'jobTitle'] }],
      ['staff', 'account.edited', { blocked: false }, { blocked: true }],
      ['staff', 'contribution.removed', expect.objectContaining({ title: 'Edited there', body: 'What do you think?' }), null],
    ])
  })
})

describe('texts of the site', () => {
  const short = ({ action, subject, before, after }: Awaited<ReturnType<typeof told>>[number]) => [action, subject.name, before, after]
  let editor: Admin
  beforeAll(async () => void (editor = await createAdmin(scene.cms, 'communities-km-staff')))

  it('are written down in each language: drafts, publishing, taking back, deleting', async () => {
    const pages = contentOf(editor, 'page')
    const since = await count()
    const id = (await pages.create('en', { slug: 'audited', title: 'Guide', body: 'One' })).body.data.documentId as string
    await pages.save(id, 'en', { slug: 'audited', title: 'Guide', body: 'Two' })
    await pages.save(id, 'en', { slug: 'audited', title: 'Guide', body: 'Two' })
    await pages.publish(id, 'en', { slug: 'audited', title: 'Guide', body: 'Two' })
    await pages.save(id, 'cy', { slug: 'audited', title: 'Canllaw', body: 'Un' })
    await pages.publish(id, 'en', { slug: 'audited', title: 'Guide', body: 'Three' })
    await pages.unpublish(id, 'en')
    expect((await pages.remove(id, 'cy')).status).toBe(200)
    const english = { slug: 'audited', title: 'Guide', language: 'en' }
    const entries = await told(since)
    expect(entries.map(short)).toEqual([
      ['text.created', 'Page: Guide', null, { ...english, body: 'One' }],
      ['text.edited', 'Page: Guide', { body: 'One', language: 'en' }, { body: 'Two', language: 'en' }],
      ['text.published', 'Page: Guide', null, { ...english, body: 'Two' }],
      ['text.created', 'Page: Canllaw', null, { slug: 'audited', title: 'Canllaw', body: 'Un', language: 'cy' }],
      ['text.edited', 'Page: Guide', { body: 'Two', language: 'en' }, { body: 'Three', language: 'en' }],
      ['text.published', 'Page: Guide', { body: 'Two', language: 'en' }, { body: 'Three', language: 'en' }],
      ['text.unpublished', 'Page: Guide', { ...english, body: 'Three' }, null],
      ['text.removed', 'Page: Canllaw', { slug: 'audited', title: 'Canllaw', body: 'Un', language: 'cy' }, null],
    ])
    for (const { by, subject } of entries)
      expect([by.key, subject]).toEqual([`staff:${editor.id}`, expect.objectContaining({ kind: 'text', id, siteUrl: null })])
    expect((await trail(staff, { action: 'text.published' })).map(({ number }) => number)).toEqual(expect.arrayContaining([entries[2]!.number, entries[5]!.number]))
    expect((await staff.api.get('/audit.csv', { action: 'text.unpublished' })).body).toContain('Page: Guide')
  })

  it('are toolkits, announcements and prompts too; what came with the first start is nobody\'s doing', async () => {
    expect((await trail(staff)).filter(({ by, subject }) => subject.kind === 'text' && by.kind !== 'staff')).toEqual([])
    const since = await count()
    const announcement = { text: 'Closed on Monday', level: 'important' }
    const { body } = await contentOf(editor, 'announcement').create('en', announcement)
    await contentOf(editor, 'announcement').publish(body.data.documentId, 'en', announcement)
    for (const type of ['toolkit', 'prompt']) {
      const at = `/content-manager/collection-types/plugin::communities.${type}`
      const [first] = (await editor.panel.get(`${at}?locale=cy`)).body.results as { documentId: string }[]
      const words = type === 'toolkit' ? { title: 'Teitl arall' } : { text: 'Cwestiwn arall?' }
      expect((await editor.panel.put(`${at}/${first!.documentId}?locale=cy`, words)).status).toBe(200)
    }
    expect((await told(since)).map(({ action, subject, after }) => [action, subject.name, after])).toEqual([
      ['text.created', 'Announcement: Closed on Monday', expect.objectContaining({ ...announcement, language: 'en' })],
      ['text.published', 'Announcement: Closed on Monday', expect.objectContaining({ ...announcement, language: 'en' })],
      ['text.edited', 'Toolkit: guidance: Teitl arall', { title: 'Teitl arall', language: 'cy' }],
      ['text.edited', 'Prompt of the week: Cwestiwn arall?', { text: 'Cwestiwn arall?', language: 'cy' }],
    ])
    expect(await brokenLinks(scene.cms)).toEqual([])
  })
})

describe('the list', () => {
  it('is found by who, what, where and when, page by page', async () => {
    const [first] = await scene.cms.query<{ at: number | string }>('select at from cop_audit_entries order by number limit 1')
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(Number(first!.at)))
    const actions = async (query: object) => [...new Set((await trail(staff, query)).map(({ action }) => action))]
    expect(await actions({ action: 'tag.banned' })).toEqual(['tag.banned'])
    expect(new Set((await trail(staff, { who: 'fion' })).map(({ by }) => by.name))).toEqual(new Set(['Fiona']))
    expect((await trail(staff, { by: `staff:${staff.id}`, community: place.documentId })).length).toBeGreaterThan(3)
    expect(await trail(staff, { who: 'Nobody of this name' })).toEqual([])
    expect(await trail(staff, { to: '2020-01-01' })).toEqual([])
    expect(await trail(staff, { from: '2999-01-01' })).toEqual([])
    expect((await trail(staff, { from: today })).length).toBeGreaterThan(10)
    const talk = await scene.discussion(amy, place)
    for (let turn = 0; turn < 30; turn++) {
      await moderate(fiona, talk, 'pin')
      await moderate(fiona, talk, 'unpin')
    }
    const numbers: number[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { items, nextCursor } = (await staff.api.get('/audit', cursor ? { cursor } : {})).body.data
      numbers.push(...items.map(({ number }: { number: number }) => number))
      cursor = nextCursor
    }
    expect(numbers).toEqual(Array.from({ length: await count() }, (_, place) => numbers.length - place))
  })

  it('comes as CSV, in which nothing is a formula', async () => {
    const sly = await scene.person({ name: '=HYPERLINK("x")' })
    await scene.members(place, fiona, sly)
    await fiona.api.post(`${at()}/members/${sly.id}/remove`, { reason: '=cmd|calc' })
    const { status, body, headers } = await staff.api.get('/audit.csv', { action: 'membership.removed' })
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="audit-trail.csv"'])
    const lines = (body as string).replace('\uFEFF', '').trim().split('\r\n')
    expect(lines).toHaveLength((await trail(staff, { action: 'membership.removed' })).length + 1)
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`)
    expect(lines[1]).toContain(`"'=cmd|calc"`)
    expect((await staff.api.get('/audit.csv')).body.split('\r\n')).toHaveLength(await count() + 2)
  })

  it('names nobody whose account is gone', async () => {
    const [entry] = await trail(staff, { action: 'membership.banned' })
    await scene.cms.query('delete from cop_profiles where document_id = ?', [entry!.subject.id])
    expect((await trail(staff, { action: 'membership.banned' }))[0]!.subject).toMatchObject({ name: null, siteUrl: null })
    expect(JSON.stringify(await scene.cms.query(`select * from cop_audit_entries where action = 'membership.banned'`))).not.toContain('Bob')
  })
})

describe('the chain', () => {
  const refused = /never changed or deleted/

  it('is refused changes and deletion by the database itself', async () => {
    const { query } = scene.cms
    await expect(query(`update cop_audit_entries set reason = 'Another' where number = 1`)).rejects.toThrow(refused)
    await expect(query('delete from cop_audit_entries where number = 1')).rejects.toThrow(refused)
    await expect(query(databaseKind === 'postgres' ? 'truncate cop_audit_entries' : `insert or replace into cop_audit_entries (id, number, at, actor, action) values (1, 1, 1, 'system', 'x')`)).rejects.toThrow(refused)
    expect(await brokenLinks(scene.cms)).toEqual([])
  })

  it('holds when many decide at once, from two processes on PostgreSQL', async () => {
    const talks: Awaited<ReturnType<typeof scene.discussion>>[] = []
    for (let number = 0; number < 8; number++)
      talks.push(await scene.discussion(amy, place))
    const since = await count()
    const beside = databaseKind === 'postgres' ? await startBeside(scene.cms, scene.mailbox) : null
    try {
      const answers = await Promise.all(talks.flatMap((talk, number) => ['pin', 'lock', 'hide'].map((action) => {
        const api = beside && number % 2 ? siteApi(beside.url, { token: fiona.api.token! }) : fiona.api
        return api.post(`${talk.path}/moderate`, { action })
      })))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    }
    finally {
      await beside?.stop()
    }
    expect([await count() - since, await brokenLinks(scene.cms)]).toEqual([24, []])
  }, 60_000)

  it('is checked by a command, which says what is broken first', async () => {
    const whole = await verify()
    const witness = /keep elsewhere: (\d+):([0-9a-f]{64})/.exec(whole.said)
    expect([whole.code, Number(witness?.[1])]).toEqual([0, await count()])
    expect(await verify(`${await count() + 1}:${witness![2]}`)).toEqual({ code: 1, said: expect.stringContaining(`the trail ends before entry ${await count() + 1}`) })
    for (const statement of databaseKind === 'postgres' ? ['drop trigger cop_audit_no_change on cop_audit_entries'] : ['drop trigger cop_audit_no_update'])
      await scene.cms.query(statement)
    await scene.cms.query(`update cop_audit_entries set reason = 'Somebody else' where number = 5`)
    expect(await verify()).toEqual({ code: 1, said: expect.stringContaining('broken at entry 5: it was changed') })
    // A start made the guard anew.
    await expect(scene.cms.query(`update cop_audit_entries set reason = null where number = 5`)).rejects.toThrow(refused)
  }, 120_000)
})

function verify(...given: string[]): Promise<{ code: number | null, said: string }> {
  const child = spawn(process.execPath, [require.resolve('tsx/cli'), path.join(projectFolder, 'database/audit/cli.ts'), ...given], { env: { ...process.env, ...scene.cms.env } })
  let said = ''
  child.stdout.on('data', chunk => said += String(chunk))
  child.stderr.on('data', chunk => said += String(chunk))
  return new Promise(resolve => child.on('exit', code => resolve({ code, said })))
}
