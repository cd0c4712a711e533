import type { Community, Person, Scene } from '../../support'
import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import S3rver from 's3rver'
import { startScene } from '../../support'
import { freePort } from '../../support/ports'
import { fetchFile, picture, put, send, statusFor } from './calls'

let bucket: S3rver
let folder: string
let scene: Scene
let fiona: Person
let place: Community
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 's3-test-'))
  const port = await freePort()
  bucket = new S3rver({ port, address: '127.0.0.1', silent: true, directory: folder, configureBuckets: [{ name: 'members' }] })
  await bucket.run()
  scene = await startScene({ env: {
    FILES_S3_BUCKET: 'members',
    FILES_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    FILES_S3_REGION: 'us-east-1',
    FILES_S3_KEY: 'S3RVER',
    FILES_S3_SECRET: 'S3RVER',
    FILES_S3_PATH_STYLE: 'true',
  } })
  fiona = await scene.person({ name: 'Fiona' })
  place = await scene.community(fiona, { reach: 'public' })
})
afterAll(async () => {
  await scene?.stop()
  await bucket?.close().catch(() => undefined)
  rmSync(folder, { recursive: true, force: true })
})

const stored = () => readdirSync(path.join(folder, 'members'), { recursive: true }).map(String).filter(name => name.endsWith('._S3rver_object'))

it('gives a short-lived address to whoever may see the file, and to nobody else', async () => {
  const file = await put(scene.cms, fiona, '%PDF-1.7 words %%EOF', { name: 'Report ŵ.pdf' })
  const made = await scene.discussion(fiona, place, { body: `[Report](/files/${file.id})`, audience: 'public' })
  const visitor = { api: scene.visitor }
  const { status, headers } = await fetchFile(scene.cms, visitor, file.id)
  expect([status, headers.get('cache-control')]).toEqual([302, 'private, no-store'])
  const address = new URL(headers.get('location')!)
  expect(Number(address.searchParams.get('X-Amz-Expires'))).toBe(60)
  const answer = await fetch(address)
  expect([answer.status, await answer.text()]).toEqual([200, '%PDF-1.7 words %%EOF'])
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="Report w.pdf"; filename*=UTF-8''Report%20%C5%B5.pdf`)
  const part = await fetch(address, { headers: { range: 'bytes=0-3' } })
  expect([part.status, await part.text()]).toEqual([206, '%PDF'])
  await fiona.api.post(`${made.path}/moderate`, { action: 'hide' })
  expect(await statusFor(scene.cms, visitor, file.id)).toBe(404)
})

const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
const strict = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** What an address must be signed with (AWS Signature Version 4, worked out here from its description: the server of the tests checks less). */
function signatureOf({ host, pathname, searchParams }: URL): string {
  const query = [...searchParams].filter(([name]) => name !== 'X-Amz-Signature').map(([name, value]) => `${strict(name)}=${strict(value)}`).sort().join('&')
  const request = ['GET', pathname, query, `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n')
  const moment = searchParams.get('X-Amz-Date')!
  const scope = `${moment.slice(0, 8)}/us-east-1/s3/aws4_request`
  const words = ['AWS4-HMAC-SHA256', moment, scope, createHash('sha256').update(request).digest('hex')].join('\n')
  return hmac(scope.split('/').reduce<Buffer | string>(hmac, 'AWS4S3RVER'), words).toString('hex')
}

it('signs each address for one file alone, and for a minute', async () => {
  const [one, other] = [await put(scene.cms, fiona, 'One', { name: 'one.txt' }), await put(scene.cms, fiona, 'Other', { name: 'other.txt' })]
  const [first, second] = await Promise.all([one, other].map(async ({ id }) => new URL((await fetchFile(scene.cms, fiona, id)).headers.get('location')!))) as [URL, URL]
  for (const address of [first, second])
    expect(address.searchParams.get('X-Amz-Signature')).toBe(signatureOf(address))
  second.searchParams.set('X-Amz-Signature', first.searchParams.get('X-Amz-Signature')!)
  expect(second.searchParams.get('X-Amz-Signature')).not.toBe(signatureOf(second))
  first.searchParams.set('X-Amz-Date', '20200101T000000Z')
  expect((await fetch(first)).status).toBe(403)
})

it('serves thumbnails the same way, and deletes what is swept', async () => {
  const before = stored().length
  const file = await put(scene.cms, fiona, await picture().png().toBuffer(), { name: 'p.png' })
  expect(stored().length).toBe(before + 2)
  const { headers } = await fetchFile(scene.cms, fiona, file.id, { part: '/thumbnail' })
  const small = await fetch(headers.get('location')!)
  expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/webp'])
  expect((await fiona.api.delete(`/files/${file.id}`)).status).toBe(200)
  expect(stored().length).toBe(before)
})

it('says so plainly while the storage is away, and keeps no row of what was not kept', async () => {
  await bucket.close()
  const before = await scene.cms.query('select id from cop_files')
  const { status, why } = await send(scene.cms, fiona, 'Words for later')
  expect([status, why]).toEqual([503, 'unavailable'])
  expect(await scene.cms.query('select id from cop_files')).toEqual(before)
  expect((await fiona.api.get('/me')).status).toBe(200)
})
