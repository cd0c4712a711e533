import { z } from 'zod'
import { done, endpoint, listOf } from './endpoint'
import { chosenOutput } from './outputs'
import { communityHeader, communityRef, personRef, stage } from './shared'
import { body, cursor, id, slug, timestamp } from './text'

/** A day, as calendars have it. */
const day = z.iso.date()

/** What there is to do before a community closes. */
export const closedownStep = z.enum(['told', 'outputs', 'lessons', 'loose-ends', 'date'])
export type ClosedownStep = z.infer<typeof closedownStep>

/** When the community closes by itself. */
export const closingDate = z.object({
  /** The last day on which people can write; it is closed in the night after it. */
  day,
  /** For the history. */
  reason: z.string(),
  setBy: personRef,
})
export type ClosingDate = z.infer<typeof closingDate>

/** What is still open, looked up as it is asked for; the oldest first. */
export const looseEnds = z.object({
  questions: z.object({ total: z.number().int(), items: z.array(z.object({ slug, title: z.string(), createdAt: timestamp })) }),
  events: z.object({ total: z.number().int(), items: z.array(z.object({ slug, title: z.string(), startsAt: timestamp })) }),
  requests: z.object({ total: z.number().int(), oldest: timestamp.nullable() }),
  invitations: z.object({ total: z.number().int() }),
})
export type LooseEnds = z.infer<typeof looseEnds>

export const lesson = z.object({ id, text: z.string(), author: personRef, createdAt: timestamp })
export type Lesson = z.infer<typeof lesson>

const closingWords = body(4000, 0)

/** The three closing questions: what it was worth, what was learned, what should come next. */
export const closingWordsBody = z.strictObject({
  worth: closingWords,
  learned: closingWords,
  next: closingWords,
  /** Whether facilitators read it with the name of whoever wrote it. */
  named: z.boolean(),
}).refine(({ worth, learned, next }) => Boolean(worth || learned || next), { path: ['worth'], error: 'Answer one of the questions at least', params: { code: 'empty' } })
export type ClosingWordsBody = z.output<typeof closingWordsBody>

export const closingAnswer = z.object({
  id,
  worth: z.string(),
  learned: z.string(),
  next: z.string(),
  /** Null where it is to be read without a name. */
  author: personRef.nullable(),
  /** The day alone: the moment would tell who it was. */
  day,
})
export type ClosingAnswer = z.infer<typeof closingAnswer>

/** How far the way to the end is. */
export const closedownPath = z.object({
  stage,
  steps: z.array(z.object({ step: closedownStep, done: z.boolean() })),
  date: closingDate.nullable(),
  told: z.object({ at: timestamp, by: personRef, message: z.string() }).nullable(),
  /** The latest first. */
  outputs: z.array(chosenOutput),
  looseEnds,
  /** Written down by facilitators, the latest first. */
  lessons: z.array(lesson),
  /** Of members to the closing questions, the latest first. */
  answers: listOf(closingAnswer),
})
export type ClosedownPath = z.infer<typeof closedownPath>

const params = { slug }

export const closedown = {
  read: endpoint({
    method: 'GET',
    path: '/communities/:slug/closedown',
    summary: 'How far the closing of a community is, what is still open, and what was learned, for its facilitators',
    caller: 'registered',
    params,
    query: { cursor: cursor.optional() },
    data: closedownPath.extend({ community: communityHeader }),
  }),
  setDate: endpoint({
    method: 'PUT',
    path: '/communities/:slug/closedown/date',
    summary: 'Say on which day a community closes by itself, or another day',
    caller: 'registered',
    limit: 'write',
    params,
    body: z.strictObject({ day, reason: body(2000, 3) }),
    data: closingDate,
  }),
  withdrawDate: endpoint({
    method: 'DELETE',
    path: '/communities/:slug/closedown/date',
    summary: 'Take the closing date back',
    caller: 'registered',
    limit: 'write',
    params,
    data: done,
  }),
  tell: endpoint({
    method: 'POST',
    path: '/communities/:slug/closedown/tell',
    summary: 'Tell all members by mail that it ends and ask them the closing questions; once in its life',
    caller: 'registered',
    limit: 'mail',
    params,
    body: z.strictObject({ message: body(4000, 3) }),
    data: done,
  }),
  addLesson: endpoint({
    method: 'POST',
    path: '/communities/:slug/closedown/lessons',
    summary: 'Write down a lesson learned',
    caller: 'registered',
    limit: 'write',
    status: 201,
    params,
    body: z.strictObject({ text: body(4000, 3) }),
    data: lesson,
  }),
  removeLesson: endpoint({
    method: 'DELETE',
    path: '/communities/:slug/closedown/lessons/:lesson',
    summary: 'Take a lesson away',
    caller: 'registered',
    limit: 'write',
    params: { slug, lesson: id },
    data: done,
  }),
  questions: endpoint({
    method: 'GET',
    path: '/communities/:slug/closing-questions',
    summary: 'The closing questions with my own answers, for members of a community that is closing',
    caller: 'registered',
    params,
    data: z.object({
      community: communityRef,
      /** Whether they can be answered now. */
      open: z.boolean(),
      /** The last day, where one is set. */
      day: day.nullable(),
      mine: z.object({ worth: z.string(), learned: z.string(), next: z.string(), named: z.boolean() }).nullable(),
    }),
  }),
  answer: endpoint({
    method: 'PUT',
    path: '/communities/:slug/closing-questions',
    summary: 'Answer the closing questions, or answer them anew',
    caller: 'registered',
    limit: 'write',
    params,
    body: closingWordsBody,
    data: done,
  }),
}
