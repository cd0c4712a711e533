import { stage } from '../../../../contracts/shared'
import { belongsTo, contentType, USER } from '../../kernel/content-type'

export const contentTypes = {
  /** Each move is a row that is written once: the history of a community's life. */
  'stage-move': contentType({
    singular: 'stage-move',
    plural: 'stage-moves',
    display: 'Stage move',
    attributes: {
      community: belongsTo('community'),
      fromStage: { type: 'enumeration', enum: stage.options, required: true },
      toStage: { type: 'enumeration', enum: stage.options, required: true },
      reason: { type: 'text', required: true },
      movedAt: { type: 'datetime', required: true },
      /** A facilitator; or the admin account of KM staff. */
      movedBy: belongsTo(USER),
      adminId: { type: 'integer' },
      /** It went along with the community above. */
      withParent: { type: 'boolean', default: false },
    },
    indexes: [{ name: 'history', columns: ['community_id', 'id'] }],
  }),
}
