import type { Person, Scene } from '../../support'
import { startScene } from '../../support'
import { fetchFile, picture, put } from './calls'

let scene: Scene
let amy: Person
const words = Buffer.from('0123456789'.repeat(100))
let text: { id: string }
beforeAll(async () => {
  scene = await startScene()
  amy = await scene.person({ name: 'Amy' })
  text = await put(scene.cms, amy, words, { name: 'ten times.txt' })
})
afterAll(() => scene?.stop())

const ask = (headers: Record<string, string> = {}, id = text.id) => fetchFile(scene.cms, amy, id, { headers })

it('says that nothing in a file may run, and that nobody else may keep it', async () => {
  const { headers } = await ask()
  expect(Object.fromEntries(['content-type', 'content-disposition', 'content-security-policy', 'x-content-type-options', 'cache-control', 'cross-origin-resource-policy', 'content-length', 'accept-ranges'].map(name => [name, headers.get(name)]))).toEqual({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="ten times.txt"; filename*=UTF-8''ten%20times.txt`,
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; sandbox`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    'cross-origin-resource-policy': 'same-origin',
    'content-length': '1000',
    'accept-ranges': 'bytes',
  })
  expect(headers.get('set-cookie')).toBeNull()
})

it('shows a picture in its place, and gives everything else to save', async () => {
  const { id } = await put(scene.cms, amy, await picture().png().toBuffer(), { name: 'p.png' })
  expect((await ask({}, id)).headers.get('content-disposition')).toMatch(/^inline; /)
  expect((await ask({}, id)).headers.get('content-type')).toBe('image/png')
})

it.each([
  ['bytes=0-9', 206, '0123456789', 'bytes 0-9/1000'],
  ['bytes=995-', 206, '56789', 'bytes 995-999/1000'],
  ['bytes=-3', 206, '789', 'bytes 997-999/1000'],
  ['bytes=990-5000', 206, '0123456789', 'bytes 990-999/1000'],
  ['bytes=-5000', 206, words.toString(), 'bytes 0-999/1000'],
  ['bytes=1000-', 416, '', 'bytes */1000'],
  ['bytes=-0', 416, '', 'bytes */1000'],
  ['bytes=5-2', 200, words.toString(), null],
  ['bytes=0-1,5-6', 200, words.toString(), null],
  ['bytes=abc', 200, words.toString(), null],
  ['pages=1-2', 200, words.toString(), null],
])('answers %s', async (range, status, content, said) => {
  const answer = await ask({ range })
  expect([answer.status, answer.headers.get('content-range')]).toEqual([status, said])
  if (status === 416)
    return expect(answer.bytes.toString()).toContain('"status":416')
  expect(answer.bytes.toString()).toBe(content)
  expect(answer.headers.get('content-length')).toBe(String(content.length))
})

it('gives a part only of the file that the beginning is of', async () => {
  const tag = (await ask()).headers.get('etag')!
  expect((await ask({ 'range': 'bytes=0-9', 'if-range': tag })).status).toBe(206)
  expect((await ask({ 'range': 'bytes=0-9', 'if-range': '"another"' })).status).toBe(200)
})

it('sends nothing that is there already', async () => {
  const tag = (await ask()).headers.get('etag')!
  for (const tags of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const { status, bytes } = await ask({ 'if-none-match': tags })
    expect([tags, status, bytes.length]).toEqual([tags, 304, 0])
  }
  expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200)
})

it('has a thumbnail of pictures alone', async () => {
  expect((await fetchFile(scene.cms, amy, text.id, { part: '/thumbnail' })).status).toBe(404)
})

it('says 404 of what storage has lost, and tells the log', async () => {
  const { rm } = await import('node:fs/promises')
  const [{ key }] = await scene.cms.query<{ key: string }>('select b.key from cop_blobs b join cop_files f on f.blob_id = b.id where f.document_id = ?', [text.id]) as [{ key: string }]
  await rm(`${scene.cms.env.DATA_FOLDER}/files/${key}`)
  expect((await ask()).status).toBe(404)
  expect(scene.cms.logs()).toContain('storage has lost')
})
