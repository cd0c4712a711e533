import type { ReportDecision } from '../../api/reports'

/** Whoever made the thing is told of it, and so which rule it breaks; of what changes nothing for them, nobody is. */
export function needsRule(decision: ReportDecision): boolean {
  return decision !== 'dismiss' && decision !== 'restore'
}
