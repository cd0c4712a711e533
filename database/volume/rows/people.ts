import type { PersonSeed } from '../../seeds/types'
import type { Row, RowContext } from './context'
import { principalCouncils } from '../../seeds/organisations'
import { makePeople } from '../../seeds/people'
import { seedFor } from '../../seeds/random'
import { documentIds } from '../ids'
import { KNOWN } from '../plan/known'
import { term } from './context'

const AT_ONCE = 1000

/** Made-up people in the order of their positions, some at a time. */
function* everybody({ plan: { options: { seed }, people } }: RowContext): Iterable<PersonSeed> {
  for (let first = 0; first < people.count; first += AT_ONCE) {
    const some = makePeople({ count: Math.min(AT_ONCE, people.count - first), seed: seedFor(seed, `people/${first}`), organisations: principalCouncils, firstNumber: first + 1 })
    for (const [place, person] of some.entries())
      yield { ...person, email: KNOWN[first + place]?.email ?? person.email }
  }
}

export const profileIds = (seed: number) => documentIds(seed, 'profile')

export function* users(context: RowContext): Iterable<Row> {
  const { plan: { options, people }, passwordHash } = context
  const ids = documentIds(options.seed, 'user')
  let position = 0
  for (const { email } of everybody(context)) {
    const createdAt = Math.round(people.registeredAt[position++]!)
    yield { id: position, documentId: ids(position), username: email, email, provider: 'local', password: passwordHash, confirmed: true, blocked: position > KNOWN.length && position % 500 === 0, createdAt }
  }
}

export function* userRoles({ plan: { people }, role }: RowContext): Iterable<Row> {
  for (let id = 1; id <= people.count; id++)
    yield { own: id, other: role, place: 1, ownPlace: id }
}

export function* profiles(context: RowContext): Iterable<Row> {
  const { plan: { options, people }, terms } = context
  const ids = profileIds(options.seed)
  let position = 0
  for (const { name, jobTitle, about, locale, organisation, region } of everybody(context)) {
    const createdAt = Math.round(people.registeredAt[position++]!)
    yield { id: position, documentId: ids(position), user: position, name, jobTitle, about, locale, organisation: term(terms.organisation, organisation), region: term(terms.region, region), termsAcceptedAt: createdAt, createdAt }
  }
}

export function* profileExpertise(context: RowContext): Iterable<Row> {
  let profile = 0
  for (const { expertise } of everybody(context)) {
    profile++
    for (const [place, slug] of expertise.entries())
      yield { own: profile, other: term(context.terms.expertise, slug), place: place + 1, ownPlace: profile }
  }
}
