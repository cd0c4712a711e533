import type { Ground, Viewer } from './matrix'
import type { World } from './world'
import { fetchFile, picture, put, send } from '../api/files/calls'
import { documentId } from '../support'
import { inTurn } from './in-turn'
import { audiences, grounds, reads, seesPage, states, viewers } from './matrix'
import { buildWorld, slugOf, wordsOf } from './world'

/*
 * Originals and thumbnails of files, for each viewer: of pictures in discussions and in their replies, of logos and
 * banners, and of what hangs on nothing.
 */

let world: World
/** Ids of files by what they hang on. */
const files = new Map<string, string>()
let loose: string
let uploaded: string | undefined
/** What is answered to each viewer about a file that isn't there. */
const absent = new Map<string, Buffer>()
beforeAll(async () => {
  world = await buildWorld()
  const { scene, people } = world
  const fiona = people.get('facilitator')!
  for (const [name, { id }] of world.places) {
    for (const audience of audiences) {
      for (const state of states) {
        const [row] = await scene.cms.query<{ id: number }>('select id from cop_contributions where home_id = ? and slug = ?', [id, slugOf(audience, state)])
        const [reply] = await scene.cms.query<{ id: number }>('select id from cop_comments where body = ?', [wordsOf(name, audience, state)])
        await hang(`${name} ${audience} ${state}`, 'contribution_id', row!.id)
        await hang(`${name} ${audience} ${state} reply`, 'comment_id', reply!.id)
      }
    }
    for (const column of ['logo_id', 'banner_id'])
      await scene.cms.query(`update cop_communities set ${column} = ? where id = ?`, [await rowOf(await fresh(`${name} ${column}`)), id])
  }
  for (const viewer of onSite) {
    for (const part of ['', '/thumbnail'] as const)
      absent.set(`${viewer}${part}`, (await fetchFile(scene.cms, { api: world.as(viewer) }, 'c12345678901234567890123', { part })).bytes)
  }
  loose = (await put(scene.cms, fiona, await picture({ width: 99 }).png().toBuffer())).id
})
afterAll(() => world?.scene.stop())

/** The same content for all of them: each is a file of its own nevertheless. */
async function fresh(name: string): Promise<string> {
  uploaded ??= (await put(world.scene.cms, world.people.get('author')!, await picture().png().toBuffer(), { name: 'picture.png' })).id
  const id = documentId()
  await world.scene.cms.query('insert into cop_files (document_id, name, blob_id, uploader_id, state, created_at, updated_at, published_at) select ?, ?, blob_id, uploader_id, state, created_at, updated_at, published_at from cop_files where document_id = ?', [id, `${name}.png`, uploaded])
  files.set(name, id)
  return id
}

async function rowOf(document: string): Promise<number> {
  return (await world.scene.cms.query<{ id: number }>('select id from cop_files where document_id = ?', [document]))[0]!.id
}

async function hang(name: string, column: string, thing: number) {
  await world.scene.cms.query(`insert into cop_attachments (document_id, file_id, ${column}) values (?, ?, ?)`, [documentId(), await rowOf(await fresh(name)), thing])
}

const onSite = viewers.filter(viewer => viewer !== 'staff')
const pairs = grounds.flatMap((ground, row) => onSite.map((viewer, column) => [viewer, ground.name, ground, row + column] as [Viewer, string, Ground, number]))

describe.each(pairs)('%s, of files in the %s community', (viewer, _, ground, turn) => {
  const fetch = (id: string, part: '' | '/thumbnail') => fetchFile(world.scene.cms, { api: world.as(viewer) }, id, { part })

  /** The file itself or the small picture of it; what may not be seen is as what isn't there. */
  async function gets(name: string, part: '' | '/thumbnail', expected: boolean) {
    const answer = await fetch(files.get(name)!, part)
    expect([name, part, answer.status]).toEqual([name, part, expected ? 200 : 404])
    if (!expected)
      expect(answer.bytes.equals(absent.get(`${viewer}${part}`)!)).toBe(true)
  }

  it('of discussions and replies: what they read', async () => {
    for (const [place, { audience, state }] of audiences.flatMap(audience => states.map(state => ({ audience, state }))).entries()) {
      const expected = reads(viewer, ground, audience, state)
      await gets(`${ground.name} ${audience} ${state}`, inTurn(turn, place, ['', '/thumbnail']), expected)
      await gets(`${ground.name} ${audience} ${state} reply`, inTurn(turn, place, ['/thumbnail', '']), expected)
    }
  })

  it('its logo and banner: what page they see', async () => {
    for (const part of ['', '/thumbnail'] as const) {
      await gets(`${ground.name} logo_id`, part, seesPage(viewer, ground))
      await gets(`${ground.name} banner_id`, part, seesPage(viewer, ground))
    }
  })
})

it.each(onSite)('%s: what hangs on nothing is its owner\'s, and only who is registered uploads', async (viewer) => {
  const who = { api: world.as(viewer) }
  expect((await fetchFile(world.scene.cms, who, loose)).status).toBe(viewer === 'facilitator' ? 200 : 404)
  expect((await send(world.scene.cms, who, `Words of ${viewer}`)).status).toBe(viewer === 'anonymous' ? 401 : 201)
  const own = await who.api.get(`/files/${loose}/upload`)
  expect(own.status).toBe(viewer === 'facilitator' ? 200 : viewer === 'anonymous' ? 401 : 404)
  if (viewer !== 'facilitator')
    expect((await who.api.delete(`/files/${loose}`)).status).toBe(viewer === 'anonymous' ? 401 : 404)
})
