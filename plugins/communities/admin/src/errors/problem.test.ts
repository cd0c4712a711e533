import { problemOf } from './problem'
import { problemText, saysMore } from './problem-text'

const refused = {
  status: 400,
  name: 'ValidationError',
  message: 'Say why, so that the person knows',
  details: {
    code: 'invalid',
    errors: [
      { path: ['message'], message: 'Say why, so that the person knows' },
      { path: ['message'], message: 'Cannot be empty' },
      { path: ['requests', '0'], message: 'Is not an id' },
    ],
  },
}

describe('problemOf', () => {
  it('reads the error of an answer, the first message for each field', () => {
    expect(problemOf(refused)).toEqual({
      status: 400,
      code: 'invalid',
      message: 'Say why, so that the person knows',
      fields: { 'message': 'Say why, so that the person knows', 'requests.0': 'Is not an id' },
      retryAfter: null,
    })
  })

  it('finds it inside an exception that carries the answer', () => {
    const thrown = Object.assign(new Error('Request failed'), { response: { data: { data: null, error: refused } } })
    expect(problemOf(thrown)).toEqual(problemOf(refused))
  })

  it.each([
    [new TypeError('Failed to fetch')],
    [undefined],
    ['down'],
  ])('takes %p as no answer at all', (thrown) => {
    expect(problemOf(thrown)).toMatchObject({ status: 0, code: null, fields: {} })
  })

  it.each([
    [{ status: 500, message: 'Internal Server Error', details: 'oops' }],
    [{ status: 500, message: 7, details: { errors: 'many' } }],
    [{ status: 500, details: { errors: [null, 3, { path: 'x', message: 'y' }, { path: ['x'] }] } }],
  ])('survives an answer that is not in our form: %j', (thrown) => {
    expect(problemOf(thrown)).toMatchObject({ status: 500, code: null, fields: {} })
  })
})

describe('problemText', () => {
  it.each([
    [0, 'problem.offline'],
    [400, 'problem.invalid'],
    [401, 'problem.session'],
    [403, 'problem.forbidden'],
    [404, 'problem.missing'],
    [409, 'problem.conflict'],
    [429, 'problem.often'],
    [500, 'problem.server'],
    [503, 'problem.server'],
  ])('calls status %i %s', (status, key) => {
    expect(problemText(problemOf({ status })).key).toBe(key)
  })

  it('knows codes that say more than their status', () => {
    expect(problemText(problemOf({ status: 409, details: { code: 'parent-suspended' } })).key).toBe('problem.parentSuspended')
    expect(problemText(problemOf({ status: 403, details: { code: 'staff-only' } })).key).toBe('problem.staffOnly')
    expect(problemText(problemOf({ status: 409, details: { code: 'something-new' } })).key).toBe('problem.conflict')
  })

  it('says how many minutes to wait, at least one', () => {
    const often = (retryAfter: number) => problemText(problemOf({ status: 429, details: { code: 'too-many', retryAfter } }))
    expect(often(10)).toEqual({ key: 'problem.oftenFor', values: { minutes: 1 } })
    expect(often(90)).toEqual({ key: 'problem.oftenFor', values: { minutes: 2 } })
  })
})

describe('saysMore', () => {
  it('keeps the words of a conflict that we have none for', () => {
    expect(saysMore(problemOf({ status: 409, message: 'They left an hour ago', details: { code: 'left' } }))).toBe(true)
    expect(saysMore(problemOf({ status: 409, message: 'Open that one first', details: { code: 'parent-suspended' } }))).toBe(false)
  })

  it('leaves general words and those of a breakdown', () => {
    expect(saysMore(problemOf(refused))).toBe(false)
    expect(saysMore(problemOf({ status: 403, message: 'Forbidden', details: {} }))).toBe(false)
    expect(saysMore(problemOf({ status: 500, message: 'SQLITE_BUSY' }))).toBe(false)
    expect(saysMore(problemOf({ status: 409 }))).toBe(false)
  })
})
