import type { PersonSeed } from '../../seeds/types'
import type { Plan } from '../plan'
import type { Row, RowContext } from './context'
import { principalCouncils } from '../../seeds/organisations'
import { makePeople } from '../../seeds/people'
import { seedFor } from '../../seeds/random'
import { documentIds } from '../ids'
import { KNOWN } from '../plan/known'
import { term } from './context'

const AT_ONCE = 1000

/** Made-up people in the order of their positions. Their rows are in four tables, so they are made once and kept. */
export function everybody({ options: { seed }, people: { count } }: Plan): PersonSeed[] {
  const everybody: PersonSeed[] = []
  // Some at a time: a name that is to be new among many is sought for long.
  for (let first = 0; first < count; first += AT_ONCE)
    everybody.push(...makePeople({ count: Math.min(AT_ONCE, count - first), seed: seedFor(seed, `people/${first}`), organisations: principalCouncils, firstNumber: first + 1 }))
  return everybody.map((person, position) => ({ ...person, email: KNOWN[position]?.email ?? person.email }))
}

export const profileIds = (seed: number) => documentIds(seed, 'profile')

export function* users({ plan: { options, people }, everybody, passwordHash }: RowContext): Iterable<Row> {
  const ids = documentIds(options.seed, 'user')
  let position = 0
  for (const { email } of everybody) {
    const createdAt = Math.round(people.registeredAt[position++]!)
    yield { id: position, documentId: ids(position), username: email, email, provider: 'local', password: passwordHash, confirmed: true, blocked: position > KNOWN.length && position % 500 === 0, createdAt }
  }
}

export function* userRoles({ plan: { people }, role }: RowContext): Iterable<Row> {
  for (let id = 1; id <= people.count; id++)
    yield { own: id, other: role, place: 1, ownPlace: id }
}

export function* profiles({ plan: { options, people }, everybody, terms }: RowContext): Iterable<Row> {
  const ids = profileIds(options.seed)
  let position = 0
  for (const { name, jobTitle, about, locale, organisation, region } of everybody) {
    const createdAt = Math.round(people.registeredAt[position++]!)
    yield { id: position, documentId: ids(position), user: position, name, jobTitle, about, locale, organisation: term(terms.organisation, organisation), region: term(terms.region, region), termsAcceptedAt: createdAt, createdAt }
  }
}

export function* profileExpertise({ everybody, terms }: RowContext): Iterable<Row> {
  let profile = 0
  for (const { expertise } of everybody) {
    profile++
    for (const [place, slug] of expertise.entries())
      yield { own: profile, other: term(terms.expertise, slug), place: place + 1, ownPlace: profile }
  }
}
