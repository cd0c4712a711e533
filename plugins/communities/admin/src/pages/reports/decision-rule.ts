import type { ReportDecision } from '../../api/reports'

/** Whoever made the thing is told of it, and so which rule it breaks; of what is approved, turned down or shown again none is broken. */
export function needsRule(decision: ReportDecision): boolean {
  return decision !== 'approve' && decision !== 'dismiss' && decision !== 'restore'
}
