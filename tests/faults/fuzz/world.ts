import type { Admin, Community, DatabaseKind, Person, Scene } from '../../support'
import { randomUUID } from 'node:crypto'
import { addMembership } from '../../access/world'
import { createAdmin, signedIn, startScene } from '../../support'
import { makePartner } from '../../support/partners'

export const viewers = ['anonymous', 'registered', 'pending', 'member', 'facilitator', 'banned', 'staff', 'facilitator admin', 'partner staff'] as const
export type Viewer = typeof viewers[number]

/** Texts that mean something here, by the name of the field in which they do; `all` of them to be put where they don't belong. */
export interface Pools { named: Record<string, string[]>, all: string[] }

export interface World {
  scene: Scene
  tokens: Record<Viewer, string | undefined>
  pools: Pools
  /** Undoes what would keep the next requests from getting anywhere: ended sessions, lost roles, hidden texts. */
  heal: () => Promise<void>
  /** Signs in again those whose session has ended. */
  signIn: () => Promise<void>
}

const memberships = { pending: ['pending', 'member'], member: ['active', 'member'], facilitator: ['active', 'facilitator'], banned: ['banned', 'member'] } as const

/** Two communities with something of each kind in them, and every kind of viewer. */
export async function buildWorld(database: DatabaseKind): Promise<World> {
  // Nothing writes but the requests, so that it shows when one that was refused has written.
  const scene = await startScene({ database, env: { OUTBOX_ENABLED: 'false' } })
  const [registered, pending, member, facilitator, banned] = await scene.people('registered', 'pending', 'member', 'facilitator', 'banned') as [Person, Person, Person, Person, Person]
  const people = { registered, pending, member, facilitator, banned }
  const open = await scene.community(people.facilitator, { name: 'Open place', reach: 'public' })
  const hidden = await scene.community(people.facilitator, { name: 'Hidden place', listed: false, joining: 'invitation', reach: 'community' })
  const parts = [await fill(scene, open, people.facilitator), await fill(scene, hidden, people.facilitator)]
  for (const name of ['pending', 'member', 'banned'] as const) {
    for (const place of [open, hidden])
      await addMembership(scene, place, people[name].userId, memberships[name][0], memberships[name][1])
  }
  const staff = await createAdmin(scene.cms, 'communities-km-staff')
  const facilitatorAdmin = await createAdmin(scene.cms, 'communities-facilitator')
  await scene.cms.query('update cop_profiles set admin_user_id = ? where user_id = ?', [facilitatorAdmin.id, people.facilitator.userId])
  const partnerStaff = await partnerStaffOf(scene, staff, open)

  const world: World = {
    scene,
    tokens: tokensOf(people, staff, facilitatorAdmin, partnerStaff),
    pools: await poolsOf(scene, people, parts),
    async heal() {
      const { query } = scene.cms
      await query(`update cop_communities set status = 'active', stage = 'startup', name = slug, listed = ?, effective_listed = ? where slug = ?`, [true, true, open.slug])
      await query(`update cop_contributions set state = 'published', locked = ?, audience = 'public' where slug in (${parts.map(({ discussion }) => `'${discussion}'`).join()})`, [false])
      await query(`update cop_comments set state = 'published' where document_id in (${parts.map(({ comment }) => `'${comment}'`).join()})`)
      await query('update up_users set blocked = ? where blocked = ?', [false, true])
      for (const [name, [state, role]] of Object.entries(memberships))
        await query(`update cop_memberships set state = ?, role = ? where user_id = ? and community_id in (?, ?)`, [state, role, people[name as keyof typeof memberships].userId, open.id, hidden.id])
      await query(`delete from cop_memberships where user_id = ?`, [people.registered.userId])
      await query('update cop_profiles set admin_user_id = ? where user_id = ?', [facilitatorAdmin.id, people.facilitator.userId])
    },
    async signIn() {
      for (const person of Object.values(people)) {
        if ((await person.api.get('/me')).status === 401)
          person.api = await signedIn(scene.cms, person.email)
      }
      world.tokens = tokensOf(people, staff, facilitatorAdmin, partnerStaff)
    },
  }
  return world
}

function tokensOf(people: Record<string, Person>, staff: Admin, facilitatorAdmin: Admin, partnerStaff: Admin): World['tokens'] {
  const of = (name: string) => people[name]!.api.token
  return { 'anonymous': undefined, 'registered': of('registered'), 'pending': of('pending'), 'member': of('member'), 'facilitator': of('facilitator'), 'banned': of('banned'), 'staff': staff.api.token, 'facilitator admin': facilitatorAdmin.api.token, 'partner staff': partnerStaff.api.token }
}

/** A partner with a community, and an account of its staff. */
async function partnerStaffOf({ cms }: Scene, staff: Admin, place: Community): Promise<Admin> {
  const partner = await makePartner(staff)
  await staff.api.put(`/partners/${partner}/communities/${place.documentId}`)
  const account = await createAdmin(cms, 'communities-partner-staff')
  await cms.query('insert into cop_partner_staffs (document_id, partner, admin_id) values (?, ?, ?)', ['partnerstaff', partner, account.id])
  return account
}

interface Part { slug: string, discussion: string, comment: string, invitation: string, community: string, person: string, tag: string, conversation: string, file: string }

async function fill(scene: Scene, place: Community, facilitator: Person): Promise<Part> {
  const amy = await scene.person()
  await scene.members(place, facilitator, amy)
  const talk = await scene.discussion(amy, place, { title: `Talk in ${place.slug}` })
  const comment = await scene.comment(amy, talk, 'Here')
  await facilitator.api.post(`/communities/${place.slug}/invitations`, { emails: [`guest-${place.id}@council.example`] })
  const [invitation] = (await facilitator.api.get(`/communities/${place.slug}/invitations`)).body.data.items
  const [tag] = (await amy.api.post(`/communities/${place.slug}/discussions/${talk.slug}/tags`, { tags: [`About ${place.slug}`] })).body.data
  const conversation = (await amy.api.post('/me/messages', { to: [facilitator.id], body: 'Hello', requestKey: randomUUID() })).body.data
  const file = (await facilitator.api.post('/files?name=notes.txt', undefined, { raw: 'Notes of our meeting', headers: { 'content-type': 'application/octet-stream' } })).body.data
  return { slug: place.slug, discussion: talk.slug, comment: comment.id, invitation: invitation.id, community: place.documentId, person: amy.id, tag: tag.slug, conversation: conversation.id, file: file.id }
}

/** By their public ids for the panel, by their addresses for the site. */
async function partnersIn(cms: Scene['cms']): Promise<string[]> {
  return (await cms.query<{ slug: string, document_id: string }>('select distinct slug, document_id from cop_partners')).flatMap(row => [row.slug, row.document_id])
}

async function poolsOf({ cms }: Scene, people: Record<string, Person>, parts: Part[]): Promise<Pools> {
  const slugs = async (table: string) => (await cms.query<{ slug: string }>(`select slug from ${table} order by id limit 5`)).map(({ slug }) => slug)
  const of = (name: keyof Part) => parts.map(part => part[name])
  const persons = [...of('person'), ...Object.values(people).map(({ id }) => id)]
  const requests = (await cms.query<{ document_id: string }>(`select document_id from cop_memberships where state = 'pending'`)).map(row => row.document_id)
  const tasks = (await cms.query<{ document_id: string }>('select distinct document_id from cop_toolkit_tasks where automatic is null limit 3')).map(row => row.document_id)
  const [place] = parts as [Part, ...Part[]]
  await cms.query(`insert into cop_lessons (document_id, community_id, text) select 'lessonlearned', id, 'Ask earlier' from cop_communities where slug = ?`, [place.slug])
  await cms.query(`insert into cop_outputs (document_id, community_id, contribution_id) select 'outputkept', home_id, id from cop_contributions where slug = ?`, [place.discussion])
  const emails = ['new-person@council.example', ...Object.values(people).map(({ email }) => email)]
  const named = {
    slug: [...of('slug'), 'no-such-community'],
    discussion: [...of('discussion'), 'no-such-talk'],
    comment: [...of('comment'), 'nosuchcomment'],
    parent: of('comment'),
    invitation: [...of('invitation'), 'nosuchinvitation'],
    community: [...of('community'), 'nosuchcommunity'],
    to: [...of('community'), ...of('slug')],
    into: [...of('community'), ...of('tag')],
    delivery: ['nosuchdelivery'],
    task: [...tasks, 'nosuchtask'],
    tag: [...of('tag'), 'no-such-tag'],
    conversation: [...of('conversation'), 'nosuchconversation'],
    file: [...of('file'), 'nosuchfile'],
    thing: [...of('comment'), ...of('slug'), ...of('person'), 'nosuchthing'],
    case: ['nosuchcase'],
    lesson: ['lessonlearned', 'nosuchlesson'],
    output: ['outputkept', 'nosuchoutput'],
    list: ['new', 'quiet', 'nosuchlist'],
    partner: [...await partnersIn(cms), 'nosuchpartner'],
    account: ['nosuchaccount'],
    person: [...persons, 'nosuchperson'],
    requests: [...requests, ...of('comment')],
    email: emails,
    emails,
    password: ['a long enough password', 'correct horse battery staple'],
    currentPassword: ['not the password of anybody'],
    token: ['x'.repeat(43)],
    refreshToken: [people.member!.api.token!, 'nonsense'],
    organisation: await slugs('cop_organisations'),
    region: await slugs('cop_regions'),
    topics: await slugs('cop_expertises'),
    expertise: await slugs('cop_expertises'),
    cursor: [[1], [0, 1], [Date.now(), 5], ['a', 2], [1, Date.now(), 3]].map(value => Buffer.from(JSON.stringify(value)).toString('base64url')),
    q: ['a', 'open', 'cardiff'],
    next: ['/c/open-place', '/'],
    accent: ['#1d4f7c', '#ffffff'],
    requestKey: ['8c1ff3a8-3e0f-4a63-9f1c-0d4f7f3b2f12', '8c1ff3a8-3e0f-4a63-9f1c-0d4f7f3b2f13'],
  }
  return { named, all: [...new Set(Object.values(named).flat())] }
}
