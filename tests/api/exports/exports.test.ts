import type { Community, Person, Scene } from '../../support'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { startScene, until } from '../../support'
import { projectFolder } from '../../support/environment'
import { put } from '../files/calls'
import { communityAt, move } from '../lifecycle/calls'

const { unzipSync, strFromU8 } = createRequire(path.join(projectFolder, 'plugins/communities/package.json'))('fflate') as typeof import('fflate')

/** Of events: no date may be further away than two years. */
const nextYear = new Date().getUTCFullYear() + 1

let scene: Scene
let fiona: Person
let open: Person
let shy: Person
let gone: Person
beforeAll(async () => {
  scene = await startScene()
  ;[fiona, open, shy, gone] = await scene.people('Fiona Facilitator', 'Olwen *Open*', 'Sian Shy', 'Gwen Gone') as [Person, Person, Person, Person]
  await open.api.patch('/me/profile', { openToEveryone: true, jobTitle: 'Archivist' })
})
beforeEach(async () => {
  await scene.settled()
  scene.mailbox.clear()
})
afterAll(() => scene?.stop())

const at = ({ slug }: Community) => `/communities/${slug}/export`
const exportOf = async (place: Community, person = fiona) => (await person.api.get(at(place))).body.data?.export
const ended = (place: Community) => until(() => exportOf(place), found => ['ready', 'failed'].includes(found?.state))

async function fetchPack(place: Community, { api }: { api: { token?: string | undefined } } = fiona, headers: Record<string, string> = {}) {
  const response = await fetch(`${scene.cms.url}/api/cop${at(place)}/file`, { headers: { ...(api.token && { authorization: `Bearer ${api.token}` }), ...headers } })
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) }
}

async function made(place: Community): Promise<Record<string, string>> {
  expect((await fiona.api.post(at(place))).status).toBe(202)
  expect(await ended(place)).toMatchObject({ state: 'ready', problem: null })
  const { bytes } = await fetchPack(place)
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
}

describe('what is in it', () => {
  it('is what its facilitators may hand on, to read and for programs, and nothing else', async () => {
    const place = await communityAt(scene, fiona, 'startup')
    await scene.members(place, fiona, open, shy, gone)
    const words = (name: string) => `secret-${name}-words`
    const file = async (who: Person, name: string) => `[${name}](/files/${(await put(scene.cms, who, words(name), { name: `${name}.txt` })).id})`
    for (const audience of ['community', 'network', 'public'])
      await scene.discussion(open, place, { title: `Talk for ${audience}`, body: `Kept for ${audience}`, audience })
    const talk = await scene.discussion(open, place, { title: 'The *main* <b>talk</b>', body: `Seen: ${await file(open, 'kept')} by [@Old Name](person:${shy.id})`, audience: 'network', event: { starts: `${nextYear}-07-01T10:00`, ends: `${nextYear}-07-01T11:30`, place: 'Town Hall', link: 'https://meet.example/x' } })
    const first = await scene.comment(shy, talk, `A first reply ${await file(shy, 'kept-too')}`)
    await scene.comment(open, talk, 'Thank you', first.id)
    const hidden = await scene.comment(gone, talk, `${words('hidden-reply')} ${await file(gone, 'hidden')}`)
    await scene.comment(open, talk, 'An answer to nothing', hidden.id)
    await fiona.api.post(`${talk.path}/comments/${hidden.id}/moderate`, { action: 'hide' })
    for (const action of ['hide', 'delete']) {
      const bad = await scene.discussion(open, place, { title: words(`${action}-title`), body: `${words(action)} ${await file(open, action)}` })
      await scene.comment(shy, bad, words(`${action}-reply-below`))
      await (action === 'hide' ? fiona : open).api.post(`${bad.path}/moderate`, { action })
    }
    const other = await scene.community(fiona)
    await scene.discussion(fiona, other, { title: words('elsewhere'), body: words('elsewhere') })
    await scene.discussion(gone, place, { title: 'By one who has gone', body: 'Stays' })
    await scene.cms.query('delete from cop_profiles where user_id = ?', [gone.userId])

    await move(fiona, place, 'closedown')
    const closing = `/communities/${place.slug}/closedown`
    await fiona.api.post(`${closing}/lessons`, { text: 'Ask *earlier*' })
    await shy.api.put(`/communities/${place.slug}/closing-questions`, { worth: 'Worth of nobody', learned: '', next: '', named: false })
    await open.api.put(`/communities/${place.slug}/closing-questions`, { worth: 'Worth of somebody', learned: '', next: '', named: true })

    const pack = await made(place)
    const all = Object.values(pack).join('\n')
    expect(all.match(/secret-\S+-words/g)?.map(found => found).sort()).toEqual([words('kept'), words('kept-too')].sort())
    expect(Object.keys(pack).filter(name => name.startsWith('files/')).map(name => name.replace(/\/\w+-/, '/')).sort()).toEqual(['files/kept-too.txt', 'files/kept.txt'])
    for (const { email } of [fiona, open, shy, gone])
      expect(all).not.toContain(email)
    expect(all).not.toMatch(/Old Name|Gwen|not-allowed/)

    const talks = JSON.parse(pack['discussions/all.json']!)
    expect(talks.map(({ title, author }: { title: string, author: string }) => [title, author])).toEqual([...['community', 'network', 'public'].map(audience => [`Talk for ${audience}`, 'Olwen *Open*']), ['The *main* <b>talk</b>', 'Olwen *Open*'], ['By one who has gone', 'Former member']])
    expect(talks[3].replies.map(({ author, inReplyTo }: { author: string, inReplyTo: string | null }) => [author, inReplyTo])).toEqual([['Sian Shy', null], ['Olwen *Open*', first.id], ['Olwen *Open*', null]])
    const page = pack[`discussions/${talk.slug}.md`]!
    expect(page).toMatch(new RegExp(`\\*\\*1 July ${nextYear}[^*]*10:00[^*]*11:30[^*]*\\*\\* · Town Hall · <https://meet\\.example/x>`))
    expect(talks.filter(({ event }: { event: unknown }) => event)).toMatchObject([{ slug: talk.slug, event: { startsAt: `${nextYear}-07-01T09:00:00.000Z`, endsAt: `${nextYear}-07-01T10:30:00.000Z`, place: 'Town Hall', link: 'https://meet.example/x' } }])
    expect(page).toContain('# The \\*main\\* \\<b\\>talk\\</b\\>')
    expect(page).toContain('by @Sian Shy')
    const [, link] = /\[kept\]\(\.\.\/(\S+)\)/.exec(page)!
    expect(pack[link!]).toBe(words('kept'))

    expect(JSON.parse(pack['members.json']!)).toMatchObject([{ name: 'Olwen *Open*', role: 'member', jobTitle: 'Archivist' }])
    const about = JSON.parse(pack['community.json']!)
    expect(about).toMatchObject({ name: place.name, stage: 'closedown', stages: [{ to: 'startup', by: 'Fiona Facilitator' }, { to: 'closedown' }], lessons: [{ text: 'Ask *earlier*', author: 'Fiona Facilitator' }], charter: { purpose: 'About purpose' }, members: { named: 1 } })
    expect(JSON.parse(pack['answers.json']!)).toMatchObject([{ worth: 'Worth of somebody', author: 'Olwen *Open*' }, { worth: 'Worth of nobody', author: null }])
    expect(pack['answers.md']).not.toContain('Sian')
    expect([pack['README.md'], pack['community.md'], pack['members.md']].map(text => text!.split('\n')[0])).toEqual([`# ${place.name}`, `# ${place.name}`, `# Members (${about.members.all})`])
  })
})

describe('what is not in it', () => {
  it('is whatever is not published, for whomever it was meant, with its files and what hangs below', async () => {
    const place = await scene.community(fiona)
    await scene.members(place, fiona, open)
    const talks: string[] = []
    const words = (...parts: string[]) => `words-${parts.join('-')}-end`
    const attached = async (...parts: string[]) => `${words(...parts)} [x](/files/${(await put(scene.cms, open, words('file', ...parts), { name: `${parts.join('-')}.txt` })).id})`
    for (const audience of ['community', 'network', 'public']) {
      const living = await scene.discussion(open, place, { title: words('living', audience), body: 'x', audience })
      for (const state of ['published', 'draft', 'pending', 'hidden', 'deleted']) {
        const talk = await scene.discussion(open, place, { title: words('title', state, audience), body: await attached('talk', state, audience), audience })
        await scene.comment(open, talk, await attached('below', state, audience))
        const reply = await scene.comment(open, living, await attached('reply', state, audience))
        await scene.cms.query('update cop_contributions set state = ? where slug = ? and home_id = ?', [state, talk.slug, place.id])
        await scene.cms.query('update cop_comments set state = ? where document_id = ?', [state, reply.id])
        talks.push(`discussions/${talk.slug}.md`)
      }
    }
    const pack = await made(place)
    const said = new Set(Object.values(pack).join('\n').match(/words-[\w-]+?-end/g))
    const expected = ['community', 'network', 'public'].flatMap(audience => [words('living', audience), ...['title', 'talk', 'below', 'reply', 'file-talk', 'file-below', 'file-reply'].map(kind => words(kind, 'published', audience))])
    expect([...said].sort()).toEqual(expected.sort())
    expect(talks.filter(name => pack[name]).every(name => name.includes('published'))).toBe(true)
    expect(Object.keys(pack).filter(name => name.startsWith('files/'))).toHaveLength(9)
  })

  it('is more of a member than they show to everyone', async () => {
    const place = await scene.community(fiona)
    const named: unknown[] = []
    for (const openToEveryone of [true, false]) {
      for (const jobTitle of ['everyone', 'registered', 'communities', 'contacts', 'nobody']) {
        const person = await scene.person({ name: `Member ${openToEveryone} ${jobTitle}` })
        const { status } = await person.api.patch('/me/profile', { openToEveryone, jobTitle: `Job for ${jobTitle}`, phone: '01234 567890', contactEmail: 'somebody@council.example', about: 'About somebody', visibility: { jobTitle, phone: 'everyone', contactEmail: 'everyone' } })
        if (status !== 200)
          throw new Error(`The profile was not changed: ${jobTitle}`)
        await scene.members(place, fiona, person)
        if (openToEveryone)
          named.push([`Member true ${jobTitle}`, jobTitle === 'everyone' ? 'Job for everyone' : null])
      }
    }
    const closed = await scene.person({ name: 'Suspended' })
    await closed.api.patch('/me/profile', { openToEveryone: true })
    await scene.members(place, fiona, closed)
    await scene.cms.query('update up_users set blocked = ? where id = ?', [true, closed.userId])
    const pack = await made(place)
    expect(JSON.parse(pack['members.json']!).map(({ name, jobTitle }: { name: string, jobTitle: string | null }) => [name, jobTitle])).toEqual(named)
    expect(pack['members.md']).toContain(`Not named here: 7`)
    expect(Object.values(pack).join('\n')).not.toMatch(/Suspended|Member false|Job for (?!everyone)|01234|somebody@|About somebody/)
  })
})

describe('having it', () => {
  it('is for those who look after the community, as long as they do', async () => {
    const place = await scene.community(fiona, { listed: false, joining: 'invitation', reach: 'community' })
    const [second, member, stranger] = await scene.people('Second', 'Member', 'Stranger') as [Person, Person, Person]
    await scene.members(place, fiona, second, member)
    await fiona.api.post(`/communities/${place.slug}/members/${second.id}/role`, { role: 'facilitator' })
    await made(place)
    const statuses = async () => Promise.all([fiona, second, member, stranger, { api: scene.visitor }].map(async person => (await fetchPack(place, person)).status))
    expect(await statuses()).toEqual([200, 200, 403, 404, 404])
    await fiona.api.post(`/communities/${place.slug}/members/${second.id}/role`, { role: 'member' })
    expect((await fetchPack(place, second)).status).toBe(403)
    expect([(await member.api.post(at(place))).status, (await stranger.api.post(at(place))).status, (await member.api.get(at(place))).status]).toEqual([403, 404, 403])
  })

  it('can be fetched in parts, and again only where it is another one; the latest replaces the rest', async () => {
    const place = await scene.community(fiona)
    await made(place)
    await scene.settled()
    expect(scene.mailsTo(fiona).map(({ subject, text }) => [subject, text.includes(`/c/${place.slug}/manage/export`)])).toEqual([[`The export of ${place.name} is ready`, true]])
    const whole = await fetchPack(place)
    expect([whole.headers.get('content-type'), whole.headers.get('content-disposition'), whole.headers.get('cache-control'), whole.bytes.length]).toEqual(['application/zip', expect.stringContaining(`filename="${place.slug}.zip"`), 'private, no-cache', (await exportOf(place)).size])
    const part = await fetchPack(place, fiona, { range: 'bytes=0-1' })
    expect([part.status, strFromU8(part.bytes)]).toEqual([206, 'PK'])
    const tag = whole.headers.get('etag')!
    expect((await fetchPack(place, fiona, { 'if-none-match': tag })).status).toBe(304)
    await made(place)
    expect((await fetchPack(place, fiona, { 'if-none-match': tag })).status).toBe(200)
    expect(await until(() => scene.cms.query('select id from cop_exports where community_id = ?', [place.id]), rows => rows.length === 1)).toHaveLength(1)
  })

  it('is begun anew where a process ended in the middle, and given up where that happens each time', async () => {
    const [place, hopeless, handed] = [await scene.community(fiona), await scene.community(fiona), await scene.community(fiona)]
    for (const one of [place, hopeless, handed])
      await made(one)
    const left = (one: Community, attempts: number) => scene.cms.query(`update cop_exports set state = 'making', leased_by = 'gone', leased_until = ?, attempts = ?, finished_at = null where community_id = ?`, [new Date(Date.now() - 1000), attempts, one.id])
    await left(place, 1)
    await left(hopeless, 3)
    await left(handed, 1)
    await scene.cms.query(`update cop_memberships set role = 'member' where community_id = ?`, [handed.id])
    await scene.cms.run('communities-exports')
    expect([(await ended(place)).state, (await ended(hopeless)).problem]).toEqual(['ready', 'fault'])
    expect(await until(() => scene.cms.query<{ problem: string }>('select problem from cop_exports where community_id = ?', [handed.id]), ([row]) => row?.problem !== null)).toEqual([{ problem: 'not-allowed' }])
    expect((await fetchPack(place)).status).toBe(200)
    expect((await fetchPack(hopeless)).status).toBe(404)
    await scene.settled()
    expect(scene.mailsTo(fiona).map(({ subject }) => subject)).toContain(`The export of ${hopeless.name} could not be made`)
    // Tried again, it is.
    await made(hopeless)
  })

  it('is over after so many days, and gone in the night', async () => {
    const place = await scene.community(fiona)
    await made(place)
    const [{ document_id: name }] = await scene.cms.query<{ document_id: string }>('select document_id from cop_exports where community_id = ?', [place.id]) as [{ document_id: string }]
    await scene.cms.query('update cop_exports set finished_at = ? where community_id = ?', [new Date(Date.now() - 15 * 86_400_000), place.id])
    expect([await exportOf(place), (await fetchPack(place)).status]).toEqual([null, 404])
    const folder = path.join(scene.cms.env.DATA_FOLDER!, 'files')
    const kept = () => readdirSync(path.join(folder, 'exports')).filter(file => file.startsWith(name))
    expect(kept()).toHaveLength(1)
    await scene.cms.run('communities-housekeeping')
    await until(() => scene.cms.query('select id from cop_exports where community_id = ?', [place.id]), rows => rows.length === 0)
    expect(kept()).toEqual([])
    // Nothing is left where they are put together.
    expect(existsSync(path.join(folder, 'making')) ? readdirSync(path.join(folder, 'making')) : []).toEqual([])
  })
})
