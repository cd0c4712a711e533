import type { ReportCategory, ReportDecision } from '../api/types'

/** What can be wrong with something, the most common first. */
export const reportCategories: ReportCategory[] = ['unkind', 'spam', 'private', 'off-topic', 'wrong', 'illegal', 'other']

/** Whether a decision says that a rule was broken, and by which words: not of what is turned down, approved or shown again. */
export function breaksRule(decision: ReportDecision): boolean {
  return decision !== 'approve' && decision !== 'dismiss' && decision !== 'restore'
}
