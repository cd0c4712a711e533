import type { Community, Person, Scene } from '../../support'
import type { Chance } from './size'
import { randomUUID } from 'node:crypto'
import { siteApi } from '../../support'

/** Something that somebody sent until it was acknowledged. */
export interface Written {
  kind: 'discussion' | 'comment' | 'join'
  /** Stands in no other text. */
  word: string
  by: Person
  /** Who is owed a mail about it. */
  owed: Person
  /** How often it was sent. */
  sent: number
}

export interface Writers { written: Written[], done: Promise<void> }

interface Talk { path: string, author: Person }

/** How long a writer goes on trying: longer than any fault that a test makes. */
const patienceMs = 120_000

/**
 * People who start discussions, reply and join, several at a time; each write owes somebody a mail. Whoever gets no answer
 * or a fault sends the same again, with the same key, as the site's forms do. `urls` are the processes to choose from.
 */
export async function startWriters(scene: Scene, { count, chance, urls = [scene.cms.url], atOnce = 4 }: { count: number, chance: Chance, urls?: string[], atOnce?: number }): Promise<Writers> {
  const people = await scene.people('Ada', 'Ben', 'Cleo', 'Dan')
  const place = await scene.community(people[0]!)
  await scene.members(place, people[0]!, ...people.slice(1))
  const talks: Talk[] = []
  for (const author of people)
    talks.push({ path: (await scene.discussion(author, place)).path, author })
  const newcomers = await scene.people(...Array.from({ length: Math.ceil(count / 5) }, (_, number) => `Newcomer ${number}`))
  await scene.settled()
  scene.mailbox.clear()

  const written: Written[] = []
  let begun = 0
  async function writer() {
    while (begun < count) {
      const number = begun++
      const one = plan(number, place, talks, people, newcomers, chance)
      const key = randomUUID()
      for (let sent = 1, until = Date.now() + patienceMs; ; sent++) {
        const status = await send(chance.pick(urls), one, key)
        if (status < 300) {
          written.push({ ...one, sent })
          break
        }
        if (status < 500 || Date.now() > until)
          throw new Error(`${one.kind} ${one.word} was answered with ${status}`)
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    }
  }
  return { written, done: Promise.all(Array.from({ length: atOnce }, writer)).then(() => {}) }
}

type Planned = Omit<Written, 'sent'> & { path: string, data: object }

function plan(number: number, place: Community, talks: Talk[], people: Person[], newcomers: Person[], chance: Chance): Planned {
  const word = `word${number}x${randomUUID().slice(0, 8)}`
  const by = chance.pick(people)
  const other = chance.pick(people.filter(person => person !== by))
  if (number % 5 === 0) {
    const newcomer = newcomers[number / 5]!
    return { kind: 'join', word, by: newcomer, owed: newcomer, path: `/communities/${place.slug}/join`, data: {} }
  }
  if (number % 5 === 1)
    return { kind: 'discussion', word, by, owed: other, path: `/communities/${place.slug}/discussions`, data: { title: `About ${word}`, body: `[@x](person:${other.id}) knows ${word}` } }
  const talk = chance.pick(talks.filter(({ author }) => author !== by))
  return { kind: 'comment', word, by, owed: talk.author, path: `${talk.path}/comments`, data: { body: `An answer: ${word}` } }
}

/** The answer's status; 599 where there was none. */
async function send(url: string, { by, path, kind, data }: Planned, requestKey: string): Promise<number> {
  try {
    return (await siteApi(url, { token: by.api.token! }).post(path, kind === 'join' ? data : { ...data, requestKey })).status
  }
  catch {
    return 599
  }
}
