import type { Community, Person, Scene } from '../../support'
import { startScene, wrongCounters } from '../../support'

/*
 * Membership below needs membership above, also when someone goes out above in the very moment in which they come in
 * below. On SQLite one writer waits for the other anyway; on PostgreSQL it takes locks, from the top down.
 */
let scene: Scene
let fiona: Person
let tree: [Community, Community, Community]

const ROUNDS = 4
const TOGETHER = 5

beforeAll(async () => {
  scene = await startScene()
  fiona = await scene.person({ name: 'Fiona' })
})
beforeEach(async () => {
  const whole = await scene.community(fiona)
  const part = await scene.below(whole, fiona)
  tree = [whole, part, await scene.below(part, fiona)]
})
afterAll(() => scene?.stop())

const at = ({ slug }: Community, path: string) => `/communities/${slug}${path}`
const leave = (person: Person, place: Community) => person.api.post(at(place, '/leave'))
const join = (person: Person, place: Community) => person.api.post(at(place, '/join'), { reason: 'Because' })
const putOut = (way: 'remove' | 'ban') => (person: Person, place: Community) => fiona.api.post(at(place, `/members/${person.id}/${way}`), { reason: 'Because' })

const invitations = new Map<Person, string>()
const accept = (person: Person) => person.api.post('/invitations/accept', { invitation: invitations.get(person) })

async function invite(person: Person, place: Community) {
  await fiona.api.post(at(place, '/invitations'), { emails: [person.email] })
  const mine = (await person.api.get('/me/communities')).body.data.invitations
  invitations.set(person, mine[0].id)
}

/** Who is inside, or asks to be, below a community in which they are not. */
async function astray() {
  return scene.cms.query(
    `select m.user_id, h.slug, m.state from cop_memberships m join cop_communities h on h.id = m.community_id
     where m.state in ('active', 'pending') and h.parent_id is not null and h.id in (?, ?)
       and not exists (select 1 from cop_memberships a where a.user_id = m.user_id and a.community_id = h.parent_id and a.state = 'active')`,
    [tree[1].id, tree[2].id],
  )
}

type Act = (person: Person, place: Community) => Promise<{ status: number }>

interface Race { out: Act, from: 0 | 1, comeIn: Act, into: 1 | 2, before?: (person: Person, place: Community) => Promise<void> }

const races: [string, Race][] = [
  ['joins the part and leaves the whole', { out: leave, from: 0, comeIn: join, into: 1 }],
  ['joins two levels down and leaves the whole', { out: leave, from: 0, comeIn: join, into: 2 }],
  ['joins two levels down and is removed from the part', { out: putOut('remove'), from: 1, comeIn: join, into: 2 }],
  ['accepts an invitation and is banned above', { out: putOut('ban'), from: 0, comeIn: accept, into: 1, before: invite }],
  ['is taken back below and leaves above', { out: leave, from: 0, comeIn: (person, place) => fiona.api.post(at(place, `/members/${person.id}/readmit`)), into: 1, before: async (person, place) => {
    await join(person, place)
    await putOut('remove')(person, place)
  } }],
]

it.each(races)('whoever %s at once is not left below without the one above', async (_, { out, from, comeIn, into, before }) => {
  for (let round = 0; round < ROUNDS; round++) {
    const people = await scene.people(...Array.from({ length: TOGETHER }, (_, place) => `Racer ${place}`))
    for (const person of people) {
      await scene.members(tree[0], fiona, person)
      if (into === 2)
        await scene.members(tree[1], fiona, person)
      await before?.(person, tree[into])
    }
    const answers = await Promise.all(people.flatMap(person => [comeIn(person, tree[into]), out(person, tree[from])]))
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    expect(await astray()).toEqual([])
  }
  expect(await wrongCounters(scene.cms)).toEqual([])
}, 180_000)
