import type { Answer } from '../support'
import type { Ground, State, Viewer } from './matrix'
import type { World } from './world'
import { createHash } from 'node:crypto'
import { below, createClient, documentId } from '../support'
import { endpoints } from '../support/endpoints'
import { inTurn } from './in-turn'
import { audiences, grounds, isInside, isManager, reads, readsOutput, seesFacilitators, seesMembers, seesPage, states, surfaces, viewers } from './matrix'
import { buildWorld, secretOf, slugOf, tagOf, titleOf, wordsOf } from './world'

let world: World
/** Public ids of the replies, by their words. */
let replies: Map<string, string>
/** And of discussions, by their titles. */
let written: Map<string, string>
beforeAll(async () => {
  world = await buildWorld()
  const rows = await world.scene.cms.query<{ body: string, document_id: string }>('select body, document_id from cop_comments')
  replies = new Map(rows.map(row => [row.body, row.document_id]))
  const discussions = await world.scene.cms.query<{ title: string, document_id: string }>('select title, document_id from cop_contributions')
  written = new Map(discussions.map(row => [row.title, row.document_id]))
  for (const { id } of world.places.values()) {
    const here = await world.scene.cms.query<{ document_id: string }>('select document_id from cop_contributions where home_id = ?', [id])
    await world.scene.cms.query('update cop_communities set featured = ? where id = ?', [JSON.stringify(here.map(row => ({ kind: 'contribution', contribution: row.document_id, text: null, textCy: null }))), id])
  }
  const now = new Date()
  const [starts, ends] = [1, 2].map(days => new Date(now.getTime() + days * 86_400_000))
  await world.scene.cms.query(`insert into cop_events (document_id, contribution_id, community_id, starts_at, ends_at, created_at, updated_at, published_at) select 'e' || c.document_id, c.id, c.home_id, ?, ?, ?, ?, ? from cop_contributions c`, [starts, ends, now, now, now])
  const remember = (columns: string, from: string) => world.scene.cms.query(`insert into cop_former_addresses (place, thing, ${columns}, created_at, updated_at, published_at) ${from}`, [now, now, now])
  await remember('community_id', `select 'former-' || h.slug, '', h.id, ?, ?, ? from cop_communities h`)
  await remember('contribution_id', `select 'elsewhere', c.slug || '-' || h.slug, c.id, ?, ?, ? from cop_contributions c join cop_communities h on h.id = c.home_id`)
})
afterAll(() => world?.scene.stop())

const onSite = viewers.filter(viewer => viewer !== 'staff')
const pairs = grounds.flatMap((ground, row) => onSite.map((viewer, column) => [viewer, ground.name, ground, row + column] as [Viewer, string, Ground, number]))
const things = audiences.flatMap(audience => states.map(state => ({ audience, state })))
const at = (ground: Ground) => `/communities/${world.places.get(ground.name)!.slug}`
const titles = (items: { title: string }[]) => items.map(({ title }) => title).sort()
const readable = (viewer: Viewer, ground: Ground, wanted = states) => things.filter(({ audience, state }) => wanted.includes(state) && reads(viewer, ground, audience, state)).map(({ audience, state }) => titleOf(ground.name, audience, state)).sort()
const isAnonymous = (viewer: Viewer) => viewer === 'anonymous'
const nothing = (answer: Answer, absent: Answer) => expect([answer.status, answer.body]).toEqual([404, absent.body])

it('has a line for every call of the contracts', () => {
  expect(endpoints.map(({ name }) => name).sort()).toEqual(Object.keys(surfaces).sort())
})

describe.each(pairs)('%s, in the %s community', (viewer, _, ground, turn) => {
  const api = () => world.as(viewer)
  const sees = seesPage(viewer, ground)
  const inside = isInside(viewer)

  it('its page, and what is on it', async () => {
    const page = await api().get(at(ground))
    if (!sees)
      return nothing(page, await api().get('/communities/no-such-community'))
    const { community, featured, coming, latest, unanswered, newestMembers } = page.body.data
    expect(page.status).toBe(200)
    expect(titles(latest)).toEqual(readable(viewer, ground, ['published']))
    expect(titles(featured)).toEqual(readable(viewer, ground, ['published']))
    const published = readable(viewer, ground, ['published'])
    expect(titles(coming).filter(title => !published.includes(title))).toEqual([])
    expect(coming).toHaveLength(Math.min(published.length, 3))
    expect(unanswered).toEqual([])
    expect(newestMembers.length > 0).toBe(inside)
    expect(community.facilitators.length > 0).toBe(seesFacilitators(viewer, ground))
    expect(community.lastActivityAt !== null).toBe(seesFacilitators(viewer, ground))
    expect(community.contributionCount !== null).toBe(inside)
    expect(community.pendingRequests !== null).toBe(isManager(viewer))
    expect(community.can).toMatchObject({ manage: isManager(viewer), seeMembers: seesMembers(viewer, ground) })
  })

  it('the directory: card, total, filters, and the children on the page above', async () => {
    const { items, total } = (await api().get('/communities', { q: `Ground ${ground.name}`, pageSize: 50 })).body.data
    const card = items.find(({ slug }: { slug: string }) => at(ground).endsWith(`/${slug}`))
    const others = grounds.filter(({ name }) => name.split(' ').some(word => ground.name.split(' ').includes(word)) && ground.name.split(' ').every(word => name.includes(word)))
    expect(Boolean(card)).toBe(sees)
    expect(total).toBe(others.filter(other => seesPage(viewer, other)).length)
    if (card) {
      expect(card.contributionCount !== null).toBe(inside)
      expect(card.facilitators.length > 0).toBe(seesFacilitators(viewer, ground))
    }
    // The page above names the first few and counts all; `/below` has every one, and is asked in the next test.
    const { children, childrenTotal } = (await api().get(`/communities/${world.roof.slug}`)).body.data
    const named = children.some(({ slug }: { slug: string }) => at(ground).endsWith(`/${slug}`))
    expect(named && !sees).toBe(false)
    expect(childrenTotal).toBe(grounds.filter(other => seesPage(viewer, other)).length)
    expect(children).toHaveLength(Math.min(childrenTotal, 6))
  })

  it('the list of what is below the roof, and what is new there', async () => {
    const { items, latest } = (await api().get(`/communities/${world.roof.slug}/below`, { pageSize: 50 })).body.data
    expect(items.some(({ slug }: { slug: string }) => at(ground).endsWith(`/${slug}`))).toBe(sees)
    const { latestBelow } = (await api().get(`/communities/${world.roof.slug}`)).body.data
    for (const one of [...latest, ...latestBelow].filter(({ community }) => at(ground).endsWith(`/${community.slug}`)))
      expect(readable(viewer, ground, ['published'])).toContain(one.discussion.title)
    const below = await api().get(`${at(ground)}/below`)
    if (!sees)
      return nothing(below, await api().get('/communities/no-such-community/below'))
    expect(below.body.data.start !== null).toBe(isManager(viewer))
  })

  it('its discussions, one by one and as a list', async () => {
    const list = await api().get(`${at(ground)}/discussions`)
    const coming = await api().get(`${at(ground)}/discussions`, { sort: 'coming' })
    if (sees) {
      expect([titles(list.body.data.items), titles(coming.body.data.items)]).toEqual([readable(viewer, ground), readable(viewer, ground, ['published'])])
    }
    else {
      nothing(list, await api().get('/communities/no-such-community/discussions'))
      nothing(coming, list)
    }
    const absent = await api().get(`${at(ground)}/discussions/no-such-thing`)
    const answers = await Promise.all(things.map(({ audience, state }) => api().get(`${at(ground)}/discussions/${slugOf(audience, state)}`)))
    for (const [place, { audience, state }] of things.entries()) {
      const answer = answers[place]!
      if (reads(viewer, ground, audience, state))
        expect([audience, state, answer.status, answer.body.data?.comments.items.length]).toEqual([audience, state, 200, 1])
      else
        nothing(answer, absent)
    }
  })

  it('the addresses that it and its discussions had before', async () => {
    const old = `/communities/former-${at(ground).split('/').at(-1)}`
    const absent = [await api().get('/communities/no-such-community'), await api().get('/communities/no-such-community/discussions/none')] as const
    const page = await api().get(old)
    if (sees)
      expect([page.status, page.headers.get('location')]).toEqual([308, `/api/cop${at(ground)}`])
    else
      nothing(page, absent[0])
    for (const [place, { audience, state }] of things.entries()) {
      const answer = await api().get(inTurn(turn, place, [`${old}/discussions/${slugOf(audience, state)}`, `/communities/elsewhere/discussions/${slugOf(audience, state)}-${at(ground).split('/').at(-1)}`]))
      if (reads(viewer, ground, audience, state))
        expect([answer.status, answer.headers.get('location')]).toEqual([308, `/api/cop${at(ground)}/discussions/${slugOf(audience, state)}`])
      else
        nothing(answer, absent[1])
    }
  })

  it('the words of discussions and replies as they were written', async () => {
    const edits = (state: State) => ground.stage !== 'archived' && ground.status === 'active' && (isManager(viewer) || (viewer === 'author' && state !== 'hidden'))
    const asked = things.map(({ audience, state }, place) => inTurn(turn, place, [
      { path: '/source', status: edits(state) ? 200 : 403 },
      { path: `/comments/${replies.get(wordsOf(ground.name, audience, state))}/source`, status: 200 },
    ]))
    const answers = await Promise.all(things.map(({ audience, state }, place) => api().get(`${at(ground)}/discussions/${slugOf(audience, state)}${asked[place]!.path}`)))
    for (const [place, { audience, state }] of things.entries()) {
      const status = isAnonymous(viewer) ? 401 : reads(viewer, ground, audience, state) ? asked[place]!.status : 404
      expect([audience, state, asked[place]!.path, answers[place]!.status]).toEqual([audience, state, asked[place]!.path, status])
    }
  })

  it('a report of what is written there: of what they read, and of nothing else', async () => {
    const absent = await api().post('/reports', { kind: 'contribution', thing: 'nosuchthing', category: 'spam' })
    for (const [place, { audience, state }] of things.entries()) {
      const [kind, thing] = inTurn(turn, place, [['contribution', written.get(titleOf(ground.name, audience, state))], ['comment', replies.get(wordsOf(ground.name, audience, state))]])
      const answer = await api().post('/reports', { kind, thing, category: 'spam' })
      if (isAnonymous(viewer))
        expect(answer.status).toBe(401)
      else if (reads(viewer, ground, audience, state))
        expect([audience, state, kind, answer.status]).toEqual([audience, state, kind, viewer === 'author' ? 409 : 201])
      else
        nothing(answer, absent)
    }
  })

  it('the tags on what is written there: their pages, and suggestions while typing', async () => {
    const absent = await api().get('/tags/no-such-tag')
    for (const [place, { audience, state }] of things.entries()) {
      const tag = tagOf(wordsOf(ground.name, audience, state))
      const shows = state === 'published' && reads(viewer, ground, audience, state)
      if (inTurn(turn, place, [true, false])) {
        const suggested = await api().get('/tags', { q: tag })
        expect([audience, state, suggested.status, suggested.body.data?.length]).toEqual(isAnonymous(viewer) ? [audience, state, 401, undefined] : [audience, state, 200, Number(shows)])
        continue
      }
      const page = await api().get(`/tags/${tag}`)
      if (shows)
        expect([page.body.data.total, titles(page.body.data.items)]).toEqual([1, [titleOf(ground.name, audience, state)]])
      else
        nothing(page, absent)
    }
  })

  it('what is found in it: hits, totals, facets, highlights', async () => {
    const words = wordsOf(ground.name, '', '')
    const { items, total, facets, didYouMean } = (await api().get('/search', { q: words, community: world.places.get(ground.name)!.slug, pageSize: 50 })).body.data
    const expected = readable(viewer, ground, ['published'])
    expect(items.map(({ titleHtml }: { titleHtml: string }) => titleHtml).sort()).toEqual(expected)
    expect([total, didYouMean]).toEqual([expected.length, null])
    expect(facets.community.map(({ count }: { count: number }) => count)).toEqual(expected.length > 0 ? [expected.length] : [])
    expect(facets.tag.map(({ count }: { count: number }) => count)).toEqual(expected.map(() => 1))
    for (const { excerptHtml } of items)
      expect(excerptHtml).toContain(`<mark>${words}`)
  })

  it('what is suggested and corrected while one is looking for it', async () => {
    const suggested = (await api().get('/search/suggestions', { q: `Ground ${ground.name}` })).body.data
    const named = suggested.communities.filter(({ slug }: { slug: string }) => at(ground).endsWith(`/${slug}`))
    expect(named.length).toBe(Number(sees))
    for (const audience of audiences) {
      const shows = reads(viewer, ground, audience, 'published')
      const words = wordsOf(ground.name, audience, 'published')
      const { discussions, people, tags } = (await api().get('/search/suggestions', { q: words })).body.data
      expect([audience, discussions.length, people.length, tags.length]).toEqual([audience, Number(shows), 0, Number(shows && !isAnonymous(viewer))])
      const mistyped = (await api().get('/search', { q: words.replace('wordsof', 'wodsof') })).body.data
      expect([audience, mistyped.didYouMean, mistyped.total]).toEqual([audience, shows ? words : null, Number(shows)])
      // What is in no index is asked for together: whatever has one of the words would be found.
      const unpublished = states.filter(state => state !== 'published').map(state => wordsOf(ground.name, audience, state))
      const questions = [unpublished.slice(0, 2), unpublished.slice(2)].map(some => api().get('/search/suggestions', { q: some.join(' ') }))
      const search = await api().get('/search', { q: [words, ...unpublished].join(' ').replaceAll('wordsof', 'wodsof') })
      expect([audience, search.body.data.total]).toEqual([audience, Number(shows)])
      const suggestions = (await Promise.all(questions)).map(({ body }) => body.data)
      expect(suggestions).toEqual(questions.map(() => ({ communities: [], people: [], discussions: [], tags: [] })))
      for (const one of unpublished)
        expect(JSON.stringify(search.body)).not.toContain(one)
    }
  })

  it('its members', async () => {
    const [list, suggest] = [await api().get(`${at(ground)}/members`), await api().get(`${at(ground)}/members/suggest`, { q: 'who' })]
    const denied = isAnonymous(viewer) ? 401 : 403
    expect(list.status).toBe(!sees ? 404 : seesMembers(viewer, ground) ? 200 : denied)
    expect(suggest.status).toBe(isAnonymous(viewer) ? 401 : !sees ? 404 : seesMembers(viewer, ground) ? 200 : 403)
    if (!seesMembers(viewer, ground))
      expect(JSON.stringify([list.body, suggest.body])).not.toContain('Who is')
    const removed = await api().get(`${at(ground)}/members`, { state: 'banned' })
    expect(removed.status === 200).toBe(isManager(viewer) && sees)
  })

  it('who belongs, on a person\'s page', async () => {
    const answer = await api().get(`/people/${world.people.get('member')!.id}`)
    expect(answer.status).toBe(isAnonymous(viewer) ? 401 : 200)
    if (!isAnonymous(viewer))
      expect(answer.body.data.communities.some(({ slug }: { slug: string }) => at(ground).endsWith(`/${slug}`))).toBe(seesMembers(viewer, ground))
  })

  it('what is mine', async () => {
    const [mine, me] = [await api().get('/me/communities'), await api().get('/me')]
    expect([mine.status, me.status]).toEqual(isAnonymous(viewer) ? [401, 401] : [200, 200])
    if (isAnonymous(viewer))
      return
    const has = (items: { slug?: string, community?: { slug: string } }[]) => items.some(item => at(ground).endsWith(`/${item.slug ?? item.community?.slug}`))
    const belongs = inside && viewer !== 'parent facilitator' && sees
    expect(has(mine.body.data.memberships)).toBe(belongs)
    expect(has(mine.body.data.pending)).toBe(viewer === 'pending' && sees)
    expect(has(mine.body.data.invitations)).toBe(viewer === 'invited' && sees)
    expect(has(me.body.data.memberships)).toBe(belongs || (viewer === 'pending' && sees))
  })

  it('what an invitation is to, for whoever holds its secret', async () => {
    const answer = await api().post('/invitations/look', { token: secretOf(ground.name) })
    if (ground.status === 'suspended')
      nothing(answer, await api().post('/invitations/look', { token: 'x'.repeat(43) }))
    else
      expect(answer.body.data).toMatchObject({ community: { name: `Ground ${ground.name}` }, forMe: isAnonymous(viewer) ? null : viewer === 'invited' })
  })
})

describe('mails, at the moment of sending', () => {
  it('reach exactly those who may read what they tell of', async () => {
    const { scene, people } = world
    const mentions = [...people.values()].map(({ id }) => id)
    const now = new Date()
    const told: State[] = states.filter(state => state !== 'draft' && state !== 'pending')
    const comments = await scene.cms.query<{ id: number }>(`select k.id from cop_comments k join cop_contributions c on c.id = k.contribution_id where c.state not in ('draft', 'pending')`)
    for (const { id } of comments) {
      const [event] = await scene.cms.query<{ id: number }>(`insert into cop_outbox_events (document_id, type, payload, occurred_at, created_at, updated_at, published_at) values (?, 'comment.mentioned', ?, ?, ?, ?, ?) returning id`, [documentId(), JSON.stringify({ commentId: id, mentions }), now, now, now, now])
      await scene.cms.query(`insert into cop_outbox_deliveries (document_id, event_id, consumer, recipient, state, attempts, due_at, created_at, updated_at, published_at) values (?, ?, 'mail', '', 'waiting', 0, ?, ?, ?, ?)`, [documentId(), event!.id, now, now, now, now])
    }
    await scene.settled(110_000)
    for (const [viewer, person] of people) {
      const read = scene.mailsTo(person).map(({ text }) => /wordsof\w+/.exec(text)?.[0]).sort()
      // Nobody is told of their own words.
      const expected = viewer === 'author' ? [] : grounds.flatMap(ground => things.filter(({ audience, state }) => told.includes(state) && reads(viewer, ground, audience, state)).map(({ audience, state }) => wordsOf(ground.name, audience, state))).sort()
      expect([viewer, read]).toEqual([viewer, expected])
    }
  }, 120_000)
})

describe('what a community leaves behind', () => {
  const kept = [...audiences.map(audience => ({ audience, state: 'published' as State })), { audience: 'public' as const, state: 'hidden' as State }]
  const outputOf = (ground: Ground, audience: string, state: string) => createHash('sha256').update(wordsOf(ground.name, audience, state)).digest('hex').slice(0, 24)
  const hashOf = (ground: Ground, { audience, state }: { audience: string, state: string }) => createHash('sha256').update(JSON.stringify([titleOf(ground.name, audience, state), wordsOf(ground.name, audience, state)])).digest('hex')

  it.each([
    ['nothing was asked', null, null, null],
    ['the author is silent', 'public', null, null],
    ['the author said no', 'public', 'no', null],
    ['the author agreed to other words', 'public', 'other words', null],
    ['the author agreed for those registered', 'network', 'yes', 'network'],
    ['the author agreed for anyone', 'public', 'yes', 'public'],
  ] as const)('where %s', async (_, wider, consent, agreed) => {
    await world.scene.cms.query('delete from cop_outputs')
    for (const ground of grounds) {
      for (const thing of kept) {
        await world.scene.cms.query(
          'insert into cop_outputs (document_id, community_id, contribution_id, wider, consent, named, fingerprint) select ?, home_id, id, ?, ?, ?, ? from cop_contributions where title = ?',
          [outputOf(ground, thing.audience, thing.state), wider, consent === 'other words' ? 'yes' : consent, false, consent === 'yes' ? hashOf(ground, thing) : 'f'.repeat(64), titleOf(ground.name, thing.audience, thing.state)],
        )
      }
    }
    const absent = await world.scene.visitor.get('/outputs/nosuchoutput')
    for (const [viewer, , ground] of pairs) {
      const expected = kept.filter(({ audience, state }) => readsOutput(viewer, ground, audience, state, agreed))
      for (const { audience, state } of kept) {
        const page = await world.as(viewer).get(`/outputs/${outputOf(ground, audience, state)}`)
        const reads = expected.some(one => one.audience === audience && one.state === state)
        expect([viewer, ground.name, audience, state, page.status]).toEqual([viewer, ground.name, audience, state, reads ? 200 : 404])
        if (!reads)
          nothing(page, absent)
        else
          expect(page.body.data).toMatchObject({ title: titleOf(ground.name, audience, state), html: `<p>${wordsOf(ground.name, audience, state)}</p>`, author: null, community: seesPage(viewer, ground) ? { slug: world.places.get(ground.name)!.slug } : null })
      }
      const list = await world.as(viewer).get(`${at(ground)}/outputs`)
      if (seesPage(viewer, ground))
        expect(titles(list.body.data.items)).toEqual(expected.map(({ audience, state }) => titleOf(ground.name, audience, state)).sort())
      else
        nothing(list, absent)
    }
  }, 120_000)
})

describe('the admin panel', () => {
  const slugs = (items: { slug: string }[]) => items.map(({ slug }) => slug)

  it('shows staff every community, whatever it is', async () => {
    const { items, total } = (await world.staff.api.get('/communities', { pageSize: 100 })).body.data
    expect(total).toBe(grounds.length + 1)
    expect(slugs(items).sort()).toEqual([world.roof.slug, ...[...world.places.values()].map(({ slug }) => slug)].sort())
    const board = (await world.staff.api.get('/board')).body.data as { stage: string, total: number }[]
    expect(Object.fromEntries(board.map(({ stage, total }) => [stage, total]))).toEqual({ planning: 1, startup: 0, nurture: grounds.filter(({ stage }) => stage === 'nurture').length, sustain: 0, closedown: 0, archived: grounds.filter(({ stage }) => stage === 'archived').length })
    for (const { documentId: id } of world.places.values())
      expect((await world.staff.api.get(`/communities/${id}`)).status).toBe(200)
    expect((await world.staff.api.get('/requests')).body.data.total).toBe(grounds.filter(({ status, stage }) => status === 'active' && stage !== 'archived').length)
  })

  it('shows a facilitator theirs, and not the one above', async () => {
    const { api, panel } = world.facilitatorAdmin
    const { items } = (await api.get('/communities', { pageSize: 100 })).body.data
    expect(slugs(items).sort()).toEqual([...world.places.values()].map(({ slug }) => slug).sort())
    nothing(await api.get(`/communities/${world.roof.documentId}`), await api.get('/communities/nosuchcommunity'))
    const board = (await api.get('/board')).body.data as { total: number, items: { name: string }[] }[]
    expect(board.reduce((sum, { total }) => sum + total, 0)).toBe(grounds.length)
    expect(board.flatMap(({ items }) => items.map(({ name }) => name))).not.toContain('Roof')
    nothing(await api.get(`/communities/${world.roof.documentId}/move`), await api.get('/communities/nosuchcommunity'))
    nothing(await api.get(`/communities/${world.roof.documentId}/move/plan`), await api.get('/communities/nosuchcommunity'))
    nothing(await api.post(`/communities/${world.roof.documentId}/move`, { to: null, reason: 'Because', fingerprint: '0'.repeat(64) }), await api.get('/communities/nosuchcommunity'))
    nothing(await api.get(`/communities/${world.roof.documentId}/lifecycle`), await api.get('/communities/nosuchcommunity'))
    nothing(await api.post(`/communities/${world.roof.documentId}/lifecycle/move`, { to: 'closedown', reason: 'Why not' }), await api.get('/communities/nosuchcommunity'))
    for (const [path, body] of [['/suspend', { reason: 'Why not' }], ['/unsuspend', {}], ['/for-facilitators', { on: true }]] as const)
      expect((await api.post(`/communities/${world.roof.documentId}${path}`, body)).status).toBe(403)
    for (const path of ['/audit', '/audit.csv'])
      expect([path, (await api.get(path)).status]).toEqual([path, 403])
    for (const type of ['community', 'contribution', 'comment', 'profile', 'membership', 'invitation', 'audit-entry'])
      expect((await panel.get(`/content-manager/collection-types/plugin::communities.${type}`)).status).toBe(403)
  })

  it('is closed to every viewer of the site', async () => {
    for (const viewer of onSite) {
      const panel = below(world.scene.cms.url, '/communities', { token: world.as(viewer).token })
      expect(await Promise.all(['/communities', '/requests', '/audit', '/audit.csv'].map(async path => (await panel.get(path)).status))).toEqual([401, 401, 401, 401])
    }
  })
})

describe('Strapi\'s own routes for our types', () => {
  const types = ['communities', 'contributions', 'comments', 'memberships', 'invitations', 'profiles', 'outbox-events', 'outbox-deliveries', 'audit-entries', 'account-tokens', 'community-drafts', 'stage-moves', 'stalls', 'toolkits', 'toolkit-tasks', 'task-ticks', 'tags', 'taggings', 'contacts', 'blocks', 'conversations', 'conversation-members', 'messages', 'report-cases', 'reports', 'regions', 'expertises', 'organisations']

  it.each(types)('are closed for everybody: %s', async (type) => {
    for (const viewer of onSite) {
      const client = createClient(world.scene.cms.url, { token: world.as(viewer).token })
      for (const path of [`/api/${type}`, `/api/${type}/1`, `/api/communities/${type}`, `/api/communities/${type}/1`]) {
        expect([path, (await client.get(path)).status]).toEqual([path, 404])
        expect([path, (await client.post(path, { data: {} })).status]).toEqual([path, 404])
        expect([path, (await client.delete(path)).status]).toEqual([path, 404])
      }
    }
  })
})
