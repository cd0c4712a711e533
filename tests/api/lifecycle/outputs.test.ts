import type { Admin, Community, Person, Scene } from '../../support'
import fc from 'fast-check'
import { createAdmin, startScene } from '../../support'
import { communityAt, move } from './calls'

let scene: Scene
let fiona: Person
let author: Person
let stranger: Person
let staff: Admin

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, author, stranger] = await scene.people('Fiona', 'Arthur', 'Stranger') as [Person, Person, Person]
  staff = await createAdmin(scene.cms, 'communities-km-staff')
})
beforeEach(() => scene.mailbox.clear())
afterAll(() => scene?.stop())

const at = ({ slug }: Community) => `/communities/${slug}/closedown/outputs`
const choose = (place: Community, contribution: string, wider: string | null = 'public') => fiona.api.post(at(place), { contribution, wider })
const answer = (output: string, agree: boolean, named = false, by = author) => by.api.put(`/me/outputs/${output}`, { agree, named })
const read = (output: string, by: Pick<Person, 'api'> | null = null) => (by?.api ?? scene.visitor).get(`/outputs/${output}`)
const chosen = async (place: Community) => (await fiona.api.get(`/communities/${place.slug}/closedown`)).body.data.outputs as { id: string, consent: string, shown: boolean }[]

/** A private community that is closing, with something by its member, and a reply to it. */
async function closing(fields: object = {}) {
  const place = await communityAt(scene, fiona, 'startup')
  await fiona.api.patch(`/communities/${place.slug}`, { reach: 'community', joining: 'invitation', listed: false })
  await scene.members(place, fiona, author)
  const talk = await scene.discussion(author, place, { title: 'How we lit the harbour', body: 'With **lamps**', ...fields })
  await scene.comment(fiona, talk, 'A secret reply')
  await move(fiona, place, 'closedown')
  await scene.settled()
  scene.mailbox.clear()
  return { place, talk }
}

it('is opened where its author agrees, with as much of them as they say, and taken back', async () => {
  const { place, talk } = await closing()
  const { id, consent, wider } = (await choose(place, talk.id)).body.data
  expect([consent, wider, (await read(id)).status, (await read(id, stranger)).status, (await read(id, author)).status]).toEqual(['asked', 'public', 404, 404, 200])
  await scene.settled()
  const [mail] = scene.mailsTo(author)
  expect(mail!.subject).toBe('May more people read “How we lit the harbour”?')
  expect(mail!.text).toContain('/me/outputs')
  expect((await author.api.get('/me/outputs')).body.data.items[0]).toMatchObject({ id, title: 'How we lit the harbour', community: place.name, wider: 'public', consent: 'asked', open: true })

  expect((await answer(id, true)).body.data.consent).toBe('yes')
  expect((await read(id)).body.data).toEqual({ id, title: 'How we lit the harbour', html: '<p>With <strong>lamps</strong></p>', language: null, author: null, community: null })
  expect(JSON.stringify((await read(id)).body)).not.toMatch(/secret|Arthur/)
  await answer(id, true, true)
  expect((await read(id, stranger)).body.data).toMatchObject({ author: { name: 'Arthur' }, community: null })
  expect((await answer(id, false)).body.data.consent).toBe('no')
  expect([(await read(id)).status, (await read(id, stranger)).status]).toEqual([404, 404])
  const { items } = (await staff.api.get('/audit', { community: place.documentId })).body.data
  expect(items.map(({ action }: { action: string }) => action).slice(0, 4)).toEqual(['output.refused', 'output.agreed', 'output.agreed', 'output.chosen'])
  expect(items[0]).toMatchObject({ before: { audience: 'public' }, after: { audience: null, named: false } })
})

it('needs agreement to the very words, to going further, and from nobody else', async () => {
  const { place, talk } = await closing()
  const { id } = (await choose(place, talk.id, 'network')).body.data
  expect([(await answer(id, true, false, fiona)).status, (await answer(id, true, false, stranger)).status]).toEqual([404, 404])
  await answer(id, true)
  expect([(await read(id)).status, (await read(id, stranger)).status]).toEqual([404, 200])
  // Going further is asked anew; choosing the same again asks nothing.
  await choose(place, talk.id, 'network')
  expect((await read(id, stranger)).status).toBe(200)
  await choose(place, talk.id, 'public')
  expect([(await chosen(place))[0]!.consent, (await read(id, stranger)).status]).toEqual(['asked', 404])
  await answer(id, true)
  expect((await read(id)).status).toBe(200)
  expect((await fiona.api.patch(talk.path, { body: 'With the names of everybody' })).status).toBe(200)
  expect([(await chosen(place))[0]!.consent, (await read(id)).status, (await author.api.get('/me/outputs')).body.data.items[0].consent]).toEqual(['changed', 404, 'changed'])
  await answer(id, true)
  expect((await read(id)).body.data.html).toContain('everybody')
  await fiona.api.post(`${talk.path}/moderate`, { action: 'hide' })
  expect([(await read(id)).status, (await chosen(place))[0]!.shown, (await author.api.get('/me/outputs')).body.data.items.some((one: { id: string }) => one.id === id)]).toEqual([404, false, false])
  await fiona.api.post(`${talk.path}/moderate`, { action: 'restore' })
  expect((await fiona.api.delete(`${at(place)}/${id}`)).status).toBe(200)
  expect([(await read(id)).status, (await read(id, author)).status]).toEqual([404, 404])
})

it('asks nobody where nothing gets wider, and nobody in the place of those who are gone', async () => {
  const { place, talk } = await closing()
  expect((await choose(place, talk.id, null)).body.data).toMatchObject({ wider: null, consent: 'not-needed' })
  const open = await communityAt(scene, fiona, 'startup')
  await fiona.api.patch(`/communities/${open.slug}`, { reach: 'public' })
  const wide = await scene.discussion(fiona, open, { audience: 'public' })
  await move(fiona, open, 'closedown')
  expect((await choose(open, wide.id, 'network')).body.data).toMatchObject({ wider: null, consent: 'not-needed' })
  expect((await choose(open, talk.id)).status).toBe(404)
  const leaver = await scene.person({ name: 'Leaver' })
  await scene.members(place, fiona, leaver)
  const theirs = await scene.discussion(leaver, place, { title: 'Gone' })
  await scene.cms.query('update up_users set blocked = ? where id = ?', [true, leaver.userId])
  expect((await choose(place, theirs.id)).body.error.details.code).toBe('author-gone')
})

it('stays open when the community is closed; then only no can be said. What is suspended is gone', async () => {
  const { place, talk } = await closing()
  const { id } = (await choose(place, talk.id)).body.data
  await answer(id, true)
  await move(fiona, place, 'archived')
  expect((await read(id)).status).toBe(200)
  expect([(await choose(place, talk.id, null)).status, (await answer(id, true)).body.error.details.code, (await author.api.get('/me/outputs')).body.data.items[0].open]).toEqual([403, 'not-closing', false])
  await staff.api.post(`/communities/${place.documentId}/suspend`, { reason: 'To be looked at' })
  expect([(await read(id)).status, (await answer(id, false)).status]).toEqual([404, 404])
  await staff.api.post(`/communities/${place.documentId}/unsuspend`)
  expect([(await read(id)).status, (await answer(id, false)).status, (await read(id)).status]).toEqual([200, 200, 404])
})

it('takes neither pictures nor the names of others along', async () => {
  const { place, talk } = await closing()
  const [other] = await scene.people('Secretive') as [Person]
  await scene.members(place, fiona, other)
  expect((await author.api.patch(talk.path, { body: `Thanks @[Secretive](person:${other.id})` })).status).toBe(200)
  await scene.cms.query('update cop_contributions set body_html = ? where document_id = ?', [`<p><a href="/people/${other.id}" data-person="${other.id}"></a> <img data-file="abcdefghij" alt="A lamp" /></p>`, talk.id])
  const { id } = (await choose(place, talk.id)).body.data
  await answer(id, true, true)
  const { html } = (await read(id)).body.data
  expect(html).toContain('@…')
  expect(html).toContain('A lamp')
  expect(html).not.toMatch(/Secretive|data-person|<img|data-file/)
})

it('whatever anybody does, outsiders read what was agreed to and nothing else, and no reply', async () => {
  const { place } = await closing()
  const talks: { id: string, slug: string, path: string, body: string }[] = []
  for (const number of [1, 2, 3]) {
    const talk = await scene.discussion(author, place, { title: `Harbour ${number}`, body: `First words of ${number}` })
    await scene.comment(author, talk, `A secret reply to ${number}`)
    talks.push({ ...talk, body: `First words of ${number}` })
  }
  const step = fc.record({
    which: fc.nat(2),
    act: fc.constantFrom('for public', 'for network', 'for nobody', 'yes', 'named yes', 'no', 'edit', 'hide', 'restore', 'drop', 'reply'),
  })
  interface Model { output: string | null, wider: string | null, agreed: boolean, hidden: boolean }
  let words = 0

  async function act(one: string, talk: { id: string, path: string, body: string }, model: Model) {
    if (one.startsWith('for ')) {
      const wider = one === 'for nobody' ? null : one.slice(4)
      const { status, body } = await choose(place, talk.id, wider)
      expect(status).toBe(model.hidden ? 404 : 200)
      if (status === 200)
        Object.assign(model, { agreed: model.output !== null && model.wider === wider && model.agreed, output: body.data.id, wider })
    }
    else if (/yes|no$/.test(one) && model.output) {
      const { status } = await answer(model.output, one !== 'no', one === 'named yes')
      expect(status).toBe(model.hidden || model.wider === null ? 404 : 200)
      model.agreed = status === 200 ? one !== 'no' : model.agreed
    }
    else if (one === 'edit') {
      talk.body = `Other words ${words++}`
      expect((await fiona.api.patch(talk.path, { body: talk.body })).status).toBe(200)
      model.agreed = false
    }
    else if (one === 'hide' || one === 'restore') {
      await fiona.api.post(`${talk.path}/moderate`, { action: one })
      model.hidden = one === 'hide'
    }
    else if (one === 'drop' && model.output) {
      expect((await fiona.api.delete(`${at(place)}/${model.output}`)).status).toBe(200)
      Object.assign(model, { output: null, wider: null, agreed: false })
    }
    else if (one === 'reply' && !model.hidden) {
      await scene.comment(fiona, talk, 'Another secret reply')
    }
  }

  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
    await scene.cms.query('delete from cop_outputs')
    for (const talk of talks)
      await fiona.api.post(`${talk.path}/moderate`, { action: 'restore' })
    const models: Model[] = talks.map(() => ({ output: null, wider: null, agreed: false, hidden: false }))
    for (const { which, act: one } of steps) {
      await act(one, talks[which]!, models[which]!)
      for (const [index, { output, wider, agreed, hidden }] of models.entries()) {
        for (const [viewer, sees] of [[null, ['public']], [stranger, ['public', 'network']]] as const) {
          if (!output)
            continue
          const { status, body } = await read(output, viewer)
          const may = agreed && !hidden && (sees as readonly (string | null)[]).includes(wider)
          expect([one, index, status]).toEqual([one, index, may ? 200 : 404])
          expect(JSON.stringify(body)).not.toMatch(/secret/i)
          if (may)
            expect(body.data.html).toContain(talks[index]!.body)
        }
      }
    }
  }), { numRuns: 25 })
}, 120_000)
