import { belongsTo, contentType, USER } from '../../kernel/content-type'

export const contentTypes = {
  'account-token': contentType({
    singular: 'account-token',
    plural: 'account-tokens',
    display: 'Account token',
    attributes: {
      purpose: { type: 'enumeration', enum: ['confirm', 'reset', 'email', 'appeal'], required: true },
      /** SHA-256 of the secret that was mailed: a copy of the database opens no account. */
      hash: { type: 'string', required: true, private: true },
      user: belongsTo(USER),
      /** The address it was sent to; for `email` the one to take into use. */
      email: { type: 'string', required: true },
      /** Where on the site to go on after confirming. */
      next: { type: 'string' },
      expiresAt: { type: 'datetime', required: true },
    },
    indexes: [{ name: 'hash', columns: ['hash'], type: 'unique' }, { name: 'user_purpose', columns: ['user_id', 'purpose'] }],
  }),
}
