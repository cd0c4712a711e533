import { toolkitStage } from '../../../../contracts/lifecycle'
import { contentType, inEachLanguage } from '../../kernel/content-type'

export const contentTypes = {
  prompt: contentType({
    singular: 'prompt',
    plural: 'prompts',
    display: 'Prompt of the week',
    description: 'A question that facilitators can put to their community; each sees another one every week',
    visible: true,
    localized: true,
    attributes: {
      text: inEachLanguage({ type: 'string', required: true, maxLength: 200 }),
      hint: inEachLanguage({ type: 'string', maxLength: 250 }),
      /** Empty: at every stage. */
      stage: inEachLanguage({ type: 'enumeration', enum: toolkitStage.options }, false),
      position: inEachLanguage({ type: 'integer', default: 100 }, false),
    },
    indexes: [{ name: 'stage', columns: ['stage', 'position'] }],
  }),
}
