import { belongsTo, contentType, kept, USER } from '../../kernel/content-type'

/** Private messages: none of them is shown in the Content Manager, nor to anyone who isn't in the conversation. */
export const contentTypes = {
  'conversation': contentType({
    singular: 'conversation',
    plural: 'conversations',
    display: 'Conversation',
    attributes: {
      group: { type: 'boolean', required: true, default: false },
      name: { type: 'string', maxLength: 80 },
      /** Of two people (the smaller number first), so that they have one conversation; null for a group. */
      pair: { type: 'string' },
    },
    indexes: [
      { name: 'pair', columns: ['pair'], type: 'unique' },
      { name: 'document', columns: ['document_id'], type: 'unique' },
    ],
  }),
  'conversation-member': contentType({
    singular: 'conversation-member',
    plural: 'conversation-members',
    display: 'Conversation member',
    attributes: {
      conversation: belongsTo('conversation'),
      user: belongsTo(USER),
      /** `withheld`: somebody whom they have blocked brought them in; the others do not see the difference. */
      state: { type: 'enumeration', enum: ['active', 'left', 'withheld'], required: true },
      muted: { type: 'boolean', default: false, required: true },
      unread: { type: 'integer', default: 0, required: true },
      /** Row number of the last message that they have seen, and of the last before they came. */
      lastRead: { type: 'integer', default: 0, required: true },
      seesAfter: { type: 'integer', default: 0, required: true },
      /** When a message last reached them; null while none has. */
      lastMessageAt: { type: 'datetime' },
    },
    indexes: [
      { name: 'pair', columns: ['conversation_id', 'user_id'], type: 'unique' },
      { name: 'list', columns: ['user_id', 'state', 'last_message_at', 'conversation_id'] },
      { name: 'unread', columns: ['user_id', 'unread'] },
    ],
  }),
  'message': contentType({
    singular: 'message',
    plural: 'messages',
    display: 'Message',
    attributes: {
      conversation: belongsTo('conversation'),
      author: belongsTo(USER),
      body: { type: 'text', required: true },
      bodyHtml: kept({ type: 'text' }),
      bodyText: kept({ type: 'text' }),
      rendererVersion: kept({ type: 'integer' }),
      requestKey: kept({ type: 'string', private: true }),
    },
    indexes: [
      { name: 'conversation', columns: ['conversation_id', 'id'] },
      { name: 'document', columns: ['document_id'], type: 'unique' },
      { name: 'request_key', columns: ['author_id', 'request_key'], type: 'unique' },
    ],
  }),
}
