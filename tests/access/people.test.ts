import type { ProfileField } from '../../plugins/communities/contracts'
import type { Person, Scene } from '../support'
import type { Tie } from './matrix'
import { visibility } from '../../plugins/communities/contracts'
import { makeContacts, profile } from '../api/people/calls'
import { startScene } from '../support'
import { findsBy, seesField, ties } from './matrix'

/*
 * Field of a profile × who it is for × what the reader is to its owner × surface: finding, counting, facets, cards, the
 * page, people like them, the search box and its suggestions. Each field by itself, while all others are open.
 */

let scene: Scene
let owner: Person
const readers = new Map<Tie, Person>()
let topic: { slug: string, name: string }
let organisation: string

/** Every way to ask for somebody by a field: as it is, from its beginning, mistyped, or by a choice; and the facets that count it. */
interface Asked { ways: Record<string, string>[], facets: string[], words: string[] }
let fields: Record<string, Asked>

beforeAll(async () => {
  scene = await startScene()
  owner = await scene.person({ name: 'Petronella Quimbledon' })
  topic = (await scene.visitor.get('/expertise')).body.data[5]
  organisation = (await scene.visitor.get('/organisations', { q: 'essex' })).body.data[0].slug
  const place = await scene.community(owner, { reach: 'community', joining: 'invitation' })
  for (const tie of ties.filter(one => one !== 'owner'))
    readers.set(tie, await scene.person({ name: `Reader ${tie}` }))
  readers.set('owner', owner)
  await scene.members(place, owner, readers.get('fellow')!, readers.get('both')!)
  for (const tie of ['contact', 'both'] as const)
    await makeContacts(scene, owner, readers.get(tie)!)
  await profile(owner, { jobTitle: 'Zookeeper', organisation, region: 'scotland', about: 'Xylophones and marimbas', expertise: [topic.slug], interests: ['Quokkafarming'] })
  fields = {
    jobTitle: { ways: [{ job: 'zookeeper' }, { job: 'zookeper' }, { q: 'zook' }, { q: 'zooekeper' }], facets: [], words: ['zookeeper', 'zookeper'] },
    organisation: { ways: [{ organisations: organisation }, { kinds: 'county' }, { q: 'essex' }, { q: 'esse' }], facets: ['organisations', 'kinds'], words: ['essex'] },
    region: { ways: [{ regions: 'scotland' }, { regions: 'scotland,wales' }, { q: 'scotland' }, { q: 'scotlnad' }], facets: ['regions'], words: ['scotland'] },
    about: { ways: [{ q: 'xylophones' }, { q: 'xylo, marim' }, { q: 'xylphones' }], facets: [], words: ['xylophones', 'xylphones'] },
    expertise: { ways: [{ expertise: topic.slug }, { q: topic.name.split(' ')[0]! }], facets: ['expertise'], words: [topic.name] },
    interests: { ways: [{ q: 'quokkafarming' }, { q: 'quok' }, { q: 'quokafarming' }], facets: [], words: ['quokkafarming'] },
  }
})
afterAll(() => scene?.stop())

const set = (field: string, chosen: string) => profile(owner, { visibility: { ...Object.fromEntries(Object.keys(fields).map(other => [other, 'registered'])), [field]: chosen } }).then(() => scene.settled())
const names = (items: { name: string }[]) => items.map(({ name }) => name)

describe.each(['jobTitle', 'organisation', 'region', 'about', 'expertise', 'interests'] satisfies ProfileField[])('%s', (field) => {
  it.each(visibility.options)('for %s', async (chosen) => {
    await set(field, chosen)
    for (const [tie, { api }] of readers) {
      const [sees, finds] = [seesField[chosen].includes(tie), findsBy(tie, chosen)]
      const { ways, facets, words } = fields[field]!
      for (const way of ways) {
        // By first and last name as well, so that nobody else could be meant, and what is left is what the field adds.
        for (const named of [{}, { last: 'quimbledon' }, { first: 'petronella' }]) {
          const { items, total, facets: counted } = (await api.get('/people', { ...way, ...named })).body.data
          expect([tie, way, named, names(items), total]).toEqual([tie, way, named, finds ? [owner.name] : [], Number(finds)])
          if (!finds)
            expect(JSON.stringify(counted)).not.toContain('"count":1')
        }
      }
      const { items: [card], total, facets: all } = (await api.get('/people', { last: 'quimbledon' })).body.data
      expect([tie, total, card.name]).toEqual([tie, 1, owner.name])
      for (const facet of facets)
        expect([tie, facet, all[facet].map(({ count }: { count: number }) => count)]).toEqual([tie, facet, finds ? [1] : []])
      const page = (await api.get(`/people/${owner.id}`)).body.data
      for (const shown of [card, page].map(one => one[field]).filter(value => value !== undefined))
        expect([tie, Array.isArray(shown) ? shown.length > 0 : shown !== null]).toEqual([tie, sees])
      // The box knows no ties: it finds by what all who are registered see, and shows nothing else.
      const open = ['everyone', 'registered'].includes(chosen)
      for (const q of words) {
        const named = (await api.get('/search', { q: `quimbledon ${q}`, kind: 'person' })).body.data
        expect([tie, q, named.items.length]).toEqual([tie, q, 1])
        if (!open)
          expect(JSON.stringify(named).toLowerCase()).not.toContain(words[0]!.toLowerCase())
        const alone = (await api.get('/search', { q, kind: 'person' })).body.data
        expect([tie, q, alone.items.length, alone.total]).toEqual([tie, q, Number(open), Number(open)])
        const suggested = (await api.get('/search/suggestions', { q })).body.data
        expect([tie, q, suggested.people.length]).toEqual([tie, q, Number(open)])
      }
    }
    for (const path of ['/people', `/people?last=quimbledon`])
      expect((await scene.visitor.get(path)).status).toBe(401)
  })
})
