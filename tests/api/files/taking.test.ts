import type { Person, Scene } from '../../support'
import { readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { startScene } from '../../support'
import { fetchFile, picture, put, send, sharp, withPlace, zip } from './calls'

let scene: Scene
let amy: Person
beforeAll(async () => {
  scene = await startScene({ env: { FILES_MAX_MB: '2', FILES_DAILY_MB: '8' } })
  amy = await scene.person({ name: 'Amy' })
})
afterAll(() => scene?.stop())

const taken = (content: Buffer | string, name: string, purpose?: string) => put(scene.cms, amy, content, { name, ...(purpose && { purpose }) })
async function refused(content: Buffer | string, name: string, purpose?: string) {
  const { status, why } = await send(scene.cms, amy, content, { name, ...(purpose && { purpose }) })
  return [status, why]
}
const bytesOf = async (id: string) => (await fetchFile(scene.cms, amy, id)).bytes

describe('pictures', () => {
  it('lose everything that a camera wrote beside them, and stand upright', async () => {
    const original = await withPlace(picture({ width: 60, height: 30 }))
    expect((await sharp(original).metadata()).exif?.toString('latin1')).toContain('Somebody Private')
    const file = await taken(original, 'IMG_0001.JPG')
    expect(file).toMatchObject({ name: 'IMG_0001.jpg', type: 'image/jpeg', kind: 'image', width: 30, height: 60, state: 'ready' })
    const kept = await bytesOf(file.id)
    const { exif, orientation, icc, xmp, width } = await sharp(kept).metadata()
    expect({ exif, orientation, icc, xmp, width }).toEqual({ exif: undefined, orientation: undefined, icc: undefined, xmp: undefined, width: 30 })
    expect(kept.toString('latin1')).not.toContain('Somebody Private')
    const small = await fetchFile(scene.cms, amy, file.id, { part: '/thumbnail' })
    expect([small.status, small.headers.get('content-type'), small.bytes.toString('latin1').includes('Somebody')]).toEqual([200, 'image/webp', false])
  })

  it('lose the words in a PNG, and what hangs behind its end', async () => {
    const words = Buffer.from('<script>alert(1)</script>')
    const file = await taken(Buffer.concat([await picture().png().toBuffer(), words]), 'polyglot.png')
    expect(file.type).toBe('image/png')
    expect((await bytesOf(file.id)).includes(words)).toBe(false)
  })

  it('are no larger than a page needs, however they are used', async () => {
    const large = await picture({ width: 4000, height: 1000 }).jpeg().toBuffer()
    expect(await taken(large, 'wide.jpg')).toMatchObject({ width: 2560, height: 640 })
    expect(await taken(large, 'photo.jpg', 'photo')).toMatchObject({ width: 512, height: 512 })
    expect(await taken(large, 'logo.jpg', 'logo')).toMatchObject({ width: 512, height: 128 })
    expect(await taken(large, 'banner.jpg', 'banner')).toMatchObject({ width: 1920, height: 480 })
    const wide = await taken(large, 'again.jpg')
    const { width } = await sharp((await fetchFile(scene.cms, amy, wide.id, { part: '/thumbnail' })).bytes).metadata()
    expect(width).toBe(960)
  })

  it('that move stand still, and what few programs read becomes what all do', async () => {
    const frames = await Promise.all(['#ff0000', '#00ff00'].map(colour => picture({ colour }).png().toBuffer()))
    const moving = await sharp(frames, { join: { animated: true } }).gif().toBuffer()
    expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2)
    const still = await taken(moving, 'moving.gif')
    expect(still).toMatchObject({ name: 'moving.gif.png', type: 'image/png' })
    expect((await sharp(await bytesOf(still.id)).metadata()).pages ?? 1).toBe(1)
    expect(await taken(await picture().avif().toBuffer(), 'new.avif')).toMatchObject({ type: 'image/jpeg' })
    expect(await taken(await picture().webp().toBuffer(), 'web.webp')).toMatchObject({ name: 'web.webp', type: 'image/webp' })
  })

  it('are refused when they cannot be read, or unpack to more than anybody needs', async () => {
    const whole = await picture({ width: 300, height: 300 }).png({ compressionLevel: 0 }).toBuffer()
    expect(await refused(whole.subarray(0, whole.length / 2), 'half.png')).toEqual([400, 'file-damaged'])
    expect(await refused(Buffer.concat([whole.subarray(0, 8), Buffer.alloc(100)]), 'nothing.png')).toEqual([400, 'file-damaged'])
    expect(await refused(bomb(60_000), 'bomb.png')).toEqual([400, 'file-too-many-pixels'])
  })

  it('are what a photo, logo or banner has to be', async () => {
    for (const purpose of ['photo', 'logo', 'banner'])
      expect(await refused('Words', 'words.png', purpose)).toEqual([400, 'file-not-image'])
  })
})

/** A small PNG that says it has `side` × `side` black dots. */
function bomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))), chunk('IEND', Buffer.alloc(0))])
}

function crc(bytes: Buffer): number {
  let value = 0xFFFFFFFF
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++)
      value = value & 1 ? (value >>> 1) ^ 0xEDB88320 : value >>> 1
  }
  return (value ^ 0xFFFFFFFF) >>> 0
}

describe('what a file is', () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')
  const word = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })

  it.each([
    ['a PDF called a picture', pdf, 'holiday.png', 'holiday.png.pdf', 'application/pdf'],
    ['a Word document', word, 'Report final.docx', 'Report final.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a spreadsheet', zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'x.docx', 'x.docx.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['an OpenDocument text', zip({ 'mimetype': 'application/vnd.oasis.opendocument.text', 'content.xml': '' }), 'notes.odt', 'notes.odt', 'application/vnd.oasis.opendocument.text'],
    ['words', 'Name,Council\nAmy,Ceredigion ŵ\n', 'people.csv', 'people.csv', 'text/plain; charset=utf-8'],
    ['words called a program', 'echo hello', 'run.bat', 'run.bat.txt', 'text/plain; charset=utf-8'],
  ])('is said by its content: %s', async (_, content, name, expected, type) => {
    const file = await taken(content, name)
    expect(file).toMatchObject({ name: expected, type, kind: 'document' })
    const { headers, bytes } = await fetchFile(scene.cms, amy, file.id)
    expect(bytes.equals(Buffer.from(content))).toBe(true)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('content-disposition')).toMatch(/^attachment; /)
  })

  it.each([
    ['HTML called a picture', '<!DOCTYPE html><script>alert(1)</script>'],
    ['a piece of HTML', '\n  <script>alert(1)</script>'],
    ['HTML behind a byte order mark', '\uFEFF<html>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['SVG behind its XML head', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['XML', '<?xml version="1.0"?><a/>'],
    ['a script for the shell', '#!/bin/sh\nrm -rf /'],
    ['a program for Linux', Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(100)])],
    ['a program for Windows', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
    ['a zip of whatever', zip({ 'a.exe': 'MZ' })],
    ['a Word document with macros', zip({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': 'x' })],
    ['a zip that is cut off', zip({ '[Content_Types].xml': '', 'word/document.xml': '' }).subarray(0, 60)],
    ['sound in Microsoft\'s container', Buffer.concat([Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex'), Buffer.alloc(60)])],
    ['bytes', Buffer.from([0, 1, 2, 3, 255, 254])],
    ['words that are not UTF-8', Buffer.from('caf\xE9 au lait', 'latin1')],
  ])('may be nothing that can be shared: %s', async (_, content) => {
    expect(await refused(content, 'innocent.png')).toEqual([400, 'file-type'])
  })

  it('may be none of what the settings leave out', async () => {
    const other = await startScene({ env: { FILES_TYPES: 'png, pdf' } })
    const { cms, stop } = other
    const person = await other.person({ name: 'Petra' })
    expect((await send(cms, person, pdf)).status).toBe(201)
    expect((await send(cms, person, word)).why).toBe('file-type')
    await stop()
  })
})

describe('names', () => {
  it.each([
    ['../../../etc/passwd', 'passwd.txt'],
    ['C:\\Users\\amy\\notes.txt', 'notes.txt'],
    ['photo\u202Etxt.exe', 'phototxt.exe.txt'],
    ['no\u200Bthing\u0000\r\nSet-Cookie: x=1.txt', 'nothingSet-Cookie x=1.txt'],
    ['"quoted" <b>.md', 'quoted b.md'],
    ['', 'file.txt'],
    ['...', 'file.txt'],
    ['.htaccess', 'htaccess.txt'],
    ['CON.txt', '_CON.txt'],
    ['Adroddiad terfynol ŵŷ.txt', 'Adroddiad terfynol ŵŷ.txt'],
    ['тест 日本.txt', 'тест 日本.txt'],
    [`${'x'.repeat(500)}.txt`, `${'x'.repeat(100)}.txt`],
    ['half \uD800.txt', 'half �.txt'],
  ])('are cleaned: %j', async (name, expected) => {
    const file = await taken(`Words of ${name.length}`, name)
    expect(file.name).toBe(expected)
    const said = (await fetchFile(scene.cms, amy, file.id)).headers.get('content-disposition')!
    expect(said).toMatch(/^attachment; filename="[\x20-\x7E]+"; filename\*=UTF-8''[\w.~%-]+$/)
    expect(decodeURIComponent(said.split('\'\'')[1]!)).toBe(expected)
  })
})

describe('how much', () => {
  it('nothing is no file', async () => {
    expect(await refused('', 'empty.txt')).toEqual([400, 'file-empty'])
  })

  it('one byte too many is too much, said or not', async () => {
    const most = 2 * 2 ** 20
    const { status, why, body } = await send(scene.cms, amy, Buffer.alloc(most + 1, 'a'), { name: 'large.txt' })
    expect([status, why, body.error?.details.errors?.[0]?.limit]).toEqual([400, 'file-too-large', 2])
    // In pieces, without saying how much comes.
    const pieces = new ReadableStream({ start(controller) {
      for (let piece = 0; piece < 40; piece++)
        controller.enqueue(new Uint8Array(2 ** 16).fill(97))
      controller.close()
    } })
    const answer = await fetch(`${scene.cms.url}/api/cop/files`, { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'authorization': `Bearer ${amy.api.token}` }, body: pieces, duplex: 'half' } as RequestInit)
    expect([answer.status, (await answer.json()).error.details.errors[0].code]).toEqual([400, 'file-too-large'])
  })

  it('a day has its limit for each person', async () => {
    const ben = await scene.person({ name: 'Ben' })
    const part = (fill: string) => send(scene.cms, ben, Buffer.alloc(2 * 2 ** 20, fill))
    for (const fill of ['a', 'b', 'c', 'd'])
      expect((await part(fill)).status).toBe(201)
    expect(await part('e')).toMatchObject({ status: 429, why: 'too-many-requests' })
    expect((await send(scene.cms, amy, 'Others go on')).status).toBe(201)
  })

  it('nothing is left behind in the temporary place', () => {
    expect(readdirSync(os.tmpdir()).filter(name => name.startsWith('communities-upload-')).filter(name => readdirSync(path.join(os.tmpdir(), name)).length > 0)).toEqual([])
  })
})

describe('who and how', () => {
  it('nobody who isn\'t signed in', async () => {
    expect(await send(scene.cms, { api: {} }, 'Words')).toMatchObject({ status: 401, why: 'unauthenticated' })
  })

  it.each([
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nWords\r\n--x--\r\n'],
    ['application/json', '{}'],
    ['text/html', 'Words'],
    ['image/png', 'Words'],
  ])('nothing but the bytes themselves: not %s', async (type, words) => {
    expect(await send(scene.cms, amy, words, { type })).toMatchObject({ status: 415, why: 'unsupported-type' })
  })

  it('nothing that the contract does not know', async () => {
    expect(await send(scene.cms, amy, 'Words', { purpose: 'weapon' })).toMatchObject({ status: 400, why: 'not-an-option' })
  })

  it('a flood of files is stopped', async () => {
    const other = await startScene({ env: { RATE_LIMITS: '0.05' } })
    const { cms, stop } = other
    const person = await other.person({ name: 'Petra' })
    const statuses: number[] = []
    for (let time = 0; time < 5; time++)
      statuses.push((await send(cms, person, `Words ${time}`)).status)
    expect(statuses).toEqual([201, 201, 201, 429, 429])
    await stop()
  })
})
