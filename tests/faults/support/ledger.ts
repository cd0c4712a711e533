import type { Mail, Scene } from '../../support'
import type { Written } from './writers'

/** Acknowledged writes that are not in the database exactly once, in words. */
export async function wrongRows(scene: Scene, written: Written[]): Promise<string[]> {
  const texts = [
    ...await scene.cms.query<{ text: string }>(`select body as text from cop_contributions`),
    ...await scene.cms.query<{ text: string }>(`select body as text from cop_comments`),
  ].flatMap(({ text }) => /word\d+x\w{8}/.exec(text)?.[0] ?? [])
  const members = (await scene.cms.query<{ user_id: number }>(`select user_id from cop_memberships where state = 'active'`)).map(({ user_id }) => user_id)
  return written.flatMap(({ kind, word, by }) => {
    const times = kind === 'join' ? members.filter(id => id === by.userId).length : texts.filter(text => text === word).length
    return times === 1 ? [] : [`${kind} ${word} is there ${times} times`]
  })
}

const isAbout = ({ kind, word, owed }: Written, mail: Mail) => mail.to.includes(owed.email) && (kind === 'join' || mail.text.includes(word))

/** Owed mails that did not arrive, or arrived under more than one Message-ID, in words. */
export function wrongMails(mails: Mail[], written: Written[]): string[] {
  return written.flatMap((one) => {
    const ids = new Set(mails.filter(mail => isAbout(one, mail)).map(({ messageId }) => messageId))
    return ids.size === 1 ? [] : [`${one.kind} ${one.word}: ${ids.size} different mails`]
  })
}

/** How many mails the server had taken shortly before and shortly after a process was killed. */
export interface Kill { before: number, after: number }

export interface Copies {
  distinct: number
  second: number
  /** Second copies that no kill explains: the first one had been marked long before. */
  unexplained: string[]
}

/** A second copy may only be of a mail that the server took in the moment of a kill, before it could be marked. */
export function copiesOf(mails: Mail[], kills: Kill[]): Copies {
  const first = new Map<string, number>()
  const unexplained: string[] = []
  for (const [index, { messageId, subject }] of mails.entries()) {
    const before = first.get(messageId)
    if (before === undefined)
      first.set(messageId, index)
    else if (!kills.some(kill => kill.before - 1 <= before && before < kill.after))
      unexplained.push(`"${subject}" was taken as number ${before}, again as number ${index}; kills at ${kills.map(kill => `${kill.before}–${kill.after}`).join(', ')}`)
  }
  return { distinct: first.size, second: mails.length - first.size, unexplained }
}
