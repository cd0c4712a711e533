import type { Admin, Client, Person, Scene } from '../support'
import type { NamedEndpoint } from '../support/endpoints'
import { errorBody } from '../../plugins/communities/contracts'
import { createAdmin, createClient, snapshot, startScene, validBodies, validQueries } from '../support'
import { endpoints, fill } from '../support/endpoints'
import { makePartner } from '../support/partners'

let scene: Scene
let fiona: Person
let stranger: Person
let staff: Admin
let params: Record<string, string>
let hidden: Record<string, string>
let before: Record<string, string>

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, stranger] = await scene.people('Fiona', 'Stranger') as [Person, Person]
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  const partner = await makePartner(staff)
  params = { ...await fillOne({ reach: 'public' }), partner, account: 'nosuchaccount' }
  hidden = { ...await fillOne({ listed: false, joining: 'invitation', reach: 'community' }), partner, account: 'nosuchaccount' }
  await scene.settled()
  before = await snapshot(scene.cms)
})
afterAll(() => scene.stop())

/** A community with something of each kind in it: the parameters of every path. */
async function fillOne(settings: object): Promise<Record<string, string>> {
  const place = await scene.community(fiona, settings)
  const amy = await scene.person()
  await scene.members(place, fiona, amy)
  const talk = await scene.discussion(amy, place)
  const comment = await scene.comment(amy, talk, 'Here')
  await fiona.api.post(`/communities/${place.slug}/invitations`, { emails: [`guest-${place.id}@council.example`] })
  const [invitation] = (await fiona.api.get(`/communities/${place.slug}/invitations`)).body.data.items
  return { slug: place.slug, discussion: talk.slug, comment: comment.id, person: amy.id, invitation: invitation.id, community: place.documentId, delivery: 'nosuchdelivery', tag: 'no-such-tag', conversation: 'nosuchconversation', file: 'nosuchfile', case: 'nosuchcase', task: 'nosuchtask', lesson: 'nosuchlesson', output: 'nosuchoutput', list: 'new' }
}

const clientFor = ({ side }: NamedEndpoint): Client => createClient(scene.cms.url).as(side === 'panel' ? staff.api.token! : fiona.api.token!)
const hasBody = ({ endpoint: { method } }: NamedEndpoint) => method === 'POST' || method === 'PUT' || method === 'PATCH'
const shapeOf = (schema: unknown) => Object.keys((schema as { shape?: Record<string, unknown> }).shape ?? {})

interface Attempt { what: string, path?: string, data?: unknown, raw?: string, headers?: Record<string, string> }

async function send(target: NamedEndpoint, { path = fill(target.path, params), data, raw, headers }: Attempt, client = clientFor(target)) {
  const method = target.endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
  return method === 'get' ? client.get(path, { headers }) : client[method](path, data, { raw, headers })
}

/** Sends all, a few at a time, and tells which were not refused in the contract's form. */
async function refused(target: NamedEndpoint, attempts: Attempt[], statuses = (status: number) => status >= 400 && status < 500): Promise<string[]> {
  const wrong: string[] = []
  for (let start = 0; start < attempts.length; start += 6) {
    await Promise.all(attempts.slice(start, start + 6).map(async (attempt) => {
      const { status, body } = await send(target, attempt)
      if (!statuses(status) || !errorBody.safeParse(body).success || body.error.status !== status)
        wrong.push(`${attempt.what}: ${status} ${JSON.stringify(body).slice(0, 200)}`)
    }))
  }
  return wrong
}

async function unchanged() {
  const then = before
  // What one test changed is not held against the next.
  before = await snapshot(scene.cms)
  expect(before).toEqual(then)
}

const long = 'x'.repeat(10_000)
const odd: [string, unknown][] = [
  ['null', null],
  ['a number', 1e308],
  ['a negative number', -1],
  ['a fraction', 0.5],
  ['true', true],
  ['false', false],
  ['an empty list', []],
  ['a list of nothing', [null]],
  ['a list of lists', [[[]]]],
  ['an object', {}],
  ['an operator', { $ne: null }],
  ['an empty text', ''],
  ['spaces', '   '],
  ['10,000 characters', long],
  ['60,000 characters', 'x'.repeat(60_000)],
  ['a null byte', 'abcdefgh\0ijkl'],
  ['a lone surrogate', 'abcdefgh\uD800ijkl'],
  ['text turned around', 'abcdefgh\u202Eijkl'],
  ['an isolate', 'abcdefgh\u2067ijkl'],
  ['SQL', '\' or 1=1; drop table cop_communities; --'],
  ['a path', '../../../etc/passwd'],
  ['__proto__', '__proto__'],
]
const neverText = ['a null byte', 'a lone surrogate', 'text turned around', 'an isolate']
/** Secrets are compared or hashed, never stored or shown; a draft is only its author's, and kept as JSON. */
const anyCharacters = ['password', 'currentPassword', 'refreshToken', 'answers']

/** What is no body of any call: how it is read does not depend on the call. */
function malformed(valid: object): Attempt[] {
  const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`
  return [
    { what: '__proto__', raw: JSON.stringify(valid).replace(/^\{/, `{"__proto__":{"admin":true}${Object.keys(valid).length > 0 ? ',' : ''}`) },
    { what: 'constructor', data: { ...valid, constructor: { prototype: { admin: true } } } },
    { what: 'a list', data: [valid] },
    { what: 'JSON that breaks off', raw: '{"name": ' },
    { what: 'no JSON', raw: 'hello' },
    { what: 'a bare null', raw: 'null' },
    { what: 'a bare text', raw: '"text"' },
    { what: 'deep JSON', raw: deep },
    { what: 'deep lists', raw: `{"nope":${'['.repeat(5000)}${']'.repeat(5000)}}` },
    { what: 'text instead of JSON', raw: 'name=x', headers: { 'content-type': 'text/plain' } },
    ...[['', '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nvalue\r\n--x--\r\n', '; boundary=x'], [', broken off', '--x\r\nContent-Disposition: form-da', '; boundary=x'], [', without an end to its parts', 'nope', '']]
      .map(([what, raw, boundary]) => ({ what: `a form in parts${what}`, raw, headers: { 'content-type': `multipart/form-data${boundary}` } })),
    { what: 'a form', raw: 'nope=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  ]
}

function badBodies(target: NamedEndpoint): Attempt[] {
  const valid = validBodies[target.name] ?? {}
  const accepts = (body: unknown) => target.endpoint.body.safeParse(body).success
  const fields = shapeOf(target.endpoint.body).flatMap(field => inTurn(`${field}:`, odd, () => false)
    .map(([what, value]) => ({ what: `${field} is ${what}`, field, kind: what, data: { ...valid, [field]: value } }))
    .filter(({ data }) => !accepts(data)))
  const missing = shapeOf(target.endpoint.body).map((field) => {
    const { [field]: _, ...rest } = valid
    return { what: `${field} is missing`, data: rest }
  }).filter(({ data }) => !accepts(data))
  return [
    ...fields,
    ...missing,
    ...inTurn('any body', malformed(valid), () => false),
    { what: 'an unknown key', data: { ...valid, nope: 1 } },
    { what: 'somebody else\'s key', data: { ...valid, id: 1, userId: 1, role_id: 1 } },
  ]
}

const turns = new Map<string, number>()

/**
 * What a contract refuses it refuses everywhere in the same way: all of it is sent to the first call that has a thing of
 * this name, and a sixth of it to each other, in turn. What it lets through goes to all, because then the call itself answers.
 */
function inTurn<T>(name: string, values: T[], isLetThrough: (value: T) => boolean): T[] {
  const turn = turns.get(name) ?? 0
  turns.set(name, turn + 1)
  return values.filter((value, index) => turn === 0 || index % 6 === turn % 6 || isLetThrough(value))
}

function plain(value: string): string {
  try {
    return decodeURIComponent(value)
  }
  catch {
    return value
  }
}

function badParams(target: NamedEndpoint): Attempt[] {
  const names = [...target.path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
  const values = ['%00', 'a%00b', '..%2F..%2Fetc%2Fpasswd', '%E0%A4%A', '%', '%FF%FE', 'UPPER%20case!', '__proto__', 'constructor', '-1', '%F0%9F%8C%B3', '%E2%80%AEabc', `x%27%20or%201=1--`, 'x'.repeat(5000), 'nosuchthing123']
  const letsThrough = (name: string) => (value: string) => target.endpoint.params.safeParse({ ...Object.fromEntries(names.map(one => [one, params[one]])), [name]: plain(value) }).success
  return names.flatMap(name => inTurn(`:${name}`, values, letsThrough(name)).map(value => ({ what: `:${name} is ${value.slice(0, 30)}`, path: fill(target.path, { ...params, [name]: value }), data: validBodies[target.name] ?? {} })))
}

function badQueries(target: NamedEndpoint): Attempt[] {
  const base = fill(target.path, params)
  const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const values = ['', '%00', 'a%00b', '%ED%A0%80', '%E2%80%AEabc', 'x'.repeat(8000), '-1', '0', '1.5', '1e999', 'NaN', '99999999999999999999', '%', '%E0%A4%A', made(['x', 'y', 'z']), made([1]), made([1, 2]), made([1, 2, 3]), made([9e15, 9e15, 9e15]), made([{}, [], null]), made([0, '\0', 1]), made({ length: 3 }), 'bm90IGpzb24']
  const letsThrough = (name: string) => (value: string) => target.endpoint.query.safeParse({ [name]: plain(value) }).success
  const spellings = (name: string) => [...inTurn(`?${name}`, values, letsThrough(name)).map(value => `${name}=${value}`), `${name}[]=a&${name}[]=b`, `${name}[a]=b`, `${name}=a&${name}=b`, `${name}[__proto__][x]=1`]
  const bad = shapeOf(target.endpoint.query).flatMap(name => spellings(name).map(query => ({ what: query.slice(0, 60), path: `${base}?${query}`, data: validBodies[target.name] ?? {} })))
  return [...bad, ...['nope=1', 'populate=*', 'filters[id]=1', 'pagination[page]=1'].map(query => ({ what: query, path: `${base}?${query}`, data: validBodies[target.name] ?? {} }))]
}

it('has a valid body for every call that takes one', () => {
  const withBody = endpoints.filter(target => shapeOf(target.endpoint.body).length > 0)
  expect(withBody.filter(({ name }) => !validBodies[name]).map(({ name }) => name)).toEqual([])
  for (const { name, endpoint } of withBody)
    expect([name, endpoint.body.safeParse(validBodies[name]).success]).toEqual([name, true])
})

it('takes no characters anywhere that no text has', () => {
  const accepted = endpoints.flatMap(target => shapeOf(target.endpoint.body).filter(field => !anyCharacters.includes(field)).flatMap(field => odd
    .filter(([what, value]) => neverText.includes(what) && target.endpoint.body.safeParse({ ...validBodies[target.name], [field]: value }).success)
    .map(([what]) => `${target.name} ${field}: ${what}`)))
  expect(accepted).toEqual([])
})

describe.each(endpoints.map(target => [target.name, target] as const))('%s', (_, target) => {
  afterEach(unchanged)

  if (hasBody(target)) {
    it('refuses bodies that are not right', async () => {
      expect(await refused(target, badBodies(target))).toEqual([])
    })

    it('refuses 10 MB', async () => {
      const { status, body } = await send(target, { what: '', raw: JSON.stringify({ ...validBodies[target.name], nope: 'x'.repeat(10 * 1024 * 1024) }) })
      expect(status).toBe(413)
      expect(errorBody.parse(body).error.details.code).toBe('too-large')
    })
  }

  if (target.path.includes(':')) {
    it('refuses addresses that are not right', async () => {
      expect(await refused(target, badParams(target))).toEqual([])
    })
  }

  it('refuses queries that are not right, or takes them as words that find nothing', async () => {
    const unknown = badQueries(target)
    const wrong: string[] = []
    for (const attempt of unknown) {
      const { status, body } = await send(target, attempt)
      const reading = target.endpoint.method === 'GET' && status === 200 && !/^(?:nope|populate|filters|pagination)/.test(attempt.what)
      if (!reading && !(status >= 400 && status < 500 && errorBody.safeParse(body).success))
        wrong.push(`${attempt.what}: ${status} ${JSON.stringify(body).slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('what isn\'t mine', () => {
  afterEach(unchanged)
  const inHidden = endpoints.filter(({ path, side }) => side === 'site' && path.includes(':slug'))

  it.each(inHidden.map(target => [target.name, target] as const))('does not exist: %s in a hidden community', async (_, target) => {
    const client = createClient(scene.cms.url).as(stranger.api.token!)
    const query = validQueries[target.name] ?? ''
    const there = await send(target, { what: '', path: fill(target.path, hidden) + query, data: validBodies[target.name] ?? {} }, client)
    const nowhere = await send(target, { what: '', path: fill(target.path, { ...hidden, slug: 'no-such-community' }) + query, data: validBodies[target.name] ?? {} }, client)
    expect(there.status).toBe(404)
    expect(there.body).toEqual(nowhere.body)
  })

  it('is not answered under an unknown address or with a wrong method', async () => {
    const client = createClient(scene.cms.url).as(fiona.api.token!)
    for (const path of ['/api/cop', '/api/cop/nothing', '/api/cop/communities/a/b/c/d', '/api/cop/%E0%A4%A', '/communities/nothing', '/communities/%E0%A4%A']) {
      for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
        const { status, body } = method === 'get' ? await client.get(path) : await client[method](path, { a: 1 })
        expect([path, method, status >= 400 && status < 500]).toEqual([path, method, true])
        expect([path, method, errorBody.safeParse(body).success || JSON.stringify(body)]).toEqual([path, method, true])
      }
    }
  })
})
