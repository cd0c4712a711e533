import type { Community, Person, Scene } from '../../support'
import { startScene, until } from '../../support'
import { fetchFile, htmlOf, picture, put, send, statusFor } from './calls'
import { eicar, looksForEicar, startClamd } from './clamd'

let clamd: Awaited<ReturnType<typeof startClamd>>
let scene: Scene
let fiona: Person
let amy: Person
let place: Community
beforeAll(async () => {
  clamd = await startClamd()
  scene = await startScene({ env: { FILES_SCANNER: clamd.address } })
  ;[fiona, amy] = await scene.people('Fiona', 'Amy') as [Person, Person]
  place = await scene.community(fiona)
  await scene.members(place, fiona, amy)
})
afterEach(() => {
  clamd.state.script = looksForEicar
})
afterAll(async () => {
  await scene?.stop()
  await clamd?.stop()
})

const stateOf = async (who: Person, id: string) => (await who.api.get(`/files/${id}/upload`)).body.data.state
/** What has to wait is not waited for: the outbox tries again when it is told to. */
const dueNow = () => scene.cms.query(`update cop_outbox_deliveries set due_at = ? where state = 'waiting' and consumer = 'scan'`, [new Date()])
let number = 0
const words = () => `Words that nobody has written before ${++number}\n`

it('a clean file is there at once, and the scanner has seen all of it', async () => {
  const text = words().repeat(5000)
  const file = await put(scene.cms, fiona, text, { name: 'clean.txt' })
  expect(file.state).toBe('ready')
  expect(clamd.state.scanned.at(-1)!.equals(Buffer.from(text))).toBe(true)
  expect(clamd.state.mistakes).toEqual([])
  expect(await statusFor(scene.cms, fiona, file.id)).toBe(200)
})

it('a file with something in it is refused, and nothing of it is kept', async () => {
  const before = await scene.cms.query('select id from cop_files')
  expect(await send(scene.cms, fiona, eicar, { name: 'virus.txt' })).toMatchObject({ status: 400, why: 'file-infected' })
  expect(await scene.cms.query('select id from cop_files')).toEqual(before)
})

describe.each([
  ['is away', async () => clamd.stop(), async () => clamd.start()],
  ['hangs up', async () => void (clamd.state.script = () => 'hang up'), async () => {}],
  ['answers nonsense', async () => void (clamd.state.script = () => 'stream: maybe?\0'), async () => {}],
  ['refuses the size', async () => void (clamd.state.script = () => 'INSTREAM size limit exceeded. ERROR\0'), async () => {}],
  ['answers nothing of the kind', async () => void (clamd.state.script = () => 'HTTP/1.1 400 Bad Request\r\n\r\n'), async () => {}],
] as [string, () => Promise<unknown>, () => Promise<unknown>][])('while the scanner %s', (_, breaks, mends) => {
  it('files wait, and nobody gets them before it has looked', async () => {
    await breaks()
    const file = await put(scene.cms, fiona, await picture({ width: 50 + ++number }).png().toBuffer(), { name: 'p.png' })
    const made = await scene.discussion(fiona, place, { body: `![A graph](/files/${file.id})` })
    expect(file.state).toBe('checking')
    expect(await Promise.all([fiona, amy].map(who => statusFor(scene.cms, who, file.id)))).toEqual([404, 404])
    expect((await fetchFile(scene.cms, amy, file.id, { part: '/thumbnail' })).status).toBe(404)
    expect(await htmlOf(amy, made)).toBe('<p><span class="picture-words">A graph</span></p>')
    clamd.state.script = looksForEicar
    await mends()
    await until(async () => {
      await dueNow()
      return stateOf(fiona, file.id)
    }, state => state === 'ready')
    expect(await statusFor(scene.cms, amy, file.id)).toBe(200)
    expect(await htmlOf(amy, made)).toContain('<img ')
  })
})

it('what is found later is refused wherever the same was uploaded', async () => {
  clamd.state.script = () => 'hang up'
  const bytes = Buffer.from(`${words()} ${eicar}`)
  const [first, second] = [await put(scene.cms, fiona, bytes), await put(scene.cms, amy, bytes)]
  expect([first.state, second.state]).toEqual(['checking', 'checking'])
  clamd.state.script = looksForEicar
  await until(async () => {
    await dueNow()
    return Promise.all([stateOf(fiona, first.id), stateOf(amy, second.id)])
  }, states => states.every(state => state === 'refused'))
  expect(await Promise.all([statusFor(scene.cms, fiona, first.id), statusFor(scene.cms, amy, second.id)])).toEqual([404, 404])
})

it('a crash while a file waits loses nothing', async () => {
  clamd.state.script = () => 'hang up'
  const file = await put(scene.cms, fiona, words())
  await scene.cms.kill('SIGKILL')
  clamd.state.script = looksForEicar
  await scene.cms.restart()
  await until(async () => {
    await dueNow()
    return stateOf(fiona, file.id)
  }, state => state === 'ready')
})
