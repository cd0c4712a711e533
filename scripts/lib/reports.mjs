// @ts-check

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export const nothing = Object.freeze({ passed: 0, failed: 0, skipped: 0 })

/**
 * What Jest's JSON report says. A file that could not even be loaded counts as one failure.
 * @param {any} report
 * @returns {Counts}
 */
export function countsOfJest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.numRuntimeErrorTestSuites ?? 0),
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  }
}

/**
 * What Playwright's JSON report says. Errors outside of any test (a failed setup) count as one failure.
 * @param {any} report
 * @returns {Counts}
 */
export function countsOfPlaywright({ stats, errors = [] }) {
  return {
    passed: stats.expected + (stats.flaky ?? 0),
    failed: stats.unexpected + (errors.length > 0 ? 1 : 0),
    skipped: stats.skipped,
  }
}

/**
 * A runner that crashed, wrote no report or ran nothing has not shown that anything works: that is a failure too.
 * @param {Counts | null} counts
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function judged(counts, exitCode) {
  if (!counts)
    return { ...nothing, failed: 1 }
  const ran = counts.passed + counts.failed + counts.skipped
  const silentFailure = counts.failed === 0 && (exitCode !== 0 || ran === 0)
  return silentFailure ? { ...counts, failed: 1 } : counts
}

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce((total, one) => ({
    passed: total.passed + one.passed,
    failed: total.failed + one.failed,
    skipped: total.skipped + one.skipped,
  }), nothing)
}

/** @param {Counts} counts */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
