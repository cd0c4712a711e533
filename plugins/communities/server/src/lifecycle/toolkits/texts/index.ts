import type { ToolkitText } from './types'
import { closedown } from './closedown'
import { nurture } from './nurture'
import { planning } from './planning'
import { startup } from './startup'
import { sustain } from './sustain'

export const toolkitTexts: ToolkitText[] = [planning, startup, nurture, sustain, closedown]
