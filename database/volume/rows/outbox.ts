import type { Row, RowContext } from './context'
import { documentIds } from '../ids'

/** What is remembered of the last replies: housekeeping clears the rest within a month. */
const share = 0.01

function* recent({ plan: { comments } }: RowContext): Iterable<{ id: number, comment: number, at: number }> {
  const kept = Math.ceil(comments.count * share)
  for (let id = 1; id <= kept; id++) {
    const comment = comments.count - kept + id
    yield { id, comment, at: comments.createdAt[comment - 1]! }
  }
}

export function* outboxEvents(context: RowContext): Iterable<Row> {
  const ids = documentIds(context.plan.options.seed, 'event')
  for (const { id, comment, at } of recent(context))
    yield { id, documentId: ids(id), type: 'comment.created', payload: { commentId: comment, mentions: [] }, occurredAt: at, createdAt: at }
}

/** All done, but for a few given up on: nothing is mailed to made-up people. */
export function* outboxDeliveries(context: RowContext): Iterable<Row> {
  const ids = documentIds(context.plan.options.seed, 'delivery')
  let id = 0
  for (const { id: event, at } of recent(context)) {
    for (const recipient of ['', `user:${event % context.plan.people.count + 1}`]) {
      id++
      const dead = recipient !== '' && event % 200 === 0
      yield { id, documentId: ids(id), event, consumer: recipient === '' ? 'mail' : 'mail.send', recipient, state: dead ? 'dead' : 'done', attempts: dead ? 12 : 0, dueAt: at, error: dead ? 'The mail server refused the address' : null, finishedAt: at, createdAt: at }
    }
  }
}
