// @ts-check

import { stripVTControlCharacters } from 'node:util'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ test: string, why: string }} Failure where it stands and what it is called; the beginning of what went wrong */
/** @typedef {Counts & { failures?: Failure[] }} Result */

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

/** Enough to see what was expected and what came; the whole of it stands where it happened. */
const linesShown = 14

/** @param {string} [message] */
function beginning(message = '') {
  return stripVTControlCharacters(message).split('\n').filter(line => line.trim() !== '' && !/^\s+at .*(?:node_modules|node:internal)/.test(line)).slice(0, linesShown).join('\n')
}

/**
 * What failed, by Jest's JSON report.
 * @param {any} report
 * @returns {Failure[]}
 */
export function failuresOfJest({ testResults = [] }) {
  return testResults.flatMap((/** @type {any} */ file) => {
    const failed = file.assertionResults.filter((/** @type {any} */ one) => one.status === 'failed')
    if (failed.length === 0 && file.status === 'failed')
      return [{ test: file.name, why: beginning(file.message) }]
    return failed.map((/** @type {any} */ one) => ({ test: `${file.name} › ${one.fullName}`, why: beginning(one.failureMessages[0]) }))
  })
}

/**
 * What failed, by Playwright's JSON report: outside of any test first.
 * @param {any} report
 * @returns {Failure[]}
 */
export function failuresOfPlaywright({ errors = [], suites = [] }) {
  const outside = errors.map((/** @type {any} */ { message }) => ({ test: 'outside of any test', why: beginning(message) }))
  return [...outside, ...suites.flatMap(failuresWithin)]
}

/** @param {any} suite @returns {Failure[]} */
function failuresWithin({ specs = [], suites = [] }) {
  return [...specs.flatMap(failuresOfSpec), ...suites.flatMap(failuresWithin)]
}

/** @param {any} spec @returns {Failure[]} */
function failuresOfSpec({ file, line, title, tests }) {
  return tests.flatMap((/** @type {any} */ { projectName, status, results }) => {
    if (status !== 'unexpected')
      return []
    const errors = results.at(-1)?.errors ?? []
    const why = errors.map((/** @type {any} */ { message, location }) => `${beginning(message)}${location ? `\n  at line ${location.line}` : ''}`).join('\n')
    return [{ test: `${file}:${line} › ${title} [${projectName}]`, why }]
  })
}

/**
 * A runner that crashed, wrote no report or ran nothing has not shown that anything works: that is a failure too.
 * @template {Counts} Known
 * @param {Known | null} counts
 * @param {number | null} exitCode
 * @returns {Known | Counts}
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
