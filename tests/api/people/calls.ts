import type { Person, Scene } from '../../support'
import { documentId } from '../../support'

export async function profile(person: Person, changes: object) {
  const answer = await person.api.patch('/me/profile', changes)
  if (answer.status !== 200)
    throw new Error(`The profile was not changed: ${JSON.stringify(answer.body)}`)
  return answer.body.data
}

/** A person's page as somebody sees it. */
export const seen = async (by: Pick<Person, 'api'> | Scene['visitor'], person: Person) => ('api' in by ? by.api : by).get(`/people/${person.id}`)

/** Two people who have taken each other as contacts, put into the database. */
export async function makeContacts({ cms }: Pick<Scene, 'cms'>, one: Person, other: Person) {
  const now = new Date()
  const pair = [one.userId, other.userId].sort((a, b) => a - b).join(':')
  await cms.query(`insert into cop_contacts (document_id, asker_id, asked_id, pair, state, withdrawn, asked_at, decided_at, created_at, updated_at, published_at) values (?, ?, ?, ?, 'accepted', ?, ?, ?, ?, ?, ?)`, [`k${pair.replace(':', 'x')}`.padEnd(24, '0'), one.userId, other.userId, pair, false, now, now, now, now, now])
}

/** Tells the search index of people who came past the services, and waits until it knows them. */
export async function makeKnown({ cms, settled }: Pick<Scene, 'cms' | 'settled'>, people: Person[]) {
  const now = new Date()
  const id = documentId()
  const payload = JSON.stringify({ userIds: people.map(({ userId }) => userId) })
  const [event] = await cms.query<{ id: number }>(`insert into cop_outbox_events (document_id, type, payload, occurred_at, created_at, updated_at, published_at) values (?, 'people.changed', ?, ?, ?, ?, ?) returning id`, [id, payload, now, now, now, now])
  await cms.query(`insert into cop_outbox_deliveries (document_id, event_id, consumer, recipient, state, attempts, due_at, created_at, updated_at, published_at) values (?, ?, 'search', '', 'waiting', 0, ?, ?, ?, ?)`, [id, event!.id, now, now, now, now])
  await settled()
}
