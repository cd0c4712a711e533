import type { MoveLack, PossibleMove } from '../../../../contracts/lifecycle'
import type { Stage } from '../../../../contracts/shared'
import type { TextKey } from '../../text/use-text'

/** What is missing before a move; a record, so that nothing new goes without words. */
export const lackText: Record<MoveLack, TextKey> = {
  'charter': 'problem.lacksCharter',
  'facilitator': 'problem.lacksFacilitator',
  'above-closed': 'problem.lacksOpenAbove',
}

export const isOpen = ({ missing }: PossibleMove) => missing.length === 0

/** Another life begins, and somebody has to say who is part of it. */
export function startsAgain(from: Stage, to: Stage | ''): boolean {
  return to === 'planning' && (from === 'closedown' || from === 'archived')
}
