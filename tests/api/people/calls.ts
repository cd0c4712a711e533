import type { Person, Scene } from '../../support'

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
