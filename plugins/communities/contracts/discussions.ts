import { z } from 'zod'
import { done, endpoint, listOf } from './endpoint'
import { event, eventInput } from './events'
import { communityHeader, communityRef, contributionState, personRef, reach } from './shared'
import { tagOnThing } from './tags'
import { body, cursor, id, line, locale, requestKey, slug, timestamp } from './text'
import { transfer, transferBody, transferred } from './transfers'

/** A discussion as a line of a list. */
export const discussionCard = z.object({
  id,
  slug,
  title: z.string(),
  excerpt: z.string(),
  author: personRef,
  audience: reach,
  state: contributionState,
  pinned: z.boolean(),
  locked: z.boolean(),
  answered: z.boolean(),
  commentCount: z.number().int(),
  createdAt: timestamp,
  lastActivityAt: timestamp,
  language: z.string().nullable(),
  /** When people meet; null for most, which have no date. */
  startsAt: timestamp.nullable(),
})
export type DiscussionCard = z.infer<typeof discussionCard>

export const comment = z.object({
  id,
  /** The comment it answers, or null for a reply to the discussion itself. */
  parent: id.nullable(),
  /** Who wrote the comment it answers. */
  inReplyTo: z.string().nullable(),
  author: personRef.nullable(),
  authorIsFacilitator: z.boolean(),
  /** Finished, safe HTML; null where the comment is hidden from this viewer (deleted, with replies below it). */
  html: z.string().nullable(),
  state: contributionState,
  isAnswer: z.boolean(),
  createdAt: timestamp,
  editedAt: timestamp.nullable(),
  editedByFacilitator: z.boolean(),
  can: z.object({ edit: z.boolean(), delete: z.boolean(), hide: z.boolean(), restore: z.boolean(), reply: z.boolean(), markAnswer: z.boolean() }),
})
export type Comment = z.infer<typeof comment>

export const discussion = discussionCard.extend({
  html: z.string(),
  authorIsFacilitator: z.boolean(),
  editedAt: timestamp.nullable(),
  editedByFacilitator: z.boolean(),
  answer: id.nullable(),
  event: event.nullable(),
  tags: z.array(tagOnThing),
  can: z.object({
    tag: z.boolean(),
    comment: z.boolean(),
    edit: z.boolean(),
    delete: z.boolean(),
    hide: z.boolean(),
    restore: z.boolean(),
    pin: z.boolean(),
    lock: z.boolean(),
    markAnswer: z.boolean(),
    move: z.boolean(),
  }),
})
export type Discussion = z.infer<typeof discussion>

const inCommunity = { slug }
const onDiscussion = { slug, discussion: slug }
const onComment = { slug, discussion: slug, comment: id }
const bodyText = body(50_000)
const source = z.object({ body: z.string() })

/** Where it is, and whether others can read it: it may have to be approved first. */
const made = z.object({ id, slug, state: contributionState })

export const discussions = {
  list: endpoint({
    method: 'GET',
    path: '/communities/:slug/discussions',
    summary: 'Discussions of a community that this viewer may read; pinned ones first, or what comes next first (`coming`)',
    caller: 'anyone',
    kept: true,
    params: inCommunity,
    query: { sort: z.enum(['active', 'newest', 'unanswered', 'coming']).default('active'), cursor: cursor.optional() },
    data: listOf(discussionCard).extend({ community: communityHeader }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/communities/:slug/discussions',
    summary: 'Start a discussion',
    caller: 'registered',
    limit: 'write',
    status: 201,
    params: inCommunity,
    body: z.strictObject({
      title: line(200, 3),
      body: bodyText,
      /** Left out: the community's own reach. Never counts wider than that. */
      audience: reach.optional(),
      language: locale.optional(),
      event: eventInput.optional(),
      requestKey,
    }),
    data: made,
  }),
  read: endpoint({
    method: 'GET',
    path: '/communities/:slug/discussions/:discussion',
    summary: 'A discussion with a page of its replies in thread order',
    caller: 'anyone',
    kept: true,
    params: onDiscussion,
    query: { cursor: cursor.optional() },
    data: z.object({ community: communityHeader, discussion, comments: listOf(comment) }),
  }),
  source: endpoint({
    method: 'GET',
    path: '/communities/:slug/discussions/:discussion/source',
    summary: 'The Markdown, audience and date of a discussion, for those who may edit it',
    caller: 'registered',
    params: onDiscussion,
    data: source.extend({ title: z.string(), audience: reach, language: z.string().nullable(), event: z.object({ starts: z.string(), ends: z.string(), place: z.string().nullable(), link: z.string().nullable() }).nullable() }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/communities/:slug/discussions/:discussion',
    summary: 'Edit title, text, audience or date',
    caller: 'registered',
    limit: 'write',
    params: onDiscussion,
    body: z.strictObject({ title: line(200, 3), body: bodyText, audience: reach, language: locale.nullable(), event: eventInput.nullable() }).partial(),
    data: made,
  }),
  moderate: endpoint({
    method: 'POST',
    path: '/communities/:slug/discussions/:discussion/moderate',
    summary: 'Pin, lock, hide, restore or delete a discussion',
    caller: 'registered',
    limit: 'write',
    params: onDiscussion,
    body: z.strictObject({ action: z.enum(['pin', 'unpin', 'lock', 'unlock', 'hide', 'restore', 'delete']) }),
    data: done,
  }),
  places: endpoint({
    method: 'GET',
    path: '/communities/:slug/discussions/:discussion/move',
    summary: 'Where I could move a discussion of a community that I look after: up to 20 others that I look after',
    caller: 'registered',
    limit: 'search',
    params: onDiscussion,
    query: { q: line(100, 0).optional() },
    data: z.object({ community: communityHeader, title: z.string(), items: z.array(communityRef) }),
  }),
  transfer: endpoint({
    method: 'GET',
    path: '/communities/:slug/discussions/:discussion/move/plan',
    summary: 'What moving it there would change',
    caller: 'registered',
    limit: 'search',
    params: onDiscussion,
    query: { to: slug },
    data: z.object({ community: communityHeader, title: z.string(), plan: transfer }),
  }),
  move: endpoint({
    method: 'POST',
    path: '/communities/:slug/discussions/:discussion/move',
    summary: 'Move a discussion, with its replies, to another community, just as the plan said',
    caller: 'registered',
    limit: 'write',
    params: onDiscussion,
    body: transferBody(slug),
    data: transferred,
  }),
  answer: endpoint({
    method: 'POST',
    path: '/communities/:slug/discussions/:discussion/answer',
    summary: 'Mark a reply as the answer, or take the mark away with null',
    caller: 'registered',
    limit: 'write',
    params: onDiscussion,
    body: z.strictObject({ comment: id.nullable() }),
    data: done,
  }),
}

export const comments = {
  create: endpoint({
    method: 'POST',
    path: '/communities/:slug/discussions/:discussion/comments',
    summary: 'Reply to a discussion or to a comment in it',
    caller: 'registered',
    limit: 'write',
    status: 201,
    params: onDiscussion,
    body: z.strictObject({ body: bodyText, parent: id.nullable().default(null), requestKey }),
    data: comment,
  }),
  source: endpoint({
    method: 'GET',
    path: '/communities/:slug/discussions/:discussion/comments/:comment/source',
    summary: 'The Markdown of a comment, to quote it or, for those who may, to edit it',
    caller: 'registered',
    params: onComment,
    data: source.extend({ author: personRef.nullable() }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/communities/:slug/discussions/:discussion/comments/:comment',
    summary: 'Edit a comment',
    caller: 'registered',
    limit: 'write',
    params: onComment,
    body: z.strictObject({ body: bodyText }),
    data: comment,
  }),
  moderate: endpoint({
    method: 'POST',
    path: '/communities/:slug/discussions/:discussion/comments/:comment/moderate',
    summary: 'Delete, hide or restore a comment',
    caller: 'registered',
    limit: 'write',
    params: onComment,
    body: z.strictObject({ action: z.enum(['delete', 'hide', 'restore']) }),
    data: done,
  }),
}
