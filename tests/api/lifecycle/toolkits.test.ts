import type { Admin, Community, Person, Scene } from '../../support'
import { toolkitStage } from '../../../plugins/communities/contracts'
import { toolkitTexts } from '../../../plugins/communities/server/src/lifecycle/toolkits/texts'
import { createAdmin, startScene } from '../../support'
import { charter, communityAt, lifecycleOf, move } from './calls'

let scene: Scene
let fiona: Person
let member: Person
let staff: Admin

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, member] = await scene.people('Fiona', 'Mary') as [Person, Person]
  staff = await createAdmin(scene.cms, 'communities-km-staff')
})
afterAll(() => scene?.stop())

interface Task { id: string, text: string, automatic: boolean, done: boolean, tickedBy: { name: string } | null, tickedAt: string | null }
const toolkit = async (place: Community, query = {}, person = fiona) => (await lifecycleOf(person, place, query)).toolkit
const tick = (person: Person, place: Community, task: string, done = true) => person.api.post(`/communities/${place.slug}/lifecycle/tasks/${task}`, { done })
const inWelsh = (place: Community, stage: string) => fiona.api.get(`/communities/${place.slug}/lifecycle`, { toolkit: stage }, { headers: { 'accept-language': 'cy' } })
const at = (type: string, id: string, locale: string) => `/content-manager/collection-types/plugin::communities.${type}/${id}?locale=${locale}`
const documentOf = async (stage: string) => (await scene.cms.query<{ document_id: string }>('select document_id from cop_toolkits where stage = ? and locale = ?', [stage, 'en']))[0]!.document_id

it('every stage has its guidance and all its tasks in both languages, from the first start', async () => {
  const place = await scene.community(fiona)
  for (const { stage, title, tasks } of toolkitTexts) {
    const english = await toolkit(place, { toolkit: stage })
    const welsh = (await inWelsh(place, stage)).body.data.toolkit
    expect([english.language, english.title, welsh.language, welsh.title]).toEqual(['en', title.en, 'cy', title.cy])
    expect(english.tasks.map(({ text }: Task) => text)).toEqual(tasks.map(({ text }) => text.en))
    expect(welsh.tasks.map(({ text }: Task) => text)).toEqual(tasks.map(({ text }) => text.cy))
    expect(welsh.tasks.map(({ id }: Task) => id)).toEqual(english.tasks.map(({ id }: Task) => id))
    for (const { guidanceHtml } of [english, welsh])
      expect([guidanceHtml.match(/<h3>/g)?.length >= 4, /<h[1245]/.test(guidanceHtml)]).toEqual([true, false])
  }
  expect(toolkitTexts.map(({ stage }) => stage)).toEqual(toolkitStage.options)
  expect(await toolkit(place)).toMatchObject({ stage: 'planning' })
  await move(fiona, place, 'archived')
  expect(await toolkit(place)).toBeNull()
})

describe('staff', () => {
  it('edit each language by itself, and what they write cannot run', async () => {
    const place = await scene.community(fiona)
    const id = await documentOf('nurture')
    expect((await staff.panel.get(at('toolkit', id, 'cy'))).status).toBe(200)
    expect((await staff.panel.put(at('toolkit', id, 'cy'), { title: 'Tyfu gyda’n gilydd', guidance: '## Pennawd\n\n**Helô** <script>alert(1)</script> [x](javascript:alert(1))' })).status).toBe(200)
    const welsh = (await inWelsh(place, 'nurture')).body.data.toolkit
    expect(welsh).toMatchObject({ title: 'Tyfu gyda’n gilydd', language: 'cy' })
    expect(welsh.guidanceHtml).toContain('<h3>Pennawd</h3>')
    expect(welsh.guidanceHtml).not.toMatch(/<script|href="javascript/)
    expect((await toolkit(place, { toolkit: 'nurture' })).title).toBe(toolkitTexts[2]!.title.en)
  })

  it('add tasks and take them away, but no stage loses or doubles its toolkit', async () => {
    const place = await scene.community(fiona)
    const id = await documentOf('sustain')
    expect((await staff.panel.post('/content-manager/collection-types/plugin::communities.toolkit?locale=en', { stage: 'sustain', title: 'Another', guidance: 'Another one' })).status).toBe(403)
    const editor = await createAdmin(scene.cms, 'strapi-super-admin')
    expect((await editor.panel.post('/content-manager/collection-types/plugin::communities.toolkit?locale=en', { stage: 'sustain', title: 'Another', guidance: 'Another one' })).status).toBe(400)
    expect((await editor.panel.delete(at('toolkit', id, 'en'))).status).toBe(400)
    expect((await staff.panel.put(at('toolkit', id, 'en'), { stage: 'planning', title: 'Let them run' })).status).toBe(200)
    expect(await toolkit(place, { toolkit: 'sustain' })).toMatchObject({ title: 'Let them run' })

    const made = await staff.panel.post('/content-manager/collection-types/plugin::communities.toolkit-task?locale=en', { text: 'Look at the figures', stage: 'sustain', position: 1 })
    expect(made.status).toBe(201)
    const [first] = (await toolkit(place, { toolkit: 'sustain' })).tasks
    expect(first).toMatchObject({ text: 'Look at the figures', hint: null, automatic: false, done: false })
    // Not translated yet: in English rather than not at all.
    expect((await inWelsh(place, 'sustain')).body.data.toolkit.tasks[0]).toMatchObject({ text: 'Look at the figures' })
    expect((await staff.panel.delete(at('toolkit-task', first.id, 'en'))).status).toBe(200)
    expect((await toolkit(place, { toolkit: 'sustain' })).tasks[0].text).not.toBe('Look at the figures')
  })

  it('keep what they changed over a start; facilitators of the panel edit nothing', async () => {
    const place = await scene.community(fiona)
    const [task] = (await toolkit(place, { toolkit: 'closedown' })).tasks
    await staff.panel.put(at('toolkit', await documentOf('closedown'), 'en'), { title: 'Our own words' })
    await staff.panel.delete(at('toolkit-task', task.id, 'en'))
    await scene.cms.restart()
    const after = await toolkit(place, { toolkit: 'closedown' })
    expect([after.title, after.tasks.some(({ id, text }: Task) => id === task.id && text === task.text)]).toEqual(['Our own words', false])
    const [{ n }] = await scene.cms.query<{ n: number | string }>('select count(*) as n from cop_toolkits') as [{ n: number | string }]
    expect(Number(n)).toBe(toolkitTexts.length * 2)
    const helper = await createAdmin(scene.cms, 'communities-facilitator')
    for (const type of ['toolkit', 'toolkit-task'])
      expect((await helper.panel.get(`/content-manager/collection-types/plugin::communities.${type}`)).status).toBe(403)
  })
})

describe('the checklist', () => {
  const done = async (place: Community, stage: string) => Object.fromEntries((await toolkit(place, { toolkit: stage })).tasks.map(({ text, done }: Task) => [text, done]))

  it('ticks itself by what happens in the community', async () => {
    const place = await scene.community(fiona, { joining: 'request' })
    expect(await done(place, 'planning')).toMatchObject({ 'Answer all planning questions': false, 'Find a second facilitator': false, 'Write a working agreement': false })
    expect(await done(place, 'startup')).toMatchObject({ 'Start the first discussion': false, 'See the first reply': false, 'Have five members': false, 'Answer every request to join': true, 'Give it a face: a colour or a logo': false })
    const people = await scene.people('Una', 'Duo', 'Tria', 'Quin')
    await people[0]!.api.post(`/communities/${place.slug}/join`, { reason: 'Please' })
    expect(await done(place, 'startup')).toMatchObject({ 'Answer every request to join': false })
    await scene.members(place, fiona, ...people)
    await fiona.api.post(`/communities/${place.slug}/members/${people[0]!.id}/role`, { role: 'facilitator' })
    await fiona.api.post(`/communities/${place.slug}/members/${people[1]!.id}/role`, { role: 'champion' })
    await fiona.api.patch(`/communities/${place.slug}`, { charter, agreement: 'What is said here stays here', accent: '#1d4f7c' })
    const talk = await scene.discussion(fiona, place)
    expect(await done(place, 'nurture')).toMatchObject({ 'Leave no question without a reply': false, 'Hear five different people': false, 'Mark the answer of a discussion': false, 'Make a member a champion': true })
    for (const person of people)
      await scene.comment(person, talk, 'An answer')
    const { id } = await scene.comment(people[0]!, talk, 'The answer')
    await fiona.api.post(`${talk.path}/answer`, { comment: id })
    expect(await done(place, 'planning')).toMatchObject({ 'Answer all planning questions': true, 'Find a second facilitator': true, 'Write a working agreement': true })
    expect(await done(place, 'startup')).toMatchObject({ 'Start the first discussion': true, 'See the first reply': true, 'Have five members': true, 'Answer every request to join': true, 'Give it a face: a colour or a logo': true })
    expect(await done(place, 'nurture')).toMatchObject({ 'Leave no question without a reply': true, 'Hear five different people': true, 'Mark the answer of a discussion': true })
    expect(await done(place, 'sustain')).toMatchObject({ 'Somebody wrote in the last 30 days': true })
    await scene.cms.query('update cop_communities set last_activity_at = ? where id = ?', [new Date(Date.now() - 31 * 86_400_000), place.id])
    expect(await done(place, 'sustain')).toMatchObject({ 'Somebody wrote in the last 30 days': false })
  })

  it('is ticked by facilitators, with who and when, once and until it starts again', async () => {
    const place = await communityAt(scene, fiona, 'startup')
    await scene.members(place, fiona, member)
    const tasks: Task[] = (await toolkit(place)).tasks
    const byHand = tasks.find(({ automatic }) => !automatic)!
    const byItself = tasks.find(({ automatic }) => automatic)!
    const before = Date.now()
    const { status, body } = await tick(fiona, place, byHand.id)
    expect([status, body.data]).toEqual([200, { ...byHand, done: true, tickedBy: expect.objectContaining({ name: 'Fiona' }), tickedAt: expect.any(String) }])
    expect(Date.parse(body.data.tickedAt)).toBeGreaterThanOrEqual(before)
    expect((await tick(fiona, place, byHand.id)).body.data.tickedAt).toBe(body.data.tickedAt)
    expect((await toolkit(place)).tasks.find(({ id }: Task) => id === byHand.id)).toEqual(body.data)
    expect((await tick(fiona, place, byItself.id)).body.error.details.code).toBe('ticks-itself')
    expect((await tick(fiona, place, 'nosuchtask')).status).toBe(404)
    expect((await tick(member, place, byHand.id)).status).toBe(403)
    expect((await tick(fiona, place, byHand.id, false)).body.data).toMatchObject({ done: false, tickedBy: null, tickedAt: null })

    await tick(fiona, place, byHand.id)
    await move(fiona, place, 'closedown')
    await move(fiona, place, 'archived')
    expect((await tick(fiona, place, byHand.id, false)).status).toBe(403)
    await move(fiona, place, 'planning')
    expect((await toolkit(place, { toolkit: 'startup' })).tasks.find(({ id }: Task) => id === byHand.id)).toMatchObject({ done: false })
  })
})
