import type { AutomaticTask, ToolkitStage } from '../../../../../contracts/lifecycle'

export type Language = 'en' | 'cy'

export interface TaskText {
  /** What ticks it by itself; a facilitator where there is nothing. */
  automatic?: AutomaticTask
  text: Record<Language, string>
  hint: Record<Language, string>
}

/** What a new installation begins with. KM staff change it in the Content Manager. */
export interface ToolkitText {
  stage: ToolkitStage
  title: Record<Language, string>
  /** Markdown. */
  guidance: Record<Language, string>
  tasks: TaskText[]
}
