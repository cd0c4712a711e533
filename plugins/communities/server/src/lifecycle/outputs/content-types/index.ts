import { consentGiven, widerReach } from '../../../../../contracts/outputs'
import { belongsTo, contentType, USER } from '../../../kernel/content-type'

export const contentTypes = {
  /** Something that a community leaves behind; read by more people than before only where its author agreed. */
  output: contentType({
    singular: 'output',
    plural: 'outputs',
    display: 'Output',
    attributes: {
      community: belongsTo('community'),
      contribution: belongsTo('contribution'),
      chosenBy: belongsTo(USER),
      /** For whom beyond those who can read it anyway; empty where it is only chosen. */
      wider: { type: 'enumeration', enum: widerReach.options },
      consent: { type: 'enumeration', enum: consentGiven.options },
      /** Whether its author agreed to stand beside it by name. */
      named: { type: 'boolean', default: false },
      /** SHA-256 of the words that were agreed to. */
      fingerprint: { type: 'string' },
      answeredAt: { type: 'datetime' },
    },
    indexes: [
      { name: 'once', columns: ['contribution_id'], type: 'unique' },
      { name: 'latest', columns: ['community_id', 'id'] },
      { name: 'document', columns: ['document_id'], type: 'unique' },
    ],
  }),
}
