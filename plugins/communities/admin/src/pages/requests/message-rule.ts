import type { TextKey } from '../../text/use-text'

/** As the contract has it (`decisionBody`). */
const LONGEST = 2000

/** What is wrong with the message to the person, or null. A decline needs one: no one is turned away without a word. */
export function messageFault(decision: 'approve' | 'decline', message: string): TextKey | null {
  const { length } = message.trim()
  if (decision === 'decline' && length === 0)
    return 'requests.message.missing'
  return length > LONGEST ? 'requests.message.long' : null
}
