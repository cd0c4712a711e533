import type { Cms, CmsOptions } from './cms'
import type { Mail, Mailbox } from './mailbox'
import type { Person, PersonOptions } from './people'
import type { Site } from './site-api'
import { startCms } from './cms'
import { startMailbox } from './mailbox'
import { createPerson, documentId } from './people'
import { siteApi } from './site-api'
import { until } from './until'

export interface Community { slug: string, name: string, id: number, documentId: string }

/** A booted CMS with a mail server, and quick ways to fill it. */
export interface Scene {
  cms: Cms
  /** A test may put another in its place, on the same port. */
  mailbox: Mailbox
  /** The site's API without a session. */
  visitor: Site
  person: (options?: PersonOptions) => Promise<Person>
  people: (...names: string[]) => Promise<Person[]>
  /** A community started through the API by its facilitator; it is told apart by its name. */
  community: (facilitator: Person, settings?: object) => Promise<Community>
  /** A sub-community past the API: whoever facilitates it need not belong above. */
  below: (parent: Community, facilitator: Person, settings?: Partial<SubCommunity>) => Promise<Community>
  /** Makes people members through the API, whatever the way of joining. */
  members: (community: Community, facilitator: Person, ...people: Person[]) => Promise<void>
  discussion: (author: Person, community: Community, fields?: object) => Promise<{ id: string, slug: string, path: string }>
  comment: (author: Person, discussion: { path: string }, body: string, parent?: string | null) => Promise<{ id: string }>
  /** Waits until nothing is left to deliver. */
  settled: (timeoutMs?: number) => Promise<void>
  mailsTo: (person: { email: string }) => Mail[]
  stop: () => Promise<void>
}

interface SubCommunity { name: string, reach: string, joining: string, listed: boolean, effectiveReach: string, effectiveListed: boolean }

let number = 0

export async function startScene(options: CmsOptions = {}): Promise<Scene> {
  const mailbox = await startMailbox()
  const cms = await startCms({ smtp: mailbox, ...options }).catch(async (error: unknown) => {
    // Left open, the mail server would keep the whole run from ending.
    await mailbox.stop()
    throw error
  })
  const person = (given: PersonOptions = {}) => createPerson(cms, given)

  async function find(slug: string): Promise<Community> {
    const [row] = await cms.query<{ id: number, name: string, document_id: string }>('select id, name, document_id from cop_communities where slug = ?', [slug])
    return { slug, name: row!.name, id: row!.id, documentId: row!.document_id }
  }

  const scene: Scene = {
    cms,
    mailbox,
    visitor: siteApi(cms.url),
    person,
    people: async (...names) => {
      const all: Person[] = []
      for (const name of names)
        all.push(await person({ name }))
      return all
    },
    async community(facilitator, settings = {}) {
      number++
      const { status, body } = await facilitator.api.post('/communities', { name: `Community ${number}`, summary: 'People who do the same work', ...settings })
      if (status !== 201)
        throw new Error(`The community was not made: ${JSON.stringify(body)}`)
      return find(body.data.slug)
    },
    async below(parent, facilitator, settings = {}) {
      number++
      const { name = `Community ${number}`, reach = 'network', joining = 'open', listed = true, effectiveReach = reach, effectiveListed = listed } = settings
      const now = new Date()
      const slug = `below-${number}`
      const [{ path }] = await cms.query<{ path: string }>('select path from cop_communities where id = ?', [parent.id]) as [{ path: string }]
      const [row] = await cms.query<{ id: number }>(
        `insert into cop_communities (document_id, name, slug, summary, description, description_html, renderer_version, charter, tools, reach, joining, listed, effective_reach, effective_listed, stage, status, parent_id, members_invite, member_count, contribution_count, pending_count, created_at, updated_at, published_at)
         values (?, ?, ?, 'A part of it', '', '', 1, '{}', '["discussions"]', ?, ?, ?, ?, ?, 'planning', 'active', ?, ?, 1, 0, 0, ?, ?, ?) returning id`,
        [documentId(), name, slug, reach, joining, listed, effectiveReach, effectiveListed, parent.id, false, now, now, now],
      )
      await cms.query('update cop_communities set path = ? where id = ?', [`${path}${row!.id}/`, row!.id])
      await cms.query(
        `insert into cop_memberships (document_id, user_id, community_id, role, state, joined_at, created_at, updated_at, published_at) values (?, ?, ?, 'facilitator', 'active', ?, ?, ?, ?)`,
        [documentId(), facilitator.userId, row!.id, now, now, now, now],
      )
      return find(slug)
    },
    async members(community, facilitator, ...people) {
      for (const one of people) {
        const { body } = await one.api.post(`/communities/${community.slug}/join`, { reason: 'I do this work', acceptAgreement: true })
        if (body.data?.state === 'active')
          continue
        if (body.data?.state === 'pending') {
          const waiting = await facilitator.api.get(`/communities/${community.slug}/requests`)
          const request = waiting.body.data.items.find((item: { person: { id: string } }) => item.person.id === one.id)
          await facilitator.api.post(`/communities/${community.slug}/requests/decide`, { requests: [request.id], decision: 'approve' })
          continue
        }
        await facilitator.api.post(`/communities/${community.slug}/invitations`, { emails: [one.email] })
        const mine = await one.api.get('/me/communities')
        const invitation = mine.body.data.invitations.find((item: { community: { slug: string } }) => item.community.slug === community.slug)
        const accepted = await one.api.post('/invitations/accept', { invitation: invitation.id, acceptAgreement: true })
        if (accepted.status !== 200)
          throw new Error(`${one.name} did not get in: ${JSON.stringify(accepted.body)}`)
      }
    },
    async discussion(author, community, fields = {}) {
      const { status, body } = await author.api.post(`/communities/${community.slug}/discussions`, { title: 'A question', body: 'What do you think?', ...fields })
      if (status !== 201)
        throw new Error(`The discussion was not started: ${JSON.stringify(body)}`)
      return { ...body.data, path: `/communities/${community.slug}/discussions/${body.data.slug}` }
    },
    async comment(author, discussion, text, parent = null) {
      const { status, body } = await author.api.post(`${discussion.path}/comments`, { body: text, parent })
      if (status !== 201)
        throw new Error(`The reply was not written: ${JSON.stringify(body)}`)
      return body.data
    },
    async settled(timeoutMs) {
      await until(() => cms.query<{ n: number | string }>(`select count(*) as n from cop_outbox_deliveries where state = 'waiting'`), ([row]) => Number(row?.n) === 0, timeoutMs)
    },
    mailsTo: ({ email }) => scene.mailbox.messages.filter(mail => mail.to.includes(email.toLowerCase())),
    async stop() {
      await cms.stop()
      await scene.mailbox.stop()
    },
  }
  return scene
}
