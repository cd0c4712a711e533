import type { TextKey } from '../../text/use-text'

/** The contract takes the reason as one line: line ends, typed or pasted, become spaces. */
export function reasonOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What is wrong with the reason for a suspension, or null; as the contract has it (`suspend`). */
export function reasonFault(reason: string): TextKey | null {
  if (reason.length < 3)
    return 'suspend.reason.missing'
  return reason.length > 2000 ? 'suspend.reason.long' : null
}
