import type { Community, Person, Scene } from '../support'
import { documentId, startScene, until } from '../support'

/*
 * Texts are rendered when they are written. When the renderer has changed since, the next start renders them again:
 * here it is the rows that say they were made by an older one.
 */
let scene: Scene
let fiona: Person
let place: Community
let talk: { id: string, slug: string, path: string }

beforeAll(async () => {
  scene = await startScene()
  fiona = await scene.person({ name: 'Fiona' })
  place = await scene.community(fiona, { description: 'We *meet*.' })
  talk = await scene.discussion(fiona, place, { body: 'A *long* talk' })
  await scene.comment(fiona, talk, 'A *short* reply')
})
afterAll(() => scene?.stop())

const tables = ['cop_communities', 'cop_contributions', 'cop_comments']
const read = async () => (await fiona.api.get(talk.path)).body.data
const current = async () => (await scene.cms.query<{ renderer_version: number }>('select max(renderer_version) as renderer_version from cop_comments'))[0]!.renderer_version

async function waiting(): Promise<number> {
  const version = await current()
  let sum = 0
  for (const table of tables)
    sum += Number((await scene.cms.query<{ n: number | string }>(`select count(*) as n from ${table} where renderer_version < ?`, [version]))[0]!.n)
  return sum
}

const rendered = () => until(waiting, count => count === 0, 30_000)

it('renders again what an older renderer made, wherever text is', async () => {
  await scene.cms.query(`update cop_communities set description_html = 'old', renderer_version = 0`)
  await scene.cms.query(`update cop_contributions set body_html = 'old', body_text = 'old', excerpt = 'old', renderer_version = 0`)
  await scene.cms.query(`update cop_comments set body_html = 'old', body_text = 'old', renderer_version = 0 where id = (select min(id) from cop_comments)`)
  const version = await scene.comment(fiona, talk, 'Made by the renderer of today')
  await scene.cms.query(`update cop_comments set body_html = '<p>left alone</p>' where document_id = ?`, [version.id])
  await scene.cms.restart()
  await rendered()
  const { discussion, comments } = await read()
  expect(discussion).toMatchObject({ html: '<p>A <em>long</em> talk</p>', excerpt: 'A long talk', editedAt: null })
  expect(comments.items.map(({ html }: { html: string }) => html)).toEqual(['<p>A <em>short</em> reply</p>', '<p>left alone</p>'])
  expect((await fiona.api.get(`/communities/${place.slug}`)).body.data.descriptionHtml).toBe('<p>We <em>meet</em>.</p>')
})

it('goes on at the next start where it was stopped, while people write', async () => {
  // Enough work that the CMS is up before it is done.
  const COUNT = 150
  const long = '- *items* of a `list`, [linked](https://council.example)\n'.repeat(60)
  const [row] = await scene.cms.query<{ id: number }>('select id from cop_contributions where document_id = ?', [talk.id])
  const now = new Date()
  for (let made = 0; made < COUNT; made += 50) {
    await scene.cms.query(
      `insert into cop_comments (document_id, contribution_id, thread, author_id, body, body_html, body_text, renderer_version, state, created_at, updated_at, published_at) values ${Array.from({ length: 50 }, () => `(?, ?, 0, ?, ?, 'old', 'old', 0, 'published', ?, ?, ?)`).join(', ')}`,
      Array.from({ length: 50 }, () => [documentId(), row!.id, fiona.userId, long, now, now, now]).flat(),
    )
  }
  await scene.cms.query('update cop_contributions set comment_count = comment_count + ?', [COUNT])
  await scene.cms.restart()
  await until(waiting, count => count < COUNT)
  await scene.cms.kill('SIGKILL')
  const rest = await waiting()
  expect(rest).toBeGreaterThan(0)
  await scene.cms.restart()
  const edited = await scene.comment(fiona, talk, 'Written *meanwhile*')
  await rendered()
  expect(await scene.cms.query(`select id from cop_comments where body_html = 'old'`)).toEqual([])
  const [mine] = await scene.cms.query<{ body_html: string }>('select body_html from cop_comments where document_id = ?', [edited.id])
  expect(mine!.body_html).toBe('<p>Written <em>meanwhile</em></p>')
})
