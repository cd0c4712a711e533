import type { AuditFacts } from '../../../contracts/audit'
import type { discussions as contract } from '../../../contracts/discussions'
import type { BodyOf } from '../../../contracts/endpoint'
import type { Event } from '../../../contracts/events'
import type { ContributionState } from '../../../contracts/shared'
import type { CommunityAccess } from '../access/community'
import type { RegisteredViewer, Viewer } from '../access/viewer'
import type { ContributionRow } from '../contributions/store'
import type { HeldThing } from '../holding/hold'
import type { Strapi } from '../kernel/strapi'
import type { Found } from './find'
import { demand } from '../access/community'
import { demandRoomForWords } from '../access/newcomers'
import { mayDelete, mayEdit, mayModerate, mayRestore } from '../access/rules'
import { difference } from '../audit/chain'
import { audit } from '../audit/record'
import { countContribution, freeContributionSlug, textColumns, touchActivity } from '../contributions/store'
import { eventOf, saveEvent, withEvent } from '../events/store'
import { attachFiles } from '../files/attach'
import { hold, holdMentions, holdOf, stopHolding, wordsNow } from '../holding/hold'
import { tellShown } from '../holding/show'
import { bool, isUniqueViolation, sql, transaction } from '../kernel/database'
import { ConflictError, notFound } from '../kernel/errors'
import { record } from '../outbox/record'
import { lockCase } from '../reports/open'
import { mayMarkAnswer } from './read'

/** However many give one title in the same moment: from the fifth try on one in eight, then one in sixty-four meets another (kernel/slugs.ts). */
const MOST_TRIES = 9

const CONTRIBUTION = 'plugin::communities.contribution'

interface Made { id: string, slug: string, state: ContributionState }

async function existing(strapi: Strapi, viewer: RegisteredViewer, communityId: number, requestKey: string | undefined): Promise<Made | undefined> {
  if (!requestKey)
    return undefined
  const row = await sql(strapi)('cop_contributions').where({ author_id: viewer.userId, request_key: requestKey }).first('document_id', 'slug', 'home_id', 'state') as { document_id: string, slug: string, home_id: number, state: ContributionState } | undefined
  if (row && row.home_id !== communityId)
    throw new ConflictError('request-key-used', 'This was already sent elsewhere')
  return row && { id: row.document_id, slug: row.slug, state: row.state }
}

/** Starts a discussion. The same `requestKey` again gives the same discussion; a slug taken meanwhile gets the next number. */
export async function createDiscussion(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess, input: BodyOf<typeof contract.create>, failed = 0): Promise<Made> {
  const made = await existing(strapi, viewer, community.id, input.requestKey)
  if (made)
    return made
  try {
    return await transaction(strapi, () => insert(strapi, viewer, community, input, failed))
  }
  catch (error) {
    if (isUniqueViolation(error) && failed < MOST_TRIES)
      return createDiscussion(strapi, viewer, community, input, failed + 1)
    throw error
  }
}

async function insert(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess, input: BodyOf<typeof contract.create>, failed: number): Promise<Made> {
  const now = new Date()
  const { columns, excerpt, mentions } = textColumns(input.body)
  const words = withEvent({ text: columns.bodyText, html: columns.bodyHtml }, input.event)
  // Counted once, however often its address was taken in the same moment.
  if (failed === 0)
    await demandRoomForWords(strapi, viewer, { html: words.html, mentions })
  const waits = await holdOf(strapi, viewer, community, { title: input.title, ...words })
  const row = await strapi.db.query(CONTRIBUTION).create({ data: {
    ...columns,
    excerpt,
    kind: 'discussion',
    home: community.id,
    author: viewer.userId,
    title: input.title,
    slug: await freeContributionSlug(strapi, community.id, 'discussion', input.title, failed),
    audience: input.audience ?? community.effectiveReach,
    state: waits ? 'pending' : 'published',
    unseen: waits !== null,
    pinned: false,
    locked: false,
    language: input.language ?? null,
    commentCount: 0,
    lastActivityAt: now,
    requestKey: input.requestKey ?? null,
  } }) as { id: number, documentId: string, slug: string }
  await attachFiles(strapi, viewer, { contribution_id: row.id }, input.body)
  if (input.event)
    await saveEvent(strapi, row.id, input.event, now)
  if (waits) {
    await hold(strapi, { kind: 'contribution', id: row.id, document: row.documentId, title: input.title, communityId: community.id, authorId: viewer.userId }, waits, mentions)
  }
  else {
    await countContribution(strapi, community.id, null, 'published')
    await touchActivity(strapi, community.id, now)
    await record(strapi, 'contribution.created', { contributionId: row.id, mentions })
  }
  return { id: row.documentId, slug: row.slug, state: waits ? 'pending' : 'published' }
}

/** Edits. Only the author may let more people read it than before. */
export async function updateDiscussion(strapi: Strapi, viewer: RegisteredViewer, { community, row, piece }: Found, input: BodyOf<typeof contract.update>): Promise<Made> {
  demand(mayEdit(community.standing, community, piece), viewer, 'You cannot edit this')
  if (input.audience && input.audience !== row.audience)
    demand(piece.isAuthor || input.audience === 'community' || row.audience === 'public', viewer, 'Only its author can let more people read this', 'author-consent')
  const text = input.body === undefined ? null : textColumns(input.body)
  const changesWords = text !== null || input.title !== undefined || input.event !== undefined
  return transaction(strapi, async (): Promise<Made> => {
    await lockCase(strapi, 'contribution', row.id)
    const before = await sql(strapi)('cop_contributions').where('id', row.id).forUpdate().first('title', 'body', 'audience', 'state', 'unseen') as Omit<Words, 'event'> & Pick<ContributionRow, 'state'> & { unseen: unknown }
    const event = await eventOf(strapi, row.id)
    // Its address was made of words that nobody may ever read.
    const slug = bool(before.unseen) && input.title !== undefined && input.title !== before.title ? await freeContributionSlug(strapi, community.id, 'discussion', input.title) : row.slug
    if (piece.isAuthor)
      await demandRoomForWords(strapi, viewer, { html: withEvent({ text: '', html: text?.columns.bodyHtml ?? '' }, input.event).html, mentions: text?.mentions ?? [] }, `${before.body}\n\n${event?.link ?? ''}`)
    await strapi.db.query(CONTRIBUTION).update({ where: { id: row.id }, data: {
      ...text?.columns,
      ...(text && { excerpt: text.excerpt }),
      ...(input.title !== undefined && { title: input.title, slug }),
      ...(input.audience !== undefined && { audience: input.audience }),
      ...(input.language !== undefined && { language: input.language }),
      ...(changesWords && { editedAt: new Date(), editedByFacilitator: !piece.isAuthor }),
    } })
    if (input.event !== undefined)
      await saveEvent(strapi, row.id, input.event)
    await record(strapi, 'contributions.changed', { contributionIds: [row.id] })
    if (!piece.isAuthor)
      await auditEdit(strapi, viewer, { community, row, piece }, { ...before, event })
    if (input.body !== undefined)
      await attachFiles(strapi, viewer, { contribution_id: row.id }, input.body)
    const fresh = text ? newMentions(before.body, text.mentions) : []
    const waits = changesWords && before.state === 'published' ? await holdOf(strapi, viewer, community, await wordsNow(strapi, 'contribution', row.id)) : null
    if (waits) {
      await sql(strapi)('cop_contributions').where('id', row.id).update({ state: 'pending' })
      await countContribution(strapi, community.id, 'published', 'pending')
      await hold(strapi, heldThing(community, row, input.title), waits, fresh)
      return { id: row.document_id, slug, state: 'pending' }
    }
    if (before.state === 'pending')
      await holdMentions(strapi, 'contribution', row.id, fresh)
    else if (fresh.length > 0)
      await record(strapi, 'contribution.mentioned', { contributionId: row.id, mentions: fresh })
    return { id: row.document_id, slug, state: before.state }
  })
}

function heldThing(community: CommunityAccess, row: ContributionRow, title = row.title): HeldThing {
  return { kind: 'contribution', id: row.id, document: row.document_id, title, communityId: community.id, authorId: row.author_id }
}

type Words = Pick<ContributionRow, 'title' | 'audience'> & { body: string, event: Event | null }

/** What somebody else changed: the author's own words are theirs to change unrecorded. */
async function auditEdit(strapi: Strapi, viewer: RegisteredViewer, { community, row }: Found, { title, body, audience, event }: Words) {
  const after = await sql(strapi)('cop_contributions').where('id', row.id).first('title', 'body', 'audience') as Omit<Words, 'event'>
  const changed = difference({ title, body, audience, event: inOneLine(event) }, { ...after, event: inOneLine(await eventOf(strapi, row.id)) })
  if (changed)
    await audit(strapi, viewer, { action: 'contribution.edited', community: community.documentId, subject: { kind: 'contribution', id: row.document_id, label: title }, ...changed })
}

const inOneLine = (event: Event | null) => event && [event.startsAt, event.endsAt, event.place, event.link].filter(Boolean).join(' · ')

/** Those mentioned now who were not mentioned before: an edit tells nobody twice. */
export function newMentions(before: string, now: string[]): string[] {
  const known = new Set(textColumns(before).mentions)
  return now.filter(person => !known.has(person))
}

type ModerateAction = BodyOf<typeof contract.moderate>['action']

const FLAGS: Partial<Record<ModerateAction, Record<string, boolean>>> = { pin: { pinned: true }, unpin: { pinned: false }, lock: { locked: true }, unlock: { locked: false } }
const STATES: Partial<Record<ModerateAction, ContributionState>> = { hide: 'hidden', restore: 'published', delete: 'deleted' }

export async function moderateDiscussion(strapi: Strapi, viewer: Viewer, { community, row, piece }: Found, action: ModerateAction): Promise<void> {
  const rules: Record<ModerateAction, boolean> = {
    pin: mayModerate(community.standing, community),
    unpin: mayModerate(community.standing, community),
    lock: mayModerate(community.standing, community),
    unlock: mayModerate(community.standing, community),
    hide: mayModerate(community.standing, community) && (piece.state === 'published' || piece.state === 'pending'),
    restore: mayRestore(community.standing, community, piece),
    delete: mayDelete(community.standing, community, piece),
  }
  // Asking twice for what is so already is no error: a double click does no harm.
  if (STATES[action] === piece.state)
    return
  demand(rules[action], viewer)
  await transaction(strapi, async () => {
    const flags = FLAGS[action]
    if (flags) {
      await sql(strapi)('cop_contributions').where('id', row.id).update(flags)
      return auditModeration(strapi, viewer, { community, row, piece }, action, { pinned: bool(row.pinned), locked: bool(row.locked) }, flags)
    }
    await lockCase(strapi, 'contribution', row.id)
    // What its author shows again is held like what they write.
    const waits = action === 'restore' && piece.state === 'deleted' && piece.isAuthor && viewer.kind === 'registered' ? await holdOf(strapi, viewer, community, await wordsNow(strapi, 'contribution', row.id)) : null
    const state = waits ? 'pending' : STATES[action] as ContributionState
    const changed = await sql(strapi)('cop_contributions').where({ id: row.id, state: piece.state }).update({ state })
    if (changed === 0)
      return
    await countContribution(strapi, community.id, piece.state, state)
    if (waits)
      await hold(strapi, heldThing(community, row), waits, [])
    if (piece.state === 'pending')
      await stopHolding(strapi, 'contribution', row.id)
    if (state === 'published')
      await tellShown(strapi, 'contribution', row.id)
    await auditModeration(strapi, viewer, { community, row, piece }, action, { state: piece.state }, { state })
    await record(strapi, 'contributions.changed', { contributionIds: [row.id] })
  })
}

const ACTIONS = { pin: 'pinned', unpin: 'unpinned', lock: 'locked', unlock: 'unlocked', hide: 'hidden', restore: 'restored' } as const

/** What an author deletes of their own, and takes back, is no moderation. */
async function auditModeration(strapi: Strapi, viewer: Viewer, { community, row, piece }: Found, action: ModerateAction, before: AuditFacts, after: AuditFacts) {
  const changed = difference(before, { ...before, ...after })
  if (action !== 'delete' && changed && !(piece.isAuthor && piece.state === 'deleted'))
    await audit(strapi, viewer, { action: `contribution.${ACTIONS[action]}`, community: community.documentId, subject: { kind: 'contribution', id: row.document_id, label: row.title }, ...changed })
}

/** @throws NotFoundError when the comment isn't in this discussion */
export async function markAnswer(strapi: Strapi, viewer: RegisteredViewer, found: Found, comment: string | null): Promise<void> {
  demand(mayMarkAnswer(found), viewer)
  if (comment === null)
    return void await sql(strapi)('cop_contributions').where('id', found.row.id).update({ answer_id: null })
  const answer = await sql(strapi)('cop_comments').where({ document_id: comment, contribution_id: found.row.id, state: 'published' }).first('id') as { id: number } | undefined
  if (!answer)
    throw notFound()
  await sql(strapi)('cop_contributions').where('id', found.row.id).update({ answer_id: answer.id })
}
