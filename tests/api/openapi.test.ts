import type { Answer, Person, Scene } from '../support'
import { createRequire } from 'node:module'
import { createAdmin, createClient, startScene, until } from '../support'
import { endpoints } from '../support/endpoints'
import { makePartner, partnerWords } from '../support/partners'
import { put } from './files/calls'

type Schema = Record<string, any>
interface Validate { (value: unknown): boolean, errors?: object[] | null }
interface Ajv { addSchema: (schema: Schema) => void, compile: (schema: Schema) => Validate }

// Strapi's own validator of JSON Schema 2020-12, so that the tests need none of their own.
const { default: Ajv2020 } = createRequire(require.resolve('@strapi/database'))('ajv/dist/2020') as { default: new (options: object) => Ajv }

let scene: Scene
let document: Schema

beforeAll(async () => {
  scene = await startScene()
  document = (await scene.visitor.get('/openapi.json')).body
  ajv.addSchema({ $id: 'document', components: document.components })
})
afterAll(() => scene.stop())

const site = endpoints.filter(({ side }) => side === 'site')
const documented = (path: string) => path.replace(/:(\w+)/g, '{$1}')
const operations = () => Object.entries(document.paths as Record<string, Record<string, Schema>>).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })))
function schemasIn(operation: Schema): Schema[] {
  return [
    ...operation.parameters.map(({ schema }: Schema) => schema),
    ...(operation.requestBody ? [operation.requestBody.content['application/json']?.schema] : []),
    ...Object.values(operation.responses as Record<string, Schema>).map(({ content }) => content?.['application/json']?.schema),
  ].filter(schema => schema !== undefined)
}
const ajv = new Ajv2020({ strict: false, validateFormats: false })
const compiled = new Map<string, Validate>()
function compile(schema: Schema): Validate {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')
  const known = compiled.get(text) ?? ajv.compile(JSON.parse(text))
  compiled.set(text, known)
  return known
}

describe('the document', () => {
  it('is OpenAPI 3.1 with what it has to have', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.stringMatching(/^\d/) })
    const ids = operations().map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, method, operation } of operations()) {
      expect(['get', 'post', 'put', 'patch', 'delete']).toContain(method)
      expect(operation.summary.length).toBeGreaterThan(5)
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const parameters = operation.parameters as { name: string, in: string, required: boolean }[]
      expect(parameters.filter(parameter => parameter.in === 'path').map(({ name }) => name).sort()).toEqual(named.sort())
      expect(parameters.filter(parameter => parameter.in === 'path').every(({ required }) => required)).toBe(true)
      expect(Object.values(operation.responses as Record<string, Schema>).every(({ description }) => description)).toBe(true)
      for (const scheme of operation.security.flatMap((entry: Schema) => Object.keys(entry)))
        expect(document.components.securitySchemes).toHaveProperty(scheme)
    }
  })

  it('holds schemas that a validator understands, and points at nothing that isn\'t there', () => {
    for (const { operation } of operations()) {
      for (const schema of schemasIn(operation))
        expect(() => compile(schema)).not.toThrow()
    }
  })

  it('describes exactly the calls of the contracts, and those whose question or answer is a file', () => {
    const ofFiles = ['get /api/cop/communities/{slug}/export/file', 'post /api/cop/files', 'get /api/cop/files/{file}', 'get /api/cop/files/{file}/thumbnail']
    const described = operations().map(({ path, method }) => `${method} ${path}`).sort()
    expect(described).toEqual([...ofFiles, ...site.map(({ path, endpoint }) => `${endpoint.method.toLowerCase()} ${documented(path)}`)].sort())
  })

  it('says which calls need a session', () => {
    for (const { path, endpoint } of site) {
      const { security } = document.paths[documented(path)][endpoint.method.toLowerCase()]
      expect([path, security.some((entry: Schema) => Object.keys(entry).length === 0)]).toEqual([path, endpoint.caller === 'anyone'])
    }
  })
})

describe('live answers', () => {
  const seen = new Set<string>()

  /** Holds an answer against the contract and, for the site, against the document. */
  function hold(name: string, { status, body }: Answer) {
    const { endpoint, path, side } = endpoints.find(known => known.name === name)!
    expect([name, status]).toEqual([name, endpoint.status ?? 200])
    const parsed = endpoint.data.safeParse(body.data)
    expect([name, parsed.error?.issues]).toEqual([name, undefined])
    // Nothing that the contract does not know goes out.
    expect(parsed.data).toEqual(body.data)
    if (side === 'site') {
      const validate = compile(document.paths[documented(path)][endpoint.method.toLowerCase()].responses[String(status)].content['application/json'].schema)
      validate(body)
      expect([name, validate.errors]).toEqual([name, null])
    }
    seen.add(name)
    return body.data
  }

  it('are what contract and document say, over a life of the site', async () => {
    const visitor = scene.visitor
    const [fiona, amy, guest] = await scene.people('Fiona', 'Amy', 'Guest') as [Person, Person, Person]
    const mailed = async (email: string) => /token=([\w-]+)/.exec((await scene.mailbox.waitFor(({ to, text }) => to.includes(email) && text.includes('token='))).text)![1]!

    hold('accounts.register', await visitor.post('/accounts/register', { name: 'New Person', email: 'new@council.example', password: 'a long enough password', organisation: null, acceptTerms: true }))
    hold('accounts.resendConfirmation', await visitor.post('/accounts/confirm/resend', { email: 'nobody@council.example' }))
    hold('accounts.confirm', await visitor.post('/accounts/confirm', { token: await mailed('new@council.example') }))
    hold('accounts.forgotPassword', await visitor.post('/accounts/password/forgot', { email: guest.email }))
    hold('accounts.resetPassword', await visitor.post('/accounts/password/reset', { token: await mailed(guest.email), password: 'another long password' }))
    const session = hold('accounts.signIn', await visitor.post('/accounts/sign-in', { email: guest.email, password: 'another long password' }))
    const renewed = hold('accounts.refresh', await visitor.post('/accounts/refresh', { refreshToken: session.refreshToken }))
    const cop = (token: string) => createClient(scene.cms.url).as(token)
    const changed = hold('accounts.changePassword', await cop(renewed.accessToken).post('/api/cop/accounts/password/change', { currentPassword: 'another long password', password: 'a third long password' }))
    scene.mailbox.clear()
    hold('accounts.changeEmail', await cop(changed.accessToken).post('/api/cop/accounts/email/change', { email: 'moved@council.example', password: 'a third long password' }))
    hold('accounts.confirmEmail', await visitor.post('/accounts/email/confirm', { token: await mailed('moved@council.example') }))
    hold('accounts.signOut', await cop(changed.accessToken).post('/api/cop/accounts/sign-out'))

    const [topic] = hold('taxonomies.expertise', await visitor.get('/expertise'))
    const [region] = hold('taxonomies.regions', await visitor.get('/regions'))
    const [organisation] = hold('taxonomies.organisations', await visitor.get('/organisations', { q: 'council' }))
    hold('accounts.updateMe', await amy.api.patch('/me', { jobTitle: 'Archivist', organisation: organisation.slug, region: region.slug, expertise: [topic.slug], about: 'Hello' }))

    expect(hold('communities.draft', await fiona.api.get('/me/community-draft'))).toBeNull()
    hold('communities.saveDraft', await fiona.api.put('/me/community-draft', { step: 2, answers: { name: 'Half' } }))
    hold('communities.draft', await fiona.api.get('/me/community-draft'))
    hold('communities.discardDraft', await fiona.api.delete('/me/community-draft'))
    const { slug } = hold('communities.create', await fiona.api.post('/communities', { name: 'Everything', summary: 'With all there is', topics: [topic.slug], region: region.slug, joining: 'request', reach: 'public' }))
    const at = `/communities/${slug}`
    hold('communities.update', await fiona.api.patch(at, { description: 'Some *words*', membersInvite: true }))
    hold('communities.settings', await fiona.api.get(`${at}/settings`))
    const chosen = hold('featuring.read', await fiona.api.get(`${at}/featured`))
    hold('featuring.put', await fiona.api.put(`${at}/featured`, { items: [{ kind: 'link', title: 'Wiki', titleCy: null, url: '/c/wiki', text: null, textCy: null }], fingerprint: chosen.fingerprint }))
    hold('communities.directory', await visitor.get('/communities'))

    hold('memberships.join', await amy.api.post(`${at}/join`, { reason: 'Please' }))
    hold('memberships.cancel', await amy.api.post(`${at}/cancel`))
    await amy.api.post(`${at}/join`, { reason: 'Please' })
    hold('accounts.me', await amy.api.get('/me'))
    hold('communities.mine', await amy.api.get('/me/communities'))
    const staff = await createAdmin(scene.cms, 'communities-km-staff')
    hold('admin.home', await staff.api.get('/home'))
    hold('admin.requests', await staff.api.get('/requests'))
    const { items: [request] } = hold('memberships.requests', await fiona.api.get(`${at}/requests`))
    hold('memberships.decide', await fiona.api.post(`${at}/requests/decide`, { requests: [request.id], decision: 'approve' }))
    hold('admin.decide', await staff.api.post('/requests/decide', { requests: [request.id], decision: 'approve' }))
    hold('memberships.members', await amy.api.get(`${at}/members`))
    hold('memberships.suggest', await amy.api.get(`${at}/members/suggest`, { q: 'f' }))
    hold('memberships.changeRole', await fiona.api.post(`${at}/members/${amy.id}/role`, { role: 'champion' }))
    hold('people.profile', await amy.api.get('/me/profile'))
    hold('people.updateProfile', await amy.api.patch('/me/profile', { interests: ['Old maps'], languages: ['en', 'cy'], links: [{ label: null, url: 'https://maps.example' }], contactEmail: 'maps@council.example', phone: '01234 567890', visibility: { phone: 'everyone' }, openToEveryone: true }))
    hold('people.person', await fiona.api.get(`/people/${amy.id}`))
    hold('people.person', await visitor.get(`/people/${amy.id}`))
    hold('people.find', await fiona.api.get('/people', { first: 'a', regions: region.slug, expertise: topic.slug }))
    await fiona.api.patch('/me/profile', { interests: ['Old maps'] })
    hold('people.like', await fiona.api.get(`/people/${fiona.id}/like`))
    hold('contacts.ask', await amy.api.post(`/people/${fiona.id}/contact`, { note: 'Maps' }))
    hold('contacts.decline', await fiona.api.post(`/people/${amy.id}/contact/decline`))
    hold('contacts.remove', await amy.api.delete(`/people/${fiona.id}/contact`))
    await amy.api.post(`/people/${fiona.id}/contact`)
    hold('contacts.accept', await fiona.api.post(`/people/${amy.id}/contact/accept`))
    hold('contacts.block', await fiona.api.post(`/people/${guest.id}/block`))
    hold('contacts.list', await fiona.api.get('/me/contacts'))
    hold('contacts.unblock', await fiona.api.delete(`/people/${guest.id}/block`))
    const { id: conversation } = hold('messages.start', await amy.api.post('/me/messages', { to: [fiona.id, guest.id], name: 'Map people', body: 'Hello' }))
    hold('messages.list', await fiona.api.get('/me/messages'))
    hold('messages.unread', await fiona.api.get('/me/unread-messages'))
    const { messages: { items: [first] } } = hold('messages.read', await fiona.api.get(`/me/messages/${conversation}`))
    hold('messages.seen', await fiona.api.post(`/me/messages/${conversation}/seen`, { message: first.id }))
    hold('messages.write', await fiona.api.post(`/me/messages/${conversation}`, { body: 'Hello, *all*' }))
    hold('messages.search', await amy.api.get('/me/message-search', { q: 'hello' }))
    hold('messages.update', await amy.api.patch(`/me/messages/${conversation}`, { muted: true, name: 'Atlas' }))
    hold('messages.add', await amy.api.post(`/me/messages/${conversation}/people`, { people: [fiona.id] }))
    hold('messages.leave', await fiona.api.post(`/me/messages/${conversation}/leave`))

    scene.mailbox.clear()
    const bea = await scene.person({ name: 'Bea' })
    hold('memberships.invite', await amy.api.post(`${at}/invitations`, { emails: [bea.email, 'other@council.example'], message: 'Come' }))
    const { items: invitations } = hold('memberships.invitations', await fiona.api.get(`${at}/invitations`))
    hold('memberships.revokeInvitation', await fiona.api.delete(`${at}/invitations/${invitations.find((item: { email: string }) => item.email.startsWith('other')).id}`))
    hold('memberships.lookAtInvitation', await bea.api.post('/invitations/look', { token: await mailed(bea.email) }))
    hold('communities.mine', await bea.api.get('/me/communities'))
    const [{ id: invitation }] = (await bea.api.get('/me/communities')).body.data.invitations
    hold('memberships.acceptInvitation', await bea.api.post('/invitations/accept', { invitation }))
    const carl = await scene.person()
    await fiona.api.post(`${at}/invitations`, { emails: [carl.email] })
    hold('memberships.declineInvitation', await carl.api.post('/invitations/decline', { invitation: (await carl.api.get('/me/communities')).body.data.invitations[0].id }))

    const { slug: talk, id: talkId } = hold('discussions.create', await amy.api.post(`${at}/discussions`, { title: 'How?', body: `[@x](person:${fiona.id})`, language: 'en' }))
    const there = `${at}/discussions/${talk}`
    const comment = hold('comments.create', await bea.api.post(`${there}/comments`, { body: 'So' }))
    await fiona.api.post(`${there}/comments`, { body: 'Or so', parent: comment.id })
    hold('comments.update', await bea.api.patch(`${there}/comments/${comment.id}`, { body: 'So!' }))
    hold('comments.source', await amy.api.get(`${there}/comments/${comment.id}/source`))
    hold('tags.add', await amy.api.post(`${there}/tags`, { tags: ['Maps', 'Charts'] }))
    hold('tags.suggest', await amy.api.get('/tags', { q: 'ma' }))
    for (const api of [visitor, fiona.api])
      hold('tags.page', await api.get('/tags/maps'))
    hold('admin.tags', await staff.api.get('/tags'))
    hold('admin.renameTag', await staff.api.post('/tags/charts/rename', { name: 'Sea charts' }))
    hold('admin.banTag', await staff.api.post('/tags/sea-charts/ban'))
    hold('admin.unbanTag', await staff.api.post('/tags/sea-charts/unban'))
    hold('admin.mergeTag', await staff.api.post('/tags/sea-charts/merge', { into: 'maps' }))
    hold('tags.remove', await amy.api.delete(`${there}/tags/maps`))
    await amy.api.post(`${there}/tags`, { tags: ['Maps'] })
    hold('discussions.answer', await amy.api.post(`${there}/answer`, { comment: comment.id }))
    hold('comments.moderate', await bea.api.post(`${there}/comments/${comment.id}/moderate`, { action: 'delete' }))
    hold('discussions.update', await amy.api.patch(there, { title: 'How then?' }))
    hold('discussions.source', await amy.api.get(`${there}/source`))
    const elsewhere = (await fiona.api.post('/communities', { name: 'Where else', summary: 'Somewhere for other things' })).body.data.slug
    const goes = `${at}/discussions/${(await fiona.api.post(`${at}/discussions`, { title: 'It goes', body: 'Elsewhere', audience: 'network' })).body.data.slug}/move`
    hold('discussions.places', await fiona.api.get(goes))
    const { plan: transfer } = hold('discussions.transfer', await fiona.api.get(`${goes}/plan`, { to: elsewhere }))
    hold('discussions.move', await fiona.api.post(goes, { to: elsewhere, reason: 'It fits better there', fingerprint: transfer.fingerprint }))
    hold('discussions.moderate', await fiona.api.post(`${there}/moderate`, { action: 'pin' }))
    hold('reports.create', await fiona.api.post('/reports', { kind: 'contribution', thing: talkId, category: 'spam', words: 'Too loud' }))
    const { items: [reportedCase] } = hold('reports.list', await fiona.api.get(`${at}/reports`))
    hold('reports.decide', await fiona.api.post(`${at}/reports/${reportedCase.id}/decide`, { decision: 'warn', rule: 'spam' }))
    const list = hold('watchLists.read', await fiona.api.get(`${at}/watch-list`))
    hold('watchLists.update', await fiona.api.put(`${at}/watch-list`, { watched: ['casino'], fingerprint: list.fingerprint }))
    const everywhere = hold('admin.watchList', await staff.api.get('/watch-list'))
    hold('admin.updateWatchList', await staff.api.put('/watch-list', { watched: ['lottery'], fingerprint: everywhere.fingerprint }))
    hold('reports.decision', await amy.api.get(`/me/decisions/${reportedCase.id}`))
    hold('reports.appeal', await amy.api.post(`/me/decisions/${reportedCase.id}/appeal`, { words: 'It was not' }))
    hold('admin.reports', await staff.api.get('/reports', { state: 'appealed' }))
    hold('admin.decideAppeal', await staff.api.post(`/reports/${reportedCase.id}/appeal`, { decision: 'upheld', message: 'It stays' }))
    await bea.api.post('/reports', { kind: 'contribution', thing: talkId, category: 'spam' })
    const { items: [another] } = hold('admin.reports', await staff.api.get('/reports'))
    hold('admin.decideReport', await staff.api.post(`/reports/${another.id}/decide`, { decision: 'dismiss' }))
    const { id: misplaced } = (await amy.api.post(`${at}/discussions`, { title: 'It goes too', body: 'Elsewhere', audience: 'network' })).body.data
    await bea.api.post('/reports', { kind: 'contribution', thing: misplaced, category: 'off-topic' })
    const { items: [offTopic] } = hold('admin.reports', await staff.api.get('/reports'))
    const [elsewhereId] = hold('admin.reportPlaces', await staff.api.get(`/reports/${offTopic.id}/move`, { q: 'Where else' })).map(({ id }: { id: string }) => id)
    const shown = hold('admin.reportTransfer', await staff.api.get(`/reports/${offTopic.id}/move/plan`, { to: elsewhereId }))
    hold('admin.moveReported', await staff.api.post(`/reports/${offTopic.id}/move`, { to: elsewhereId, reason: 'It fits better there', fingerprint: shown.fingerprint }))
    for (const api of [visitor, bea.api, amy.api, fiona.api]) {
      hold('discussions.read', await api.get(there))
      hold('discussions.list', await api.get(`${at}/discussions`))
      hold('communities.home', await api.get(at))
      hold('subcommunities.list', await api.get(`${at}/below`))
      hold('communities.directory', await api.get('/communities'))
    }

    await scene.settled()
    for (const api of [visitor, amy.api]) {
      hold('search.query', await api.get('/search', { q: 'how' }))
      hold('search.query', await api.get('/search'))
      hold('search.suggestions', await api.get('/search/suggestions', { q: 'every' }))
    }
    hold('admin.search', await staff.api.get('/search'))
    hold('admin.rebuildSearch', await staff.api.post('/search/rebuild'))

    const sent = await put(scene.cms, amy, 'Words', { name: 'words.txt' })
    const { id: file } = sent
    expect(compile(document.paths['/api/cop/files'].post.responses[201].content['application/json'].schema)({ data: sent })).toBe(true)
    hold('files.upload', await amy.api.get(`/files/${file}/upload`))
    hold('files.discard', await amy.api.delete(`/files/${file}`))

    const { items: [, community] } = hold('admin.communities', await staff.api.get('/communities'))
    hold('admin.community', await staff.api.get(`/communities/${community.id}`))
    hold('admin.grant', await staff.api.post(`/facilitators/${fiona.id}/grant`))
    hold('admin.communities', await staff.api.get('/communities'))
    hold('admin.revoke', await staff.api.post(`/facilitators/${fiona.id}/revoke`))
    hold('admin.suspend', await staff.api.post(`/communities/${community.id}/suspend`, { reason: 'Why not' }))
    hold('admin.setForFacilitators', await staff.api.post(`/communities/${community.id}/for-facilitators`, { on: false }))
    hold('admin.unsuspend', await staff.api.post(`/communities/${community.id}/unsuspend`))
    hold('admin.deliveries', await staff.api.get('/deliveries'))
    hold('admin.audit', await staff.api.get('/audit'))
    const csv = await staff.api.get('/audit.csv')
    hold('admin.auditCsv', { ...csv, body: { data: csv.body } })
    const { toolkit } = hold('lifecycle.read', await fiona.api.get(`${at}/lifecycle`))
    hold('facilitation.overview', await fiona.api.get(`${at}/facilitation`))
    hold('facilitation.people', await fiona.api.get(`${at}/facilitation/new`))
    hold('lifecycle.tick', await fiona.api.post(`${at}/lifecycle/tasks/${toolkit.tasks.find(({ automatic }: { automatic: boolean }) => !automatic).id}`, { done: true }))
    const { slug: part } = (await fiona.api.post('/communities', { name: 'A part', summary: 'Some of those here', parent: slug })).body.data
    hold('subcommunities.places', await fiona.api.get(`/communities/${part}/move`))
    const { plan } = hold('subcommunities.plan', await fiona.api.get(`/communities/${part}/move/plan`))
    hold('subcommunities.move', await fiona.api.post(`/communities/${part}/move`, { to: null, reason: 'By itself', fingerprint: plan.fingerprint }))
    const [{ id: partId }] = (await staff.api.get('/communities', { q: 'A part' })).body.data.items
    hold('admin.places', await staff.api.get(`/communities/${partId}/move`))
    const { fingerprint } = hold('admin.plan', await staff.api.get(`/communities/${partId}/move/plan`, { to: community.id }))
    hold('admin.move', await staff.api.post(`/communities/${partId}/move`, { to: community.id, reason: 'Together again', fingerprint }))
    await scene.cms.query(`update cop_communities set stage = 'closedown' where document_id = ?`, [community.id])
    hold('closedown.setDate', await fiona.api.put(`${at}/closedown/date`, { day: new Date(Date.now() + 86_400_000 * 30).toISOString().slice(0, 10), reason: 'It has done its work' }))
    hold('closedown.tell', await fiona.api.post(`${at}/closedown/tell`, { message: 'Thank you all' }))
    hold('closedown.answer', await fiona.api.put(`${at}/closing-questions`, { worth: 'A lot', learned: '', next: '', named: true }))
    hold('closedown.questions', await fiona.api.get(`${at}/closing-questions`))
    const lesson = hold('closedown.addLesson', await fiona.api.post(`${at}/closedown/lessons`, { text: 'Ask earlier' }))
    const [kept] = (await scene.cms.query<{ document_id: string, author_id: number }>(`select c.document_id, c.author_id from cop_contributions c join cop_communities h on h.id = c.home_id where h.document_id = ? and c.state = 'published' and c.author_id is not null`, [community.id])) as [{ document_id: string, author_id: number }]
    await scene.cms.query(`update cop_contributions set author_id = ?, audience = 'community' where document_id = ?`, [amy.userId, kept.document_id])
    const output = hold('outputs.choose', await fiona.api.post(`${at}/closedown/outputs`, { contribution: kept.document_id, wider: 'public' }))
    hold('outputs.mine', await amy.api.get('/me/outputs'))
    hold('outputs.answer', await amy.api.put(`/me/outputs/${output.id}`, { agree: true, named: true }))
    hold('outputs.read', await scene.visitor.get(`/outputs/${output.id}`))
    hold('outputs.list', await fiona.api.get(`${at}/outputs`))
    hold('closedown.read', await fiona.api.get(`${at}/closedown`))
    hold('exports.ask', await fiona.api.post(`${at}/export`))
    hold('exports.read', await fiona.api.get(`${at}/export`))
    hold('admin.board', await staff.api.get('/board'))
    hold('outputs.drop', await fiona.api.delete(`${at}/closedown/outputs/${output.id}`))
    hold('closedown.removeLesson', await fiona.api.delete(`${at}/closedown/lessons/${lesson.id}`))
    hold('closedown.withdrawDate', await fiona.api.delete(`${at}/closedown/date`))
    hold('lifecycle.move', await fiona.api.post(`${at}/lifecycle/move`, { to: 'archived', reason: 'It was not needed' }))
    hold('lifecycle.read', await fiona.api.get(`${at}/lifecycle`))
    hold('admin.board', await staff.api.get('/board'))
    hold('admin.lifecycle', await staff.api.get(`/communities/${community.id}/lifecycle`))
    hold('admin.moveStage', await staff.api.post(`/communities/${community.id}/lifecycle/move`, { to: 'planning', reason: 'It was needed after all' }))
    hold('memberships.remove', await fiona.api.post(`${at}/members/${bea.id}/remove`, { reason: 'x' }))
    hold('memberships.readmit', await fiona.api.post(`${at}/members/${bea.id}/readmit`))
    hold('memberships.ban', await fiona.api.post(`${at}/members/${bea.id}/ban`, { reason: 'x' }))
    hold('memberships.leave', await amy.api.post(`${at}/leave`))
    hold('admin.communities', await staff.api.get('/communities', { watch: 'new' }))
    hold('admin.communityExport', await staff.api.get(`/communities/${community.id}/export`))
    hold('admin.askExport', await staff.api.post(`/communities/${community.id}/export`))
    await until(async () => (await staff.api.get(`/communities/${community.id}/export`)).body.data.export, found => found.state === 'ready')
    hold('admin.exportAddress', await staff.api.post(`/communities/${community.id}/export/address`))
    const [anybody] = hold('admin.communityMembers', await staff.api.get(`/communities/${community.id}/members`))
    hold('admin.handOver', await staff.api.post(`/communities/${community.id}/hand-over`, { person: anybody.id, others: 'stay', reason: 'They are gone' }))
    const double = (await fiona.api.post('/communities', { name: 'Much the same', summary: 'What the other one is about' })).body.data
    const [{ id: doubleId }] = (await staff.api.get('/communities', { q: double.name })).body.data.items
    hold('admin.mergeTargets', await staff.api.get(`/communities/${doubleId}/merge`))
    const merging = hold('admin.mergePlan', await staff.api.get(`/communities/${doubleId}/merge/plan`, { into: community.id }))
    hold('admin.merge', await staff.api.post(`/communities/${doubleId}/merge`, { into: community.id, reason: 'About the same', fingerprint: merging.fingerprint }))
    hold('admin.accounts', await staff.api.get('/accounts'))
    hold('admin.suspendAccount', await staff.api.post(`/accounts/${bea.id}/suspend`, { reason: 'Advertising' }))
    const letter = await scene.mailbox.waitFor(({ to, text }) => to.includes(bea.email) && text.includes('/suspended?token='))
    hold('suspensions.appeal', await visitor.post('/accounts/suspension/appeal', { token: /suspended\?token=([\w-]+)/.exec(letter.text)![1], words: 'It was a joke' }))
    hold('admin.accounts', await staff.api.get('/accounts', { state: 'appealed' }))
    const colleague = await createAdmin(scene.cms, 'communities-km-staff')
    hold('admin.answerSuspension', await colleague.api.post(`/accounts/${bea.id}/appeal`, { decision: 'upheld', message: 'It stays' }))
    hold('admin.restoreAccount', await staff.api.post(`/accounts/${bea.id}/restore`))
    const partner = await makePartner(staff)
    hold('admin.partnerChoices', await staff.api.get(`/partners/${partner}/choices`))
    hold('admin.addToPartner', await staff.api.put(`/partners/${partner}/communities/${community.id}`))
    const helper = hold('admin.addPartnerStaff', await staff.api.post(`/partners/${partner}/staff`, { name: 'Paula', email: 'paula@partner.example' }))
    hold('admin.partners', await staff.api.get('/partners'))
    hold('partners.partner', await visitor.get(`/partners/${partnerWords.slug}`))
    hold('admin.removePartnerStaff', await staff.api.delete(`/partners/${partner}/staff/${helper.id}`))
    hold('admin.takeFromPartner', await staff.api.delete(`/partners/${partner}/communities/${community.id}`))
    const dead = await scene.cms.query<{ document_id: string }>('select document_id from cop_outbox_deliveries order by id limit 1')
    await scene.cms.query(`update cop_outbox_deliveries set state = 'dead' where document_id = ?`, [dead[0]!.document_id])
    hold('admin.deliveries', await staff.api.get('/deliveries'))
    hold('admin.retryDelivery', await staff.api.post(`/deliveries/${dead[0]!.document_id}/retry`))

    expect(endpoints.map(({ name }) => name).filter(name => !seen.has(name))).toEqual([])
  })
})
