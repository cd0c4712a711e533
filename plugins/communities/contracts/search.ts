import { z } from 'zod'
import { endpoint } from './endpoint'
import { tagRef } from './people'
import { communityRef, personRef, term } from './shared'
import { id, line, slug, timestamp } from './text'

export const searchKind = z.enum(['discussion', 'community', 'person'])
export type SearchKind = z.infer<typeof searchKind>

/** Escaped text in which only `<mark>` is markup: the words that were found. */
const marked = z.string()

const discussionHit = z.object({
  kind: z.literal('discussion'),
  id,
  slug,
  titleHtml: marked,
  excerptHtml: marked,
  community: communityRef,
  /** Who wrote what was found: the reply, where it is one. */
  author: personRef,
  /** The reply in which it was found; null where it is the discussion itself. */
  comment: id.nullable(),
  commentCount: z.number().int(),
  tags: z.array(tagRef),
  createdAt: timestamp,
})

const communityHit = z.object({
  kind: z.literal('community'),
  slug,
  titleHtml: marked,
  excerptHtml: marked,
  region: term.nullable(),
  memberCount: z.number().int(),
  createdAt: timestamp,
})

const personHit = z.object({
  kind: z.literal('person'),
  id,
  titleHtml: marked,
  excerptHtml: marked,
  jobTitle: z.string().nullable(),
  organisation: z.string().nullable(),
  region: term.nullable(),
})

export const searchHit = z.discriminatedUnion('kind', [discussionHit, communityHit, personHit])
export type SearchHit = z.infer<typeof searchHit>

const count = z.number().int()
const named = z.array(z.object({ slug, name: z.string(), count }))

/** How many results there would be with each further choice; the largest first. */
export const searchFacets = z.object({
  /** Whatever kind is chosen now. */
  kind: z.array(z.object({ kind: searchKind, count })),
  community: named,
  tag: named,
  region: named,
  organisation: named,
  year: z.array(z.object({ year: z.string(), count })),
})
export type SearchFacets = z.infer<typeof searchFacets>

/** How the search engine is doing, for KM staff. */
export const searchStatus = z.object({
  engine: z.string(),
  state: z.enum(['ok', 'failing']),
  error: z.string().nullable(),
  /** Indexes that are being filled in the process that answers, and how far that is. */
  rebuilding: z.array(z.object({ index: z.string(), done: z.number().int(), total: z.number().int() })),
  /** Indexes that the process that answers has made anew since its start. */
  filled: z.array(z.object({ index: z.string(), documents: z.number().int(), seconds: z.number(), at: timestamp })),
  /** Why the last try to fill an index did not come to its end; it is tried again by itself. */
  fillingError: z.string().nullable(),
  /** How many documents each index holds, where the engine says so. */
  documents: z.record(z.string(), z.number().int()).nullable(),
  /** Changes that the engine has not heard of yet, and since when the oldest waits. */
  waiting: z.number().int(),
  oldestWaiting: timestamp.nullable(),
  /** Of the changes that wait those that were tried in vain, and what went wrong with the last of them. */
  failing: z.number().int(),
  lastError: z.string().nullable(),
})
export type SearchStatus = z.infer<typeof searchStatus>

const day = z.iso.date()

export const search = {
  query: endpoint({
    method: 'GET',
    path: '/search',
    summary: 'Everything that this viewer may read, by words and filters',
    caller: 'anyone',
    limit: 'search',
    query: {
      q: line(300, 0).default(''),
      kind: searchKind.optional(),
      community: slug.optional(),
      tag: slug.optional(),
      region: slug.optional(),
      organisation: slug.optional(),
      /** Written on this day or later; people have no date. */
      from: day.optional(),
      /** Written on this day or earlier. */
      to: day.optional(),
      /** Without words, the newest come first either way. */
      sort: z.enum(['relevance', 'newest']).default('relevance'),
      page: z.coerce.number().int().min(1).max(50).default(1),
      pageSize: z.coerce.number().int().min(1).max(50).default(20),
    },
    data: z.object({
      items: z.array(searchHit),
      page: z.number().int(),
      pageSize: z.number().int(),
      /** Null while the index and the database disagree about what was found: no count is better than a wrong one. */
      total: count.nullable(),
      facets: searchFacets.nullable(),
      /** The question in words that are found, where what was typed isn't. */
      didYouMean: z.string().nullable(),
    }),
  }),
  suggestions: endpoint({
    method: 'GET',
    path: '/search/suggestions',
    summary: 'A few communities, people, discussions and tags for what is being typed',
    caller: 'anyone',
    limit: 'search',
    query: { q: line(100) },
    data: z.object({
      communities: z.array(communityHit),
      people: z.array(personHit),
      discussions: z.array(discussionHit),
      tags: z.array(tagRef),
    }),
  }),
}
