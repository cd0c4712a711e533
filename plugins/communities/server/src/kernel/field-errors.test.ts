import type { z } from 'zod'
import { accounts, communities, memberships } from '../../../contracts'
import { fieldErrorsOf } from './field-errors'

function codesOf(schema: z.ZodType, value: unknown) {
  const { error } = schema.safeParse(value)
  return (error?.issues ?? []).flatMap(issue => fieldErrorsOf(issue, 'body', value)).map(({ path, code, limit }) => [path.join('.'), code, ...(limit === undefined ? [] : [limit])])
}

const registration = { name: 'Sian Davies', email: 'sian@council.example', password: 'a long enough password', organisation: null, acceptTerms: true }

describe('the code of what is wrong with a field', () => {
  it.each([
    ['missing', { email: undefined }, ['email', 'missing']],
    ['of another type', { email: 7 }, ['email', 'wrong-type']],
    ['too short', { name: 'x' }, ['name', 'too-short', 2]],
    ['too long', { name: 'x'.repeat(101) }, ['name', 'too-long', 100]],
    ['too long in bytes', { password: 'ŵ'.repeat(40) }, ['password', 'too-long', 72]],
    ['no address', { email: 'sian' }, ['email', 'invalid-email']],
    ['not in its form', { organisation: 'No slug!' }, ['organisation', 'invalid-format']],
    ['made of what is no text', { name: 'Sian\uD800' }, ['name', 'invalid-characters']],
    ['no choice', { acceptTerms: false }, ['acceptTerms', 'not-an-option']],
    ['unknown', { role: 'facilitator' }, ['role', 'unknown-field']],
  ])('that is %s', (_, wrong, expected) => {
    expect(codesOf(accounts.register.body, { ...registration, ...wrong })).toEqual([expected])
  })

  it('that is empty, a list or a number', () => {
    expect(codesOf(memberships.remove.body, { reason: ' ' })).toEqual([['reason', 'empty']])
    expect(codesOf(memberships.invite.body, { emails: [] })).toEqual([['emails', 'too-few', 1]])
    expect(codesOf(communities.update.body, { topics: Array.from({ length: 6 }, () => 'a') })).toEqual([['topics', 'too-many', 5]])
    expect(codesOf(communities.saveDraft.body, { step: 99, answers: {} })).toEqual([['step', 'out-of-range', 10]])
  })

  it('that only the whole can tell', () => {
    expect(codesOf(memberships.decide.body, { requests: ['abcdefgh1234'], decision: 'decline' })).toEqual([['message', 'say-why']])
    expect(codesOf(memberships.acceptInvitation.body, {})).toEqual([['token', 'invalid']])
  })

  it('is found however deep the input is', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)
    expect(codesOf(accounts.register.body, { ...registration, name: deep })).toEqual([['name', 'wrong-type']])
  })

  it('is told of the request where no field is to blame', () => {
    expect(codesOf(accounts.register.body, 'text')).toEqual([['body', 'wrong-type']])
  })
})
