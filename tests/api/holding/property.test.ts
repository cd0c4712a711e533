import type { Community, Person, Scene } from '../../support'
import fc from 'fast-check'
import { startScene, wrongCounters } from '../../support'

/**
 * Random histories of a community that holds what members write: settings change, people write, edit, delete and take it
 * back, facilitators decide. After each step no reader finds, on any surface, words that neither the rule nor a facilitator
 * let through. Each version of a text has a word of its own; the oracle knows only which of those may be read.
 */
let scene: Scene
let fiona: Person
let writers: Person[]
let reader: Person
let stranger: Person

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, reader, stranger, ...writers] = await scene.people('Fiona', 'Rhys', 'Sam', 'Ann', 'Ben') as [Person, Person, Person, Person, Person]
})
afterAll(() => scene?.stop())

interface Written { path: string, under: string | null, writer: number, word: string, slug?: string }

/** One community's story so far. */
interface Story {
  place: Community
  approval: string
  watching: boolean
  written: Written[]
}

const WATCHED = 'casino'
let words = 0
/** Words that may be read, in all stories: search finds those of earlier ones too. */
const cleared = new Set<string>()
/** Every text holds a word of its own, and one by which search finds them all. */
const newWord = () => `wort${++words}ende`
const wordsIn = (answer: unknown) => new Set(JSON.stringify(answer).match(/wort\d+ende/g) ?? [])

/** All that somebody who is no facilitator can get of it: words, and where. */
async function surfaces({ place, written }: Story, api: Pick<Person['api'], 'get'>, searched = false): Promise<Map<string, string>> {
  const at = `/communities/${place.slug}`
  const paths = [at, `${at}/discussions`, `${at}/discussions?sort=newest`, `${at}/discussions?sort=unanswered`, `${at}/below`, '/me/communities', ...writers.map(({ id }) => `/people/${id}`), ...new Set(written.map(one => one.under ?? one.path))]
  if (searched)
    paths.push('/search?q=everywhere&pageSize=50', '/search?q=wort&pageSize=50', '/search/suggest?q=every')
  const found = new Map<string, string>()
  for (const path of paths) {
    for (const word of wordsIn((await api.get(path)).body))
      found.set(word, path)
  }
  return found
}

async function check(story: Story, searched = false) {
  for (const api of [reader.api, stranger.api, scene.visitor]) {
    for (const [word, path] of await surfaces(story, api, searched))
      expect([word, path, cleared.has(word)]).toEqual([word, path, true])
  }
  expect(await wrongCounters(scene.cms)).toEqual([])
}

/** What the community wants, said by whoever reads: may these words be seen at once? */
async function isLetThrough(story: Story, writer: number, body: string): Promise<boolean> {
  if (story.approval === 'all' || (story.watching && body.includes(WATCHED)))
    return false
  if (story.approval === 'off')
    return true
  const seen = await surfaces(story, reader.api)
  return story.written.some(one => one.writer === writer && seen.has(one.word))
}

type Act = (story: Story, pick: number, flag: boolean) => Promise<void>
const one = <T>(all: T[], pick: number): T | undefined => all[pick % Math.max(1, all.length)]

function textOf(word: string, flag: boolean) {
  return `${word} everywhere${flag ? ` ${WATCHED}` : ''}`
}

const acts: Record<string, Act> = {
  async set(story, pick) {
    story.approval = one(['off', 'first', 'all'], pick)!
    await fiona.api.patch(`/communities/${story.place.slug}`, { approval: story.approval })
  },
  async watch(story, _, flag) {
    const at = `/communities/${story.place.slug}/watch-list`
    story.watching = flag
    await fiona.api.put(at, { watched: flag ? [WATCHED] : [], fingerprint: (await fiona.api.get(at)).body.data.fingerprint })
  },
  async start(story, pick, flag) {
    const [writer, word] = [pick % writers.length, newWord()]
    if (await isLetThrough(story, writer, textOf(word, flag)))
      cleared.add(word)
    const made = await scene.discussion(writers[writer]!, story.place, { title: `About ${word}`, body: textOf(word, flag) })
    story.written.push({ path: made.path, under: null, writer, word })
  },
  async reply(story, pick, flag) {
    const [writer, word, talk] = [pick % writers.length, newWord(), one(story.written.filter(thing => thing.under === null), pick)]
    if (!talk)
      return
    const clear = await isLetThrough(story, writer, textOf(word, flag))
    const { status, body } = await writers[writer]!.api.post(`${talk.path}/comments`, { body: textOf(word, flag), parent: null })
    if (status !== 201)
      return
    if (clear)
      cleared.add(word)
    story.written.push({ path: `${talk.path}/comments/${body.data.id}`, under: talk.path, writer, word })
  },
  async edit(story, pick, flag) {
    const [thing, word] = [one(story.written, pick), newWord()]
    if (!thing)
      return
    const clear = await isLetThrough(story, thing.writer, textOf(word, flag))
    const isShown = (await surfaces(story, reader.api)).has(thing.word)
    const { status, body } = await writers[thing.writer]!.api.patch(thing.path, { body: textOf(word, flag), ...(thing.under === null && { title: `About ${word}` }) })
    if (status !== 200)
      return
    // What waits goes on waiting, whatever it says now.
    if (clear && isShown)
      cleared.add(word)
    thing.word = word
    if (thing.under === null)
      thing.path = `/communities/${story.place.slug}/discussions/${body.data.slug}`
  },
  async remove(story, pick) {
    const thing = one(story.written, pick)
    if (thing)
      await writers[thing.writer]!.api.post(`${thing.path}/moderate`, { action: 'delete' })
  },
  async takeBack(story, pick, flag) {
    const thing = one(story.written, pick)
    if (!thing)
      return
    const source = await scene.cms.query<{ body: string }>(`select body from cop_contributions where body like ? union select body from cop_comments where body like ?`, [`%${thing.word}%`, `%${thing.word}%`])
    const clear = await isLetThrough(story, thing.writer, source[0]?.body ?? WATCHED)
    const { status } = await (flag ? writers[thing.writer]! : fiona).api.post(`${thing.path}/moderate`, { action: 'restore' })
    // A facilitator who shows what was hidden has decided.
    if (status === 200 && (clear || !flag))
      cleared.add(thing.word)
  },
  async hide(story, pick) {
    const thing = one(story.written, pick)
    if (thing)
      await fiona.api.post(`${thing.path}/moderate`, { action: 'hide' })
  },
  async decide(story, pick, flag) {
    const at = `/communities/${story.place.slug}/reports`
    const waiting = one((await fiona.api.get(at)).body.data.items as { id: string, text: string, fingerprint: string }[], pick)
    if (!waiting)
      return
    const { status } = await fiona.api.post(`${at}/${waiting.id}/decide`, flag ? { decision: 'approve', fingerprint: waiting.fingerprint } : { decision: 'hide', rule: 'spam' })
    if (flag && status === 200)
      cleared.add([...wordsIn(waiting.text)][0]!)
  },
}

const step = fc.record({
  act: fc.constantFrom(...Object.keys(acts), 'start', 'reply', 'edit', 'decide', 'takeBack'),
  pick: fc.nat(20),
  flag: fc.boolean(),
})

it('whatever happens, nobody reads what was not let through', async () => {
  // fast-check prints the seed and the shortest history that fails; `seed` here makes it happen again.
  const seed = Number(process.env.HOLDING_SEED ?? Date.now() % 2 ** 31)
  const runs = Number(process.env.HOLDING_RUNS ?? 4)
  await fc.assert(fc.asyncProperty(fc.constantFrom('first', 'all'), fc.array(step, { minLength: 15, maxLength: 25 }), async (approval, steps) => {
    const place = await scene.community(fiona, { reach: 'public', approval })
    await scene.members(place, fiona, reader, ...writers)
    const story: Story = { place, approval, watching: false, written: [] }
    for (const { act, pick, flag } of [{ act: 'start', pick: 0, flag: false }, ...steps]) {
      await acts[act]!(story, pick, flag)
      await check(story)
    }
    await scene.settled()
    await check(story, true)
    // Nothing waits for ever: with everything approved, whatever is published can be read.
    const at = `/communities/${place.slug}/reports`
    for (const { id, text, fingerprint } of (await fiona.api.get(at)).body.data.items) {
      expect((await fiona.api.post(`${at}/${id}/decide`, { decision: 'approve', fingerprint })).status).toBe(200)
      cleared.add([...wordsIn(text)][0]!)
    }
    const held = await scene.cms.query(`select c.id from cop_contributions c where c.home_id = ? and c.state = 'pending' union select k.id from cop_comments k join cop_contributions c on c.id = k.contribution_id where c.home_id = ? and k.state = 'pending'`, [place.id, place.id])
    expect(held).toEqual([])
    const open = await scene.cms.query<{ body: string }>(`select c.body from cop_contributions c where c.home_id = ? and c.state = 'published'`, [place.id])
    const seen = await surfaces(story, reader.api)
    expect(open.filter(({ body }) => ![...wordsIn(body)].every(word => seen.has(word)))).toEqual([])
  }), { seed, numRuns: runs, endOnFailure: true })
}, 600_000)
