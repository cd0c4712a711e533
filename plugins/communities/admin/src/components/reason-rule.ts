import type { TextKey } from '../text/use-text'

/** Contracts of suspending and handing over take the reason as one line: line ends, typed or pasted, become spaces. */
export function reasonOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What is wrong with the reason for what staff do, or null; as the contracts have it. */
export function reasonFault(reason: string): TextKey | null {
  const { length } = reason.trim()
  if (length < 3)
    return 'suspend.reason.missing'
  return length > 2000 ? 'suspend.reason.long' : null
}
