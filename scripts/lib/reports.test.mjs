import { countsOfJest, countsOfPlaywright, failuresOfJest, failuresOfPlaywright, judged, sum, summary } from './reports.mjs'

describe('reports of test runners', () => {
  it('reads Jest, where a file that did not load is a failure', () => {
    expect(countsOfJest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, numRuntimeErrorTestSuites: 1 })).toEqual({ passed: 5, failed: 2, skipped: 3 })
  })

  it('reads Playwright, where a failed setup is a failure', () => {
    expect(countsOfPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] })).toEqual({ passed: 4, failed: 1, skipped: 2 })
    expect(countsOfPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}, {}] })).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('names what failed in Jest, a file that did not load too, with the beginning of why', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n')
    expect(failuresOfJest({ testResults: [
      { name: '/a.test.ts', status: 'failed', message: '', assertionResults: [{ status: 'passed', fullName: 'fine', failureMessages: [] }, { status: 'failed', fullName: 'adds up', failureMessages: ['\u001B[31mexpected 2\u001B[39m\n\ncame 3'] }, { status: 'failed', fullName: 'long', failureMessages: [lines] }] },
      { name: '/b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
      { name: '/c.test.ts', status: 'passed', message: '', assertionResults: [{ status: 'passed', fullName: 'fine', failureMessages: [] }] },
    ] })).toEqual([
      { test: '/a.test.ts › adds up', why: 'expected 2\ncame 3' },
      { test: '/a.test.ts › long', why: lines.split('\n').slice(0, 14).join('\n') },
      { test: '/b.test.ts', why: 'Cannot find module' },
    ])
  })

  it('names what failed in Playwright, and what went wrong outside of any test', () => {
    const spec = (title, status, errors = []) => ({ title, file: 'e2e/a.spec.ts', line: 6, tests: [{ projectName: 'phone', status, results: [{ errors }] }] })
    expect(failuresOfPlaywright({ errors: [{ message: 'no stack' }], suites: [{ specs: [spec('fine', 'expected')], suites: [{ specs: [spec('asks', 'unexpected', [{ message: 'not visible', location: { line: 61 } }, { message: 'and a fault' }])] }] }] })).toEqual([
      { test: 'outside of any test', why: 'no stack' },
      { test: 'e2e/a.spec.ts:6 › asks [phone]', why: 'not visible\n  at line 61\nand a fault' },
    ])
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
