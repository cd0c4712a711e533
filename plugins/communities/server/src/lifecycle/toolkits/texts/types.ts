import type { AutomaticTask, ToolkitStage } from '../../../../../contracts/lifecycle'
import type { Translated } from '../../../kernel/language'

export interface TaskText {
  /** What ticks it by itself; a facilitator where there is nothing. */
  automatic?: AutomaticTask
  text: Translated
  hint: Translated
}

/** What a new installation begins with. KM staff change it in the Content Manager. */
export interface ToolkitText {
  stage: ToolkitStage
  title: Translated
  /** Markdown. */
  guidance: Translated
  tasks: TaskText[]
}
