import { z } from 'zod'
import { endpoint, listOf } from './endpoint'
import { tagName, tagRef } from './people'
import { communityRef, personRef } from './shared'
import { cursor, id, line, slug, timestamp } from './text'

/** A tag on a contribution. */
export const tagOnThing = tagRef.extend({
  /** Who put it there, for those who may know the members. */
  by: personRef.nullable(),
  canRemove: z.boolean(),
})
export type TagOnThing = z.infer<typeof tagOnThing>

const onDiscussion = { slug, discussion: slug }

export const tags = {
  suggest: endpoint({
    method: 'GET',
    path: '/tags',
    summary: 'Tags that begin with these words, of those used where the viewer may see it',
    caller: 'registered',
    limit: 'search',
    query: { q: line(60) },
    data: z.array(tagRef),
  }),
  page: endpoint({
    method: 'GET',
    path: '/tags/:tag',
    summary: 'Everything with this tag that the viewer may read, newest first; a tag that stands on nothing they may read is not there',
    caller: 'anyone',
    kept: true,
    params: { tag: slug },
    query: { cursor: cursor.optional() },
    data: listOf(z.object({
      id,
      kind: z.string(),
      title: z.string(),
      slug,
      excerpt: z.string(),
      author: personRef,
      community: communityRef,
      commentCount: z.number().int(),
      createdAt: timestamp,
    })).extend({
      /** The tag by its present name: one that was merged leads to the one it became. */
      tag: tagRef,
      total: z.number().int(),
      /** Tags that often stand beside it, on what the viewer may read. */
      related: z.array(tagRef.extend({ count: z.number().int() })),
    }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/communities/:slug/discussions/:discussion/tags',
    summary: 'Add tags to a discussion; any member may, whoever wrote it',
    caller: 'registered',
    params: onDiscussion,
    body: z.strictObject({ tags: z.array(tagName).min(1).max(10) }),
    data: z.array(tagOnThing),
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/communities/:slug/discussions/:discussion/tags/:tag',
    summary: 'Take away a tag of mine; facilitators any',
    caller: 'registered',
    params: { ...onDiscussion, tag: slug },
    data: z.array(tagOnThing),
  }),
}
