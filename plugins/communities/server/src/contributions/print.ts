import { printOf } from '../kernel/as-shown'

/** A print of words: tells whether they are still those that somebody agreed to, or read before approving them. Replies have no title, and few discussions a date with words of its own (`event`). */
export function wordsPrint({ title = null, body, event = null }: { title?: string | null, body: string | null, event?: string | null }): string {
  return printOf([title, body ?? '', ...(event === null ? [] : [event])])
}
