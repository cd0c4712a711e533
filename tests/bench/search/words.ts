import type { Random } from '../../../database/seeds/random'
import type { Volume } from '../volume'
import Sqlite from 'better-sqlite3'
import { pick } from '../../../database/seeds/random'

/** What people could ask for in loaded data. */
export interface Askable {
  titles: string[]
  names: string[]
  jobs: string[]
  communities: { slug: string, name: string }[]
  tags: { slug: string, name: string }[]
  regions: string[]
  organisations: string[]
  expertise: string[]
  /** Somebody who belongs to about so many communities. */
  inThirty: { email: string, communities: number }
}

const SAMPLE = 2000

export function askableIn({ database }: Volume, communities = 30): Askable {
  const db = new Sqlite(database, { readonly: true })
  const all = <Row>(sql: string) => db.prepare(sql).all() as Row[]
  const column = (sql: string) => db.prepare(sql).pluck().all() as string[]
  try {
    const inThirty = all<Askable['inThirty']>(`
      select u.email, count(*) as communities from cop_memberships m join up_users u on u.id = m.user_id
      where m.state = 'active' and u.confirmed = 1 and u.blocked = 0 group by u.id order by abs(count(*) - ${communities}), u.id limit 1`)[0]!
    return {
      inThirty,
      titles: column(`select title from cop_contributions where state = 'published' order by id % 97, id limit ${SAMPLE}`),
      names: column(`select name from cop_profiles order by id % 997, id limit ${SAMPLE}`),
      jobs: column(`select distinct job_title from cop_profiles where job_title is not null order by 1 limit ${SAMPLE}`),
      communities: all(`select slug, name from cop_communities where status = 'active' and effective_reach = 'public' order by id limit 100`),
      tags: all(`select t.slug, t.name from cop_tags t join cop_taggings g on g.tag_id = t.id group by t.id order by count(*) desc limit 100`),
      regions: column('select slug from cop_regions order by position'),
      organisations: column('select slug from cop_organisations order by id limit 200'),
      expertise: column('select slug from cop_expertises order by position limit 100'),
    }
  }
  finally {
    db.close()
  }
}

/** A word that says what somebody is looking for. */
const TELLING = 5

/** Between one and three words that stand together in a title, as often as they are written; nobody searches for "to it the". */
export function wordsOf(random: Random, askable: Askable): string[] {
  const words = pick(random, askable.titles).toLowerCase().split(' ')
  const begin = Math.floor(random() * words.length)
  const some = words.slice(begin, begin + 1 + Math.floor(random() * 3))
  return some.some(word => word.length >= TELLING) ? some : wordsOf(random, askable)
}

/** As fingers slip: two letters change places, one is left out, or another comes in its place. */
export function mistyped(random: Random, word: string): string {
  if (word.length < 5)
    return word
  const at = 1 + Math.floor(random() * (word.length - 2))
  const way = random()
  if (way < 0.4)
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  return word.slice(0, at) + (way < 0.7 ? '' : pick(random, [...'aeiorstn'])) + word.slice(at + 1)
}
