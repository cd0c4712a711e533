import { z } from 'zod'
import { discussionCard } from './discussions'
import { endpoint, listOf } from './endpoint'
import { communityHeader, communityRef, personRef } from './shared'
import { cursor, id, slug, timestamp } from './text'

/** Somebody whom a facilitator does well to write to. */
export const caredFor = personRef.extend({
  id,
  /** When a newcomer joined; when somebody who has gone quiet last wrote here. */
  since: timestamp,
  /** Whether they have ever written here. */
  wrote: z.boolean(),
})
export type CaredFor = z.infer<typeof caredFor>

/** `new`: joined in the last 30 days. `quiet`: wrote here before, but not in the last 90. */
export const careList = z.enum(['new', 'quiet'])
export type CareList = z.infer<typeof careList>

const some = <T extends z.ZodType>(item: T) => z.object({ total: z.number().int(), items: z.array(item) })

/** What to ask this week. KM staff edit these texts, in each language. */
export const prompt = z.object({
  id,
  /** A question for the community, ready to be a discussion's title. */
  text: z.string(),
  hint: z.string().nullable(),
  /** The language it is in: English where it has not been translated. */
  language: z.string(),
})
export type Prompt = z.infer<typeof prompt>

export const facilitation = {
  overview: endpoint({
    method: 'GET',
    path: '/communities/:slug/facilitation',
    summary: 'What a facilitator can do for a community now: a prompt for this week, who is new, who has gone quiet, which discussions wait for a reply',
    caller: 'registered',
    params: { slug },
    data: z.object({
      community: communityHeader,
      /** Null where nobody can write, or staff have no prompt for this stage. */
      prompt: prompt.nullable(),
      newcomers: some(caredFor),
      quiet: some(caredFor),
      /** Those that have waited longest first. */
      waiting: some(discussionCard),
      /** The community of those who facilitate, where this viewer does not belong to it yet. */
      offered: communityRef.nullable(),
    }),
  }),
  people: endpoint({
    method: 'GET',
    path: '/communities/:slug/facilitation/:list',
    summary: 'Everybody who is new, or has gone quiet; the latest first',
    caller: 'registered',
    params: { slug, list: careList },
    query: { cursor: cursor.optional() },
    data: listOf(caredFor).extend({ community: communityHeader }),
  }),
}
