import type { Admin, Community, Person, Scene, SiteApi } from '../support'
import type { Ground, State, Viewer } from './matrix'
import { createHash } from 'node:crypto'
import { createAdmin, documentId, rebuildSearch, startScene } from '../support'
import { audiences, grounds, states, viewers } from './matrix'

export interface Placed extends Community { ground: Ground }

export interface World {
  scene: Scene
  roof: Community
  places: Map<string, Placed>
  people: Map<Viewer, Person>
  /** The site's API as each viewer; staff work in the panel. */
  as: (viewer: Viewer) => SiteApi
  staff: Admin
  facilitatorAdmin: Admin
}

export const titleOf = (ground: string, audience: string, state: string) => `Title ${ground} ${audience} ${state}`
export const slugOf = (audience: string, state: string) => `thing-${audience}-${state}`
export const wordsOf = (ground: string, audience: string, state: string) => `wordsof${`${ground}${audience}${state}`.replaceAll(' ', '')}`
/** A tag that stands on one thing alone. */
export const tagOf = (words: string) => `tag-of-${words.toLowerCase()}`
export const secretOf = (ground: string) => `secret-of-the-invitation-to-${ground.replaceAll(' ', '-')}`.padEnd(43, 'x')

const membershipOf: Partial<Record<Viewer, [state: string, role: string]>> = {
  pending: ['pending', 'member'],
  member: ['active', 'member'],
  author: ['active', 'member'],
  banned: ['banned', 'member'],
}

/** A community for each ground, all below one roof that everybody belongs to, filled past the API. */
export async function buildWorld(): Promise<World> {
  const scene = await startScene()
  const people = new Map<Viewer, Person>()
  for (const viewer of viewers.filter(viewer => viewer !== 'anonymous' && viewer !== 'staff'))
    people.set(viewer, await scene.person({ name: `Who is ${viewer}` }))
  const person = (viewer: Viewer) => people.get(viewer)!

  const roof = await scene.community(person('parent facilitator'), { name: 'Roof', reach: 'public' })
  for (const [viewer, { userId }] of people) {
    if (viewer !== 'parent facilitator')
      await addMembership(scene, roof, userId, 'active', 'member')
  }
  const places = new Map<string, Placed>()
  for (const ground of grounds)
    places.set(ground.name, { ...await place(scene, roof, ground, people), ground })

  const staff = await createAdmin(scene.cms, 'communities-km-staff')
  const facilitatorAdmin = await createAdmin(scene.cms, 'communities-facilitator')
  await scene.cms.query('update cop_profiles set admin_user_id = ? where user_id = ?', [facilitatorAdmin.id, person('facilitator').userId])
  await rebuildSearch(scene.cms, staff)
  await scene.settled()
  scene.mailbox.clear()
  return { scene, roof, places, people, staff, facilitatorAdmin, as: viewer => people.get(viewer)?.api ?? scene.visitor }
}

export async function addMembership({ cms }: Pick<Scene, 'cms'>, { id }: { id: number }, userId: number, state: string, role: string) {
  const now = new Date()
  const rowId = documentId()
  await cms.query(
    'insert into cop_memberships (document_id, user_id, community_id, role, state, reason, requested_at, joined_at, created_at, updated_at, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [rowId, userId, id, role, state, 'Because', now, now, now, now, now],
  )
  await cms.query(`update cop_communities set member_count = (select count(*) from cop_memberships where community_id = ? and state = 'active'), pending_count = (select count(*) from cop_memberships where community_id = ? and state = 'pending') where id = ?`, [id, id, id])
  return rowId
}

async function place(scene: Scene, roof: Community, ground: Ground, people: Map<Viewer, Person>): Promise<Community> {
  const community = await scene.below(roof, people.get('facilitator')!, { name: `Ground ${ground.name}`, reach: ground.reach, listed: ground.listed, joining: 'invitation' })
  for (const [viewer, [state, role]] of Object.entries(membershipOf) as [Viewer, [string, string]][])
    await addMembership(scene, community, people.get(viewer)!.userId, state, role)
  const now = new Date()
  await scene.cms.query(
    `insert into cop_invitations (document_id, community_id, email, hash, invited_by_id, state, expires_at, created_at, updated_at, published_at) values (?, ?, ?, ?, ?, 'open', ?, ?, ?, ?)`,
    [documentId(), community.id, people.get('invited')!.email, createHash('sha256').update(secretOf(ground.name)).digest('hex'), people.get('facilitator')!.userId, new Date(Date.now() + 86_400_000), now, now, now],
  )
  for (const audience of audiences) {
    for (const state of states)
      await addContribution(scene, community, people.get('author')!, { audience, state, title: titleOf(ground.name, audience, state), slug: slugOf(audience, state), words: wordsOf(ground.name, audience, state) })
  }
  await scene.cms.query(`update cop_communities set contribution_count = 3, last_activity_at = ?, status = ?, stage = ? where id = ?`, [now, ground.status, ground.stage, community.id])
  return community
}

interface Thing { audience: string, state: State, title: string, slug: string, words: string }

/** A discussion with one reply, both by the author. */
export async function addContribution({ cms }: Pick<Scene, 'cms'>, { id }: { id: number }, author: Person, { audience, state, title, slug, words }: Thing) {
  const now = new Date()
  const html = `<p>${words}</p>`
  const [row] = await cms.query<{ id: number }>(
    `insert into cop_contributions (document_id, kind, home_id, author_id, title, slug, body, body_html, body_text, excerpt, renderer_version, audience, state, pinned, locked, comment_count, last_activity_at, created_at, updated_at, published_at)
     values (?, 'discussion', ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, 1, ?, ?, ?, ?) returning id`,
    [documentId(), id, author.userId, title, slug, words, html, words, words, audience, state, false, false, now, now, now, now],
  )
  const commentDocument = documentId()
  const [comment] = await cms.query<{ id: number }>(
    `insert into cop_comments (document_id, contribution_id, thread, author_id, body, body_html, body_text, renderer_version, state, created_at, updated_at, published_at) values (?, ?, 0, ?, ?, ?, ?, 1, 'published', ?, ?, ?) returning id`,
    [commentDocument, row!.id, author.userId, words, html, words, now, now, now],
  )
  await cms.query('update cop_comments set thread = id where id = ?', [comment!.id])
  const tag = tagOf(words)
  const [tagRow] = await cms.query<{ id: number }>(`insert into cop_tags (document_id, name, slug, state, created_at, updated_at, published_at) values (?, ?, ?, 'active', ?, ?, ?) returning id`, [documentId(), tag, tag, now, now, now])
  await cms.query('insert into cop_taggings (document_id, tag_id, contribution_id, user_id, created_at, updated_at, published_at) values (?, ?, ?, ?, ?, ?, ?)', [documentId(), tagRow!.id, row!.id, author.userId, now, now, now])
  return { id: row!.id, comment: commentDocument, commentId: comment!.id, tag }
}
