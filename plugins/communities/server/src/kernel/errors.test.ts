import { errors } from '@strapi/utils'
import { errorBody } from '../../../contracts/endpoint'
import { ConflictError, errorAnswer, forbidden, invalid, notFound, TooManyRequestsError, unauthenticated } from './errors'

describe('the answer for an error', () => {
  it.each([
    [notFound(), 404, 'not-found'],
    [unauthenticated(), 401, 'unauthenticated'],
    [forbidden('locked', 'This is locked'), 403, 'locked'],
    [new ConflictError('last-facilitator', 'The last one'), 409, 'last-facilitator'],
    [new TooManyRequestsError(7), 429, 'too-many-requests'],
    [invalid([{ path: ['name'], message: 'Cannot be empty' }]), 400, 'invalid'],
  ])('of ours is in the contract\'s form: %s', (error, status, code) => {
    const answer = errorAnswer(error)!
    expect(answer.status).toBe(status)
    expect(errorBody.parse(JSON.parse(JSON.stringify(answer.body))).error.details.code).toBe(code)
  })

  it('is none for a fault, which is not explained to strangers', () => {
    expect(errorAnswer(new Error('connection refused'))).toBeNull()
    expect(errorAnswer(new errors.ApplicationError('something'))).toBeNull()
    expect(errorAnswer('text')).toBeNull()
  })
})
