import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fieldErrorCode } from '../../../plugins/communities/contracts/field-error'
import { messageKeys } from './problems'

interface Texts { errors: { own: Record<string, Record<string, string>>, field: Record<string, string>, code: Record<string, string> } }

const root = path.join(__dirname, '../../..')
const server = path.join(root, 'plugins/communities/server/src')
const { errors } = JSON.parse(readFileSync(path.join(root, 'frontend/i18n/locales/en/site.json'), 'utf8')) as Texts

/** Every place in which the CMS names the code of an answer to the site; the admin panel has words of its own. */
const places = [
  /(?:forbidden|new ConflictError)\(([^,]*),/g,
  /demand\(.*, '[^']*', ('[a-z-]+')\)/g,
  /\bcode(?:: string)? ?[:=] ('[a-z-]+')/g,
  /\[('[a-z-]+'), '\w+Error'/g,
]

function codesOf(source: string): string[] {
  const found = places.flatMap(place => [...source.matchAll(place)].map(([, code]) => code ?? ''))
  return found.flatMap(code => [...code.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, name]) => name ?? ''))
}

const sources = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('admin') && !/(?:documents|curate|partners\/communities|suspensions\/(?:suspend|restore))\.ts$/.test(file))
const sent = new Set(sources.flatMap(file => codesOf(readFileSync(path.join(server, file), 'utf8'))))
const fieldCodes: string[] = fieldErrorCode.options

// That Welsh says all that English says is the texts' own test.
describe('words for what the CMS refuses', () => {
  it('finds the codes in its sources', () => {
    expect([...sent]).toEqual(expect.arrayContaining(['wrong-credentials', 'banned', 'invitation-only', 'author-consent', 'malformed', 'forbidden', 'last-facilitator']))
  })

  it.each([...sent].filter(code => !fieldCodes.includes(code)))('%s', (code) => {
    expect(errors.code[code]).toBeTruthy()
  })

  it.each(fieldCodes)('a field: %s', (code) => {
    expect(errors.field[code]).toBeTruthy()
  })

  it('has no words for field codes that the contract does not have', () => {
    const codesIn = (texts: object): string[] => Object.entries(texts).flatMap(([name, words]) => typeof words === 'string' ? [name] : codesIn(words))
    const known = [...codesIn(errors.field), ...codesIn(errors.own)]
    expect(known.filter(code => !fieldCodes.includes(code))).toEqual([])
  })
})

describe('messageKeys', () => {
  it('looks for words about this field first; an item of a list is named by the list', () => {
    expect(messageKeys({ field: 'emails.3', code: 'invalid-email' })).toEqual(['errors.own.emails.invalid-email', 'errors.field.invalid-email'])
  })

  it('names a part of an item by the list too', () => {
    expect(messageKeys({ field: 'links.0.url', code: 'invalid-format' })).toEqual(['errors.own.links.invalid-format', 'errors.field.invalid-format'])
    expect(messageKeys({ field: '2.url', code: 'invalid-format' })).toEqual(['errors.own.url.invalid-format', 'errors.field.invalid-format'])
  })

  it('knows nothing of an error without a code', () => {
    expect(messageKeys({ field: 'title', message: 'Something else' })).toEqual([])
  })
})
