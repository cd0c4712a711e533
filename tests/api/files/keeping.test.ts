import type { Community, Person, Scene } from '../../support'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startScene, until } from '../../support'
import { picture, put, statusFor } from './calls'

let scene: Scene
let fiona: Person
let place: Community
beforeAll(async () => {
  scene = await startScene()
  fiona = await scene.person({ name: 'Fiona' })
  place = await scene.community(fiona)
})
afterAll(() => scene?.stop())

const folder = () => path.join(scene.cms.env.DATA_FOLDER!, 'files')
const stored = () => readdirSync(folder(), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).length
/** Runs the sweep, and waits until it is over: it takes what hangs on nothing last. */
async function sweep() {
  await scene.cms.query(`insert into cop_blobs (document_id, key, variant, type, size, created_at) values ('cmark', 'xx/mark', 'plain', 'txt', 5, ?)`, [longAgo])
  await scene.cms.run('communities-housekeeping')
  await until(() => scene.cms.query(`select id from cop_blobs where key = 'xx/mark'`), rows => rows.length === 0)
}
const longAgo = new Date(Date.now() - 25 * 3_600_000)
async function age() {
  await scene.cms.query('update cop_files set loose_since = ? where loose_since is not null', [longAgo])
  await scene.cms.query('update cop_blobs set created_at = ?', [longAgo])
}
let number = 0
const fresh = () => picture({ width: 30 + ++number }).png().toBuffer().then(bytes => put(scene.cms, fiona, bytes, { name: 'p.png' }))

it('lies where only the service can read, under names that nobody gave', async () => {
  await put(scene.cms, fiona, 'Words', { name: 'secret plans.txt' })
  expect(statSync(folder()).mode & 0o077).toBe(0)
  const names = readdirSync(folder(), { recursive: true }).map(String)
  expect(names.join()).not.toContain('secret')
  for (const address of ['/files/', '/uploads/', '/public/'])
    expect((await scene.cms.api.get(`${address}${names.find(name => name.includes('/'))}`)).status).toBe(404)
})

it('keeps the same content once', async () => {
  const bytes = await picture({ width: 300 }).jpeg().toBuffer()
  await put(scene.cms, fiona, bytes)
  const before = stored()
  await Promise.all(Array.from({ length: 8 }, () => put(scene.cms, fiona, bytes)))
  expect(stored()).toBe(before)
  const [{ n }] = await scene.cms.query<{ n: number | string }>('select count(*) as n from cop_blobs where hash is null') as [{ n: number }]
  expect(Number(n)).toBe(0)
})

it('takes the same content at the same moment once, too', async () => {
  const bytes = await picture({ width: 301 }).jpeg().toBuffer()
  const before = stored()
  const files = await Promise.all(Array.from({ length: 8 }, () => put(scene.cms, fiona, bytes)))
  // The picture and its thumbnail.
  expect(stored()).toBe(before + 2)
  expect(await Promise.all(files.map(({ id }) => statusFor(scene.cms, fiona, id)))).toEqual(files.map(() => 200))
})

describe('the sweep', () => {
  it('throws away what nothing has used for a day, with its content', async () => {
    const loose = await fresh()
    const used = await fresh()
    await scene.discussion(fiona, place, { body: `![x](/files/${used.id})` })
    const logo = await picture({ width: 222 }).png().toBuffer().then(bytes => put(scene.cms, fiona, bytes, { purpose: 'logo' }))
    await fiona.api.patch(`/communities/${place.slug}`, { logo: logo.id })
    await sweep()
    expect(await statusFor(scene.cms, fiona, loose.id)).toBe(200)
    await age()
    await sweep()
    expect(await Promise.all([loose, used, logo].map(({ id }) => statusFor(scene.cms, fiona, id)))).toEqual([404, 200, 200])
    expect(stored()).toBe(4)
  })

  it('leaves content that somebody else holds', async () => {
    const bytes = await picture({ width: 400 }).png().toBuffer()
    const [loose, used] = [await put(scene.cms, fiona, bytes), await put(scene.cms, fiona, bytes)]
    await scene.discussion(fiona, place, { body: `![x](/files/${used.id})` })
    await age()
    await sweep()
    expect(await Promise.all([loose, used].map(({ id }) => statusFor(scene.cms, fiona, id)))).toEqual([404, 200])
  })

  it('gives a day from when something was taken out of a text, or its text is gone for good', async () => {
    const [taken, gone] = [await fresh(), await fresh()]
    const first = await scene.discussion(fiona, place, { body: `![x](/files/${taken.id})` })
    const second = await scene.discussion(fiona, place, { body: `![x](/files/${gone.id})` })
    await age()
    await fiona.api.patch(first.path, { body: 'Without' })
    await scene.cms.query('update cop_attachments set contribution_id = null where contribution_id in (select id from cop_contributions where slug = ?)', [second.slug])
    await sweep()
    expect(await Promise.all([taken, gone].map(({ id }) => statusFor(scene.cms, fiona, id)))).toEqual([200, 200])
    await age()
    await sweep()
    expect(await Promise.all([taken, gone].map(({ id }) => statusFor(scene.cms, fiona, id)))).toEqual([404, 404])
  })

  it('finds what a crash left half-way', async () => {
    mkdirSync(path.join(folder(), 'yy'))
    writeFileSync(path.join(folder(), 'yy/halfway'), 'Words')
    await scene.cms.query(`insert into cop_blobs (document_id, key, variant, type, size, created_at) values ('c1', 'yy/halfway', 'plain', 'txt', 5, ?)`, [longAgo])
    await sweep()
    expect(existsSync(path.join(folder(), 'yy/halfway'))).toBe(false)
  })
})
