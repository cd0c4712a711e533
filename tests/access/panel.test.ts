import type { Admin, Community, Person, Scene } from '../support'
import type { NamedEndpoint } from '../support/endpoints'
import { createAdmin, snapshot, startScene, validBodies, validQueries } from '../support'
import { endpoints, fill } from '../support/endpoints'
import { makePartner } from '../support/partners'

/*
 * A facilitator who works in the panel, and staff of a partner, and a community that is not theirs: at every call that the panel has, now and
 * later. What the community is called, who is in it, what is written and asked there reaches them by none of them, and
 * none changes anything.
 */

let scene: Scene
let helens: Admin
let paulas: Admin
let params: Record<string, string>
let request: string
let words: string[]

beforeAll(async () => {
  scene = await startScene()
  const [helen, fiona] = await scene.people('Helen', 'Fiona Farquharson') as [Person, Person]
  const own = await scene.community(helen, { name: 'Helen\'s own' })
  const theirs = await scene.community(fiona, { name: 'Theirs alone', joining: 'request', reach: 'community' })
  const staff = await createAdmin(scene.cms, 'communities-km-staff')
  helens = await createAdmin(scene.cms, 'communities-facilitator')
  await scene.cms.query('update cop_profiles set admin_user_id = ? where user_id = ?', [helens.id, helen.userId])
  paulas = await createAdmin(scene.cms, 'communities-partner-staff')
  const [partner, alien] = [await makePartner(staff), await makePartner(staff, { slug: 'alien', name: 'Alien alliance' })]
  await staff.api.put(`/partners/${partner}/communities/${own.documentId}`)
  await staff.api.put(`/partners/${alien}/communities/${theirs.documentId}`)
  await scene.cms.query('insert into cop_partner_staffs (document_id, partner, admin_id) values (?, ?, ?)', ['paulaspartner', partner, paulas.id])
  const { member, asker, report } = await fillIt(theirs, fiona, staff)
  request = (await staff.api.get('/requests')).body.data.items[0].id
  params = { community: theirs.documentId, person: member.id, case: report, delivery: 'nosuchdelivery', tag: 'lamps', partner: alien, account: 'nosuchaccount' }
  words = [theirs.slug, theirs.name, 'Only for members', fiona.name, member.name, asker.name, member.email, 'Because of the lamps', report, 'Alien alliance']
  await scene.settled()
  for (const { api } of [helens, paulas])
    expect((await api.get('/communities')).body.data.items).toMatchObject([{ slug: own.slug }])
})
afterAll(() => scene?.stop())

async function fillIt(theirs: Community, fiona: Person, staff: Admin) {
  const [member, asker] = await scene.people('Mabel Memberson', 'Agatha Askerson') as [Person, Person]
  await scene.members(theirs, fiona, member)
  await asker.api.post(`/communities/${theirs.slug}/join`, { reason: 'Because of the lamps' })
  const talk = await scene.discussion(member, theirs, { title: 'Only for members' })
  await fiona.api.post(`${talk.path}/tags`, { tags: ['Lamps'] })
  await fiona.api.post('/reports', { kind: 'contribution', thing: talk.id, category: 'wrong', words: 'Only for members' })
  const report = (await staff.api.get('/reports')).body.data.items[0].id as string
  return { member, asker, report }
}

const panel = endpoints.filter(({ side }) => side === 'panel')
/** Bodies that would do it, if it were allowed. */
const bodies: Record<string, () => object> = {
  'admin.decide': () => ({ requests: [request], decision: 'approve' }),
  'admin.decideReport': () => ({ decision: 'hide', rule: 'off-topic', message: 'Gone' }),
  'admin.handOver': () => ({ ...validBodies['admin.handOver'], person: params.person }),
}

async function ask({ name, path, endpoint }: NamedEndpoint, admin: Admin) {
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
  const at = fill(path, params).replace(/^\/communities/, '')
  const most = endpoint.query.safeParse({ pageSize: '50' }).success ? { pageSize: 50 } : {}
  return method === 'get' ? admin.api.get(at + (validQueries[name] ?? ''), most) : admin.api[method](at, bodies[name]?.() ?? validBodies[name] ?? {})
}

const askers = { 'a facilitator': () => helens, 'staff of another partner': () => paulas }

it.each(Object.entries(askers).flatMap(([who, asker]) => panel.map(target => [target.name, who, target, asker] as const)))('%s of another community by %s', async (_, __, target, asker) => {
  const before = await snapshot(scene.cms)
  const { status, body } = await ask(target, asker())
  if (/:(?:community|person|case|tag|delivery|partner)\b/.test(target.path) || target.endpoint.method !== 'GET')
    expect([target.name, [403, 404, 409].includes(status) || (status === 200 && target.name === 'admin.decide')]).toEqual([target.name, true])
  for (const word of words)
    expect(JSON.stringify(body)).not.toContain(word)
  expect(await snapshot(scene.cms)).toEqual(before)
})

it.each(Object.entries(askers))('says of none of them to %s whether they are there', async (_, asker) => {
  for (const target of panel.filter(({ path }) => path.includes(':community'))) {
    const there = await ask(target, asker())
    const nowhere = await ask({ ...target, path: target.path.replace(':community', 'nosuchcommunity') }, asker())
    expect([target.name, there.status, there.body]).toEqual([target.name, nowhere.status, nowhere.body])
  }
})
