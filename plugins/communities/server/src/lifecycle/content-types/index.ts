import { automaticTask, stallKind, toolkitStage } from '../../../../contracts/lifecycle'
import { stage } from '../../../../contracts/shared'
import { belongsTo, contentType, inEachLanguage, USER } from '../../kernel/content-type'

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
  'toolkit': contentType({
    singular: 'toolkit',
    plural: 'toolkits',
    display: 'Toolkit: guidance',
    description: 'What facilitators read at each stage of a community\'s life',
    visible: true,
    localized: true,
    attributes: {
      stage: inEachLanguage({ type: 'enumeration', enum: toolkitStage.options, required: true }, false),
      title: inEachLanguage({ type: 'string', required: true, maxLength: 120 }),
      guidance: inEachLanguage({ type: 'richtext', required: true, maxLength: 20_000 }),
    },
    indexes: [{ name: 'stage', columns: ['stage', 'locale'], type: 'unique' }],
  }),
  'toolkit-task': contentType({
    singular: 'toolkit-task',
    plural: 'toolkit-tasks',
    display: 'Toolkit: task',
    description: 'A task of a stage\'s checklist; it ticks itself, or facilitators tick it',
    visible: true,
    localized: true,
    attributes: {
      text: inEachLanguage({ type: 'string', required: true, maxLength: 160 }),
      hint: inEachLanguage({ type: 'string', maxLength: 250 }),
      stage: inEachLanguage({ type: 'enumeration', enum: toolkitStage.options, required: true }, false),
      position: inEachLanguage({ type: 'integer', default: 100 }, false),
      automatic: inEachLanguage({ type: 'enumeration', enum: automaticTask.options }, false),
    },
    indexes: [{ name: 'stage', columns: ['stage', 'position'] }],
  }),
  /** A community has come to a stand, from the night it was found until it is over. */
  'stall': contentType({
    singular: 'stall',
    plural: 'stalls',
    display: 'Stall',
    attributes: {
      community: belongsTo('community'),
      kind: { type: 'enumeration', enum: stallKind.options, required: true },
      since: { type: 'datetime', required: true },
      /** When its facilitators were told, and KM staff. */
      nudgedAt: { type: 'datetime', required: true },
      escalatedAt: { type: 'datetime' },
      endedAt: { type: 'datetime' },
    },
    indexes: [{ name: 'community', columns: ['community_id', 'ended_at'] }],
  }),
  /** A facilitator says that a task is done, in this life of the community. */
  'task-tick': contentType({
    singular: 'task-tick',
    plural: 'task-ticks',
    display: 'Task tick',
    attributes: {
      community: belongsTo('community'),
      /** Public id of the task, which is the same in every language. */
      task: { type: 'string', required: true },
      tickedBy: belongsTo(USER),
      tickedAt: { type: 'datetime', required: true },
    },
    indexes: [{ name: 'once', columns: ['community_id', 'task'], type: 'unique' }],
  }),
}
