import { printOf } from '../kernel/as-shown'

/** A print of words: tells whether they are still those that somebody agreed to, or read before approving them. Replies have no title. */
export function wordsPrint({ title = null, body }: { title?: string | null, body: string | null }): string {
  return printOf([title, body ?? ''])
}
