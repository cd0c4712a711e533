import type { Visibility } from '../../../plugins/communities/contracts'
import type { Community, Person, Scene } from '../../support'
import { visibility } from '../../../plugins/communities/contracts'
import { startScene } from '../../support'
import { picture, put, statusFor } from '../files/calls'
import { makeContacts, profile } from './calls'

/*
 * Faces beside names: on cards, in lists of people and beside what somebody wrote. Shown to nobody to whom the picture
 * itself would not be given.
 */

let scene: Scene
let amy: Person
let fellow: Person
let friend: Person
let stranger: Person
let place: Community
let talk: { path: string }
let photo: string

beforeAll(async () => {
  scene = await startScene()
  ;[amy, fellow, friend, stranger] = await scene.people('Amy Face', 'Fellow', 'Friend', 'Stranger') as [Person, Person, Person, Person]
  place = await scene.community(amy, { reach: 'public' })
  await scene.members(place, amy, fellow)
  await makeContacts(scene, friend, amy)
  talk = await scene.discussion(amy, place, { audience: 'public' })
  await scene.comment(amy, talk, 'A reply of mine')
  await friend.api.post('/me/messages', { to: [amy.id], body: 'Hello' })
  photo = (await put(scene.cms, amy, await picture().jpeg().toBuffer(), { name: 'me.jpg', purpose: 'photo' })).id
  await profile(amy, { photo })
  await scene.settled()
})
afterAll(() => scene?.stop())

type Api = Pick<Person, 'api'>
/** What stands for Amy's face on each surface that this reader gets. */
async function faces({ api }: Api): Promise<Record<string, string | null>> {
  const data = async (path: string, query: Record<string, string> = {}) => (await api.get(path, query)).body.data
  const own = (people: { id: string, photo: string | null }[] = []) => people.filter(({ id }) => id === amy.id).map(person => person.photo)[0]
  const discussion = await data(talk.path)
  const found: Record<string, string | null | undefined> = {
    finder: own((await data('/people', { last: 'face' }))?.items),
    members: own((await data(`/communities/${place.slug}/members`))?.items),
    author: discussion.discussion.author.photo,
    reply: discussion.comments.items[0].author.photo,
    facilitator: own(discussion.community.facilitators),
    contacts: own((await data('/me/contacts'))?.contacts),
    messages: own((await data('/me/messages'))?.items.flatMap((one: { people: never[] }) => one.people)),
  }
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string | null] => entry[1] !== undefined))
}

const readers = () => ({ visitor: { api: scene.visitor }, stranger, fellow, friend, amy })

it.each(visibility.options)('are for those who get the picture: %s', async (chosen: Visibility) => {
  for (const open of [false, true]) {
    await profile(amy, { visibility: { photo: chosen }, openToEveryone: open })
    for (const [name, reader] of Object.entries(readers())) {
      const given = await statusFor(scene.cms, reader, photo) === 200
      const { finder, ...beside } = await faces(reader)
      // Cards know what two people are to each other; beside names stands what is for all who are registered.
      if (name !== 'visitor')
        expect([name, open, finder]).toEqual([name, open, given ? photo : null])
      const all = given && ['everyone', 'registered'].includes(chosen)
      expect([name, open, beside]).toEqual([name, open, Object.fromEntries(Object.keys(beside).map(key => [key, all ? photo : null]))])
    }
  }
  expect(Object.keys(await faces(friend)).sort()).toEqual(['author', 'contacts', 'facilitator', 'finder', 'members', 'messages', 'reply'])
})

it('wait until the picture has been looked at', async () => {
  await profile(amy, { visibility: { photo: 'registered' } })
  await scene.cms.query(`update cop_files set state = 'checking' where document_id = ?`, [photo])
  expect(Object.values(await faces(friend)).filter(Boolean)).toEqual([])
  await scene.cms.query(`update cop_files set state = 'ready' where document_id = ?`, [photo])
  expect(Object.values(await faces(friend)).every(face => face === photo)).toBe(true)
})
