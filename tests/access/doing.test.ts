import type { Community, Person, SiteApi } from '../support'
import type { Ground, Viewer } from './matrix'
import type { Placed, World } from './world'
import { randomUUID } from 'node:crypto'
import { documentId } from '../support'
import { actions, grounds, may, reads, seesPage, viewers } from './matrix'
import { addContribution, addMembership, buildWorld } from './world'

let world: World
/** Another community below the roof, to which everybody belongs too. */
let hall: Community
beforeAll(async () => {
  world = await buildWorld()
  const { scene, roof, people } = world
  hall = await scene.below(roof, people.get('parent facilitator')!, { name: 'Hall', reach: 'public' })
  for (const [viewer, { userId }] of people) {
    if (viewer !== 'parent facilitator')
      await addMembership(scene, hall, userId, 'active', 'member')
  }
})
afterAll(() => world?.scene.stop())

interface Things { at: string, talk: string, comment: string, tag: string, target: Person, outsider: Person, request: string, task: string, lesson: string, contribution: string, output: string }
type Call = (api: SiteApi, things: Things) => Promise<{ status: number, body: any }>

const onThing: Record<string, Call> = {
  'comment': (api, { talk }) => api.post(`${talk}/comments`, { body: 'x' }),
  'tag': (api, { talk }) => api.post(`${talk}/tags`, { tags: ['Fresh words'] }),
  // It is the author's.
  'take away a tag': (api, { talk, tag }) => api.delete(`${talk}/tags/${tag}`),
  'edit discussion': (api, { talk }) => api.patch(talk, { body: 'x' }),
  'edit comment': (api, { comment }) => api.patch(comment, { body: 'x' }),
  'delete discussion': (api, { talk }) => api.post(`${talk}/moderate`, { action: 'delete' }),
  'delete comment': (api, { comment }) => api.post(`${comment}/moderate`, { action: 'delete' }),
  'hide discussion': (api, { talk }) => api.post(`${talk}/moderate`, { action: 'hide' }),
  'hide comment': (api, { comment }) => api.post(`${comment}/moderate`, { action: 'hide' }),
  'pin': (api, { talk }) => api.post(`${talk}/moderate`, { action: 'pin' }),
  'lock': (api, { talk }) => api.post(`${talk}/moderate`, { action: 'lock' }),
  'mark answer': (api, { talk, comment }) => api.post(`${talk}/answer`, { comment: comment.split('/').at(-1) }),
  'see where a discussion can go': (api, { talk }) => api.get(`${talk}/move`),
  'plan where a discussion goes': (api, { talk }) => api.get(`${talk}/move/plan`, { to: hall.slug }),
  'move a discussion': (api, { talk }) => planAndMove(api, talk, hall.slug),
}

const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

/** What can be done in one stage only, tried in that one. */
function whileClosing(call: Call): Call {
  return async (api, things) => {
    const stage = (to: string, from: string) => world.scene.cms.query('update cop_communities set stage = ? where slug = ? and stage = ?', [to, things.at.split('/').at(-1)!, from])
    await stage('closedown', 'nurture')
    const answer = await call(api, things)
    await stage('nurture', 'closedown')
    return answer
  }
}

const onCommunity: Record<string, Call> = {
  'create discussion': (api, { at }) => api.post(`${at}/discussions`, { title: 'A title', body: 'x' }),
  'invite': (api, { at }) => api.post(`${at}/invitations`, { emails: [`${randomUUID()}@council.example`] }),
  'see invitations': (api, { at }) => api.get(`${at}/invitations`),
  'see requests': (api, { at }) => api.get(`${at}/requests`),
  'decide': (api, { at, request }) => api.post(`${at}/requests/decide`, { requests: [request], decision: 'approve' }),
  'change role': (api, { at, target }) => api.post(`${at}/members/${target.id}/role`, { role: 'champion' }),
  'remove': (api, { at, target }) => api.post(`${at}/members/${target.id}/remove`, { reason: 'x' }),
  'ban': (api, { at, target }) => api.post(`${at}/members/${target.id}/ban`, { reason: 'x' }),
  'readmit': (api, { at, outsider }) => api.post(`${at}/members/${outsider.id}/readmit`),
  'change settings': (api, { at }) => api.patch(at, { summary: 'Another summary' }),
  'see what is featured': (api, { at }) => api.get(`${at}/featured`),
  'feature something': (api, { at, contribution }) => feature(api, at, contribution),
  'start a part': (api, { at }) => api.post('/communities', { name: 'A part of it', summary: 'Some of those who are here', parent: at.split('/').at(-1) }),
  'see settings': (api, { at }) => api.get(`${at}/settings`),
  'see removed members': (api, { at }) => api.get(`${at}/members`, { state: 'removed' }),
  'see reports': (api, { at }) => api.get(`${at}/reports`),
  'see watched words': (api, { at }) => api.get(`${at}/watch-list`),
  'change watched words': (api, { at }) => changeWords(api, at),
  'see who needs care': (api, { at }) => api.get(`${at}/facilitation`),
  'list newcomers': (api, { at }) => api.get(`${at}/facilitation/new`),
  'see lifecycle': (api, { at }) => api.get(`${at}/lifecycle`),
  'tick task': (api, { at, task }) => api.post(`${at}/lifecycle/tasks/${task}`, { done: true }),
  'see closedown': (api, { at }) => api.get(`${at}/closedown`),
  'see export': (api, { at }) => api.get(`${at}/export`),
  'ask for export': (api, { at }) => api.post(`${at}/export`),
  'set closing date': whileClosing((api, { at }) => api.put(`${at}/closedown/date`, { day: inAMonth, reason: 'It has done its work' })),
  'withdraw closing date': whileClosing((api, { at }) => api.delete(`${at}/closedown/date`)),
  'tell members it ends': whileClosing((api, { at }) => api.post(`${at}/closedown/tell`, { message: 'Thank you all' })),
  'log lesson': (api, { at }) => api.post(`${at}/closedown/lessons`, { text: 'Ask earlier' }),
  'take away lesson': (api, { at, lesson }) => api.delete(`${at}/closedown/lessons/${lesson}`),
  'choose output': whileClosing((api, { at, contribution }) => api.post(`${at}/closedown/outputs`, { contribution, wider: null })),
  'drop output': (api, { at, output }) => api.delete(`${at}/closedown/outputs/${output}`),
  'see closing questions': (api, { at }) => api.get(`${at}/closing-questions`),
  'answer closing questions': whileClosing((api, { at }) => api.put(`${at}/closing-questions`, { worth: 'x', learned: '', next: '', named: false })),
  'see where it can go': (api, { at }) => api.get(`${at}/move`),
  'plan a move': (api, { at }) => api.get(`${at}/move/plan`),
  'move it and back': (api, { at }) => moveAndBack(api, at),
  // Asked again in the stage that it has come to, it answers the same.
  'move stage': (api, { at }) => api.post(`${at}/lifecycle/move`, { to: 'closedown', reason: 'It has done its work' }),
}

async function feature(api: SiteApi, at: string, contribution: string) {
  const held = await api.get(`${at}/featured`)
  return api.put(`${at}/featured`, { items: [{ kind: 'contribution', contribution, text: null, textCy: null }], fingerprint: held.body.data?.fingerprint ?? '0'.repeat(64) })
}

/** Without a plan to go by, whoever may do it at all is told so by another code. */
async function planAndMove(api: SiteApi, at: string, to: string) {
  const plan = await api.get(`${at}/move/plan`, { to })
  return api.post(`${at}/move`, { to, reason: 'It fits better there', fingerprint: plan.body.data?.plan.fingerprint ?? '0'.repeat(64) })
}

/** As far as they see the list that they change. */
async function changeWords(api: SiteApi, at: string) {
  const list = await api.get(`${at}/watch-list`)
  return api.put(`${at}/watch-list`, { watched: [`word-${randomUUID()}`], fingerprint: list.body.data?.fingerprint ?? '0'.repeat(64) })
}

async function moveAndBack(api: SiteApi, at: string) {
  const answer = await planAndMove(api, at, hall.slug)
  return answer.status < 300 ? planAndMove(api, at, world.roof.slug) : answer
}

/** Fresh things to act upon: a discussion with a reply, a member, someone removed, someone who asks. */
async function prepare(place: Placed): Promise<Things> {
  const { scene, roof, people } = world
  // Whoever came before may have moved it on.
  await scene.cms.query('update cop_communities set stage = ? where id = ?', [place.ground.stage, place.id])
  const [target, outsider, asker] = [await scene.person({ signIn: false }), await scene.person({ signIn: false }), await scene.person({ signIn: false })]
  for (const person of [target, outsider, asker])
    await addMembership(scene, roof, person.userId, 'active', 'member')
  await addMembership(scene, place, target.userId, 'active', 'member')
  await addMembership(scene, place, outsider.userId, 'removed', 'member')
  const request = await addMembership(scene, place, asker.userId, 'pending', 'member')
  const slug = `fresh-${randomUUID()}`
  const { comment, tag } = await addContribution(scene, place, people.get('author')!, { audience: 'network', state: 'published', title: slug, slug, words: slug })
  const at = `/communities/${place.slug}`
  const [{ document_id: task }] = await scene.cms.query<{ document_id: string }>('select document_id from cop_toolkit_tasks where automatic is null limit 1') as [{ document_id: string }]
  const talk = `${at}/discussions/${slug}`
  const lesson = documentId()
  const [fresh] = await scene.cms.query<{ id: number, document_id: string }>('select id, document_id from cop_contributions where slug = ?', [slug]) as [{ id: number, document_id: string }]
  const other = `kept-${randomUUID()}`
  await addContribution(scene, place, people.get('author')!, { audience: 'network', state: 'published', title: other, slug: other, words: other })
  const output = documentId()
  // There is room for so many.
  await scene.cms.query('delete from cop_outputs where community_id = ?', [place.id])
  await scene.cms.query('insert into cop_outputs (document_id, community_id, contribution_id) select ?, home_id, id from cop_contributions where slug = ?', [output, other])
  await scene.cms.query('insert into cop_lessons (document_id, community_id, text) values (?, ?, ?)', [lesson, place.id, 'Ask earlier'])
  return { at, talk, comment: `${talk}/comments/${comment}`, tag, target, outsider, request, task, lesson, contribution: fresh.document_id, output }
}

/** Who only looks, or adds something, leaves for the next what was there. */
const leavesThings = /^(?:see|list|plan|log|create|comment|tag|edit|invite|ask for|feature|start|pin|mark|change settings|tick)\b/

it('knows how to do everything in the table', () => {
  expect([...Object.keys(onThing), ...Object.keys(onCommunity)].sort()).toEqual(Object.keys(actions).sort())
})

const writable = grounds.filter(({ status, stage }) => status === 'active' && stage !== 'archived')
const onSite = viewers.filter(viewer => viewer !== 'staff')

describe.each(writable.map(ground => [ground.name, ground] as [string, Ground]))('in the %s community', (_, ground) => {
  it.each(onSite)('%s does what the table says, and nothing else', async (viewer: Viewer) => {
    const place = world.places.get(ground.name)!
    const api = world.as(viewer)
    let things = await prepare(place)
    for (const [action, call] of Object.entries({ ...onThing, ...onCommunity })) {
      const exists = action in onThing ? reads(viewer, ground, 'network', 'published') : seesPage(viewer, ground)
      // What only members read goes nowhere else, whoever looks after both.
      const done = action === 'move a discussion' && ground.reach === 'community' ? 409 : 'done'
      const expected = viewer === 'anonymous' && action !== 'see removed members' ? 401 : !exists ? 404 : may(viewer, action) ? done : viewer === 'anonymous' ? 401 : 403
      const { status, body } = await call(api, things)
      expect([action, status < 300 ? 'done' : status]).toEqual([action, expected])
      if (action === 'decide' && status < 300)
        expect(body.data.decided).toEqual([things.request])
      // What was used up is replaced; the rest serves again.
      if (status < 300 && !leavesThings.test(action))
        things = await prepare(place)
    }
  })
})

describe.each(grounds.filter(ground => !writable.includes(ground)).map(ground => [ground.name, ground] as [string, Ground]))('in the %s community', (_, ground) => {
  const looking = ['see requests', 'see settings', 'see what is featured', 'see removed members', 'see lifecycle', 'see closedown', 'see export', 'ask for export', 'see closing questions', 'see reports', 'see watched words', 'see who needs care', 'list newcomers']
  // What is archived is opened again by those who manage it: tests/api/lifecycle.
  const opens = (viewer: Viewer, action: string) => action === 'move stage' && ground.status === 'active' && may(viewer, action)

  it.each(onSite)('%s writes nothing', async (viewer: Viewer) => {
    const place = world.places.get(ground.name)!
    const things = await prepare(place)
    for (const [action, call] of Object.entries({ ...onThing, ...onCommunity }).filter(([action]) => !looking.includes(action) && !opens(viewer, action))) {
      const exists = action in onThing ? reads(viewer, ground, 'network', 'published') : seesPage(viewer, ground)
      const { status } = await call(world.as(viewer), things)
      expect([action, status]).toEqual([action, viewer === 'anonymous' ? 401 : exists ? 403 : 404])
    }
  })
})
