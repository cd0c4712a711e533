import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { Demo } from '../seeds/types'
import type { TermIds } from './taxonomies'
import { newDocumentId, Table } from './rows'
import { tagIn } from './tags'
import { idIn } from './taxonomies'

export interface Person {
  userId: number
  profileId: number
  /** Public id, which links to a person carry. */
  documentId: string
  name: string
}

interface Options {
  terms: TermIds
  /** Row ids of tags by slug. */
  tags: Map<string, number>
  /** Password hashes of those who can sign in, by the person's key; the others get `unusable`. */
  hashes: Map<string, string>
  unusable: string
}

/** Members' accounts with their profiles, by the person's key. */
export async function loadPeople(strapi: Core.Strapi, trx: Knex.Transaction, demo: Demo, { terms, tags, hashes, unusable }: Options): Promise<Map<string, Person>> {
  const users = await Table.open(strapi, trx, 'plugin::users-permissions.user')
  const profiles = await Table.open(strapi, trx, 'plugin::communities.profile')
  const role = await trx('up_roles').where('type', 'authenticated').first('id') as { id: number }
  const since = registrations(demo)
  const people = new Map<string, Person>()
  for (const { key, name, email, jobTitle, organisation, region, expertise, interests, languages, about, locale } of demo.people) {
    const createdAt = since.get(key) ?? new Date()
    const userId = users.add({ username: email, email, provider: 'local', password: hashes.get(key) ?? unusable, confirmed: true, blocked: false, role: role.id, createdAt })
    const documentId = newDocumentId()
    const profileId = profiles.add({
      documentId,
      user: userId,
      name,
      jobTitle,
      about,
      locale,
      organisation: idIn(terms.organisation, organisation),
      region: idIn(terms.region, region),
      expertise: expertise.map(slug => idIn(terms.expertise, slug)),
      interests: interests.map(word => tagIn(tags, word)),
      languages,
      termsAcceptedAt: createdAt,
      createdAt,
    })
    people.set(key, { userId, profileId, documentId, name })
  }
  await users.write()
  await profiles.write()
  return people
}

/** When everybody registered: a day before they first joined, or asked to join, something. */
function registrations(demo: Demo): Map<string, Date> {
  const first = new Map<string, Date>()
  const moments = [...demo.memberships.map(({ person, joinedAt }) => ({ person, at: joinedAt })), ...demo.requests.map(({ person, askedAt }) => ({ person, at: askedAt }))]
  for (const { person, at } of moments) {
    const dayBefore = new Date(at.getTime() - 86_400_000)
    const known = first.get(person)
    if (!known || dayBefore < known)
      first.set(person, dayBefore)
  }
  return first
}
