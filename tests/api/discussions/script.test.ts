import type { Community, Person, Scene } from '../../support'
import { startScene, wrongCounters } from '../../support'
import { read } from './calls'

let scene: Scene
let fiona: Person
let amy: Person
let bob: Person
let stranger: Person
let place: Community

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, amy, bob, stranger] = await scene.people('Fiona', 'Amy Author', 'Bob', 'Stranger') as [Person, Person, Person, Person]
  place = await scene.community(fiona, { reach: 'public' })
  await scene.members(place, fiona, amy, bob)
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

describe('access.md 13: script', () => {
  const attacks = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '[x](javascript:alert(1))', '[x](data:text/html,<script>alert(1)</script>)', '<a href="javascript:alert(1)">x</a>', '[x](person:a"onclick="alert(1))', '![x](javascript:alert(1))', '<iframe src=//evil.example>']
  const dangerous = /<(?:script|img|svg|iframe|object|style)\b|<[^>]+\son\w+\s*=|<[^>]+(?:href|src)\s*=\s*(?:["']\s*)?(?:javascript|data|vbscript):/i

  it.each(attacks)('never runs from a body, a reply or a description: %s', async (attack) => {
    const own = await scene.community(amy, { description: attack, reach: 'public' })
    const talk = await scene.discussion(amy, own, { body: attack })
    await scene.comment(amy, talk, attack)
    await amy.api.patch(talk.path, { body: `${attack}\n\nedited` })
    const { discussion, comments } = await read(stranger, talk)
    const home = (await stranger.api.get(`/communities/${own.slug}`)).body.data
    for (const html of [discussion.html, comments.items[0].html, home.descriptionHtml])
      expect(html).not.toMatch(dangerous)
  })

  it('in titles and names stays text, in mentions too', async () => {
    const name = '<img src=x onerror=alert(1)>'
    const trickster = await scene.person({ name })
    await scene.members(place, fiona, trickster)
    const talk = await scene.discussion(trickster, place, { title: name, body: `[@x](person:${trickster.id})` })
    const { discussion } = await read(stranger, talk)
    expect(discussion).toMatchObject({ title: name, author: { name } })
    expect(discussion.html).not.toMatch(dangerous)
  })
})
