import { z } from 'zod'
import { done, endpoint, listOf } from './endpoint'
import { communityHeader, communityRef, personRef, reach } from './shared'
import { cursor, id, slug } from './text'

/** For whom beyond its members something can be opened. */
export const widerReach = reach.exclude(['community'])
export type WiderReach = z.infer<typeof widerReach>

/** What an author has said; no answer means no. */
export const consentGiven = z.enum(['yes', 'no'])
export type ConsentGiven = z.infer<typeof consentGiven>

/** `changed`: agreed to, but to other words than are there now. */
export const consentState = z.enum(['not-needed', 'asked', 'yes', 'no', 'changed'])
export type ConsentState = z.infer<typeof consentState>

/** Something that facilitators chose, and what its author has said. */
export const chosenOutput = z.object({
  id,
  contribution: id,
  slug,
  title: z.string(),
  author: personRef,
  /** Null where nobody is asked: it is read by whoever could read it before. */
  wider: widerReach.nullable(),
  consent: consentState,
  /** Whether it is there to be read: not hidden or deleted since. */
  shown: z.boolean(),
})
export type ChosenOutput = z.infer<typeof chosenOutput>

/** As a line of what a community leaves behind. */
export const outputCard = z.object({
  id,
  title: z.string(),
  /** Null where they did not agree to be named. */
  author: personRef.nullable(),
  language: z.string().nullable(),
})
export type OutputCard = z.infer<typeof outputCard>

export const output = outputCard.extend({
  /** Finished, safe HTML, without pictures and without the names of others. */
  html: z.string(),
  /** Null where the community does not exist for this viewer. */
  community: communityRef.nullable(),
})
export type Output = z.infer<typeof output>

/** To its author: what is to be read by whom. */
export const askedOutput = z.object({
  id,
  title: z.string(),
  community: z.string(),
  wider: widerReach,
  consent: consentState,
  named: z.boolean(),
  /** Whether they can still agree. */
  open: z.boolean(),
})
export type AskedOutput = z.infer<typeof askedOutput>

export const outputs = {
  choose: endpoint({
    method: 'POST',
    path: '/communities/:slug/closedown/outputs',
    summary: 'Choose a contribution to be kept for others; its author is asked where more people are to read it',
    caller: 'registered',
    limit: 'write',
    params: { slug },
    body: z.strictObject({ contribution: id, wider: widerReach.nullable() }),
    data: chosenOutput,
  }),
  drop: endpoint({
    method: 'DELETE',
    path: '/communities/:slug/closedown/outputs/:output',
    summary: 'Choose it no more; it is read as before at once',
    caller: 'registered',
    limit: 'write',
    params: { slug, output: id },
    data: done,
  }),
  list: endpoint({
    method: 'GET',
    path: '/communities/:slug/outputs',
    summary: 'What a community leaves behind, as far as the caller may read it',
    caller: 'anyone',
    params: { slug },
    query: { cursor: cursor.optional() },
    data: listOf(outputCard).extend({ community: communityHeader }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/outputs/:output',
    summary: 'Something that a community leaves behind: the words, and as much of its author as they agreed to',
    caller: 'anyone',
    params: { output: id },
    data: output,
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/outputs',
    summary: 'What of mine others would like to open to more people, and what I said',
    caller: 'registered',
    data: z.object({ items: z.array(askedOutput) }),
  }),
  answer: endpoint({
    method: 'PUT',
    path: '/me/outputs/:output',
    summary: 'Agree that more people read what I wrote, with my name or without, or do not agree',
    caller: 'registered',
    limit: 'write',
    params: { output: id },
    body: z.strictObject({ agree: z.boolean(), named: z.boolean() }),
    data: askedOutput,
  }),
}
