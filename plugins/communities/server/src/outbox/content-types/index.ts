import { belongsTo, contentType } from '../../kernel/content-type'

export const contentTypes = {
  'outbox-event': contentType({
    singular: 'outbox-event',
    plural: 'outbox-events',
    display: 'Outbox event',
    attributes: {
      type: { type: 'string', required: true },
      payload: { type: 'json', required: true },
      occurredAt: { type: 'datetime', required: true },
    },
    indexes: [{ name: 'occurred', columns: ['occurred_at'] }],
  }),
  'outbox-delivery': contentType({
    singular: 'outbox-delivery',
    plural: 'outbox-deliveries',
    display: 'Outbox delivery',
    attributes: {
      event: belongsTo('outbox-event'),
      consumer: { type: 'string', required: true },
      /** Empty for the consumer as a whole; `user:12` or an address where a consumer delivers to many. */
      recipient: { type: 'string', required: true, default: '' },
      state: { type: 'enumeration', enum: ['waiting', 'done', 'dead'], default: 'waiting', required: true },
      attempts: { type: 'integer', default: 0 },
      /** Not before this moment: after a failure, or while another process holds the lease. */
      dueAt: { type: 'datetime', required: true },
      leasedBy: { type: 'string' },
      error: { type: 'text' },
      finishedAt: { type: 'datetime' },
    },
    indexes: [
      { name: 'once', columns: ['event_id', 'consumer', 'recipient'], type: 'unique' },
      { name: 'due', columns: ['state', 'due_at', 'id'] },
    ],
  }),
}
