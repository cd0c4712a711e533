import { countsOfJest, countsOfPlaywright, judged, sum, summary } from './reports.mjs'

describe('reports of test runners', () => {
  it('reads Jest, where a file that did not load is a failure', () => {
    expect(countsOfJest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, numRuntimeErrorTestSuites: 1 })).toEqual({ passed: 5, failed: 2, skipped: 3 })
  })

  it('reads Playwright, where a failed setup is a failure', () => {
    expect(countsOfPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] })).toEqual({ passed: 4, failed: 1, skipped: 2 })
    expect(countsOfPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}, {}] })).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it.each([
    ['a missing report', null, 0],
    ['no test at all', { passed: 0, failed: 0, skipped: 0 }, 0],
    ['a crash after the tests', { passed: 4, failed: 0, skipped: 0 }, 1],
  ])('takes %s for a failure', (_, counts, code) => {
    expect(judged(counts, code).failed).toBe(1)
  })

  it('leaves a good run and a counted failure as they are', () => {
    expect(judged({ passed: 4, failed: 0, skipped: 1 }, 0)).toEqual({ passed: 4, failed: 0, skipped: 1 })
    expect(judged({ passed: 4, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 4, failed: 2, skipped: 0 })
  })

  it('sums up in one line', () => {
    expect(summary(sum([{ passed: 1, failed: 2, skipped: 0 }, { passed: 10, failed: 0, skipped: 0 }]))).toBe('11 passed, 2 failed')
    expect(summary({ passed: 1, failed: 0, skipped: 3 })).toBe('1 passed, 0 failed, 3 skipped')
  })
})
