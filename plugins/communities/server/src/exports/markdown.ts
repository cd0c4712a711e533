import type { CharterKey } from '../../../contracts/communities'
import type { Event } from '../../../contracts/events'
import type { About } from './about'
import type { KeptDiscussion, KeptReply } from './discussions'
import type { KeptMember } from './members'
import type { ExportWords } from './words'
import { plain } from './pieces'

const dayOf = (iso: string, { locale }: ExportWords) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/London' }).format(new Date(iso))
const lines = (...all: (string | false | null | undefined)[]) => `${all.filter(Boolean).join('\n\n')}\n\n`
const aside = (...all: (string | false | null | undefined)[]) => `_${all.filter(Boolean).join(' · ')}_`

export function readme(about: About, now: Date, words: ExportWords): string {
  const contents = [`[${words.about}](community.md)`, `${words.discussions}: discussions/`, `${words.files}: files/`, `[${words.answers}](answers.md)`, `[${words.members}](members.md)`]
  return lines(`# ${plain(about.name)}`, plain(about.summary), words.made(dayOf(now.toISOString(), words)), `## ${words.contents}`, contents.map(one => `- ${one}`).join('\n'), words.inJson, words.leftOut)
}

export function communityPage(about: About, words: ExportWords): string {
  const charter = Object.entries(words.charter).flatMap(([key, label]) => about.charter[key as CharterKey] ? [`### ${label}`, about.charter[key as CharterKey]] : [])
  const stages = about.stages.map(({ from, to, at, by, byStaff, reason }) => `- ${dayOf(at, words)}: ${words.stage[from]} → ${words.stage[to]}, ${byStaff ? words.byStaff : plain(by ?? '')}: ${plain(reason)}`)
  const { closing } = about
  return lines(
    `# ${plain(about.name)}`,
    plain(about.summary),
    about.description,
    ...charter,
    about.agreement && `## ${words.agreement}\n\n${about.agreement}`,
    stages.length > 0 && `## ${words.stages}\n\n${stages.join('\n')}`,
    closing && (closing.lastDay || closing.toldMembers) && `## ${words.closing}`,
    closing?.lastDay && `${words.lastDay}: ${dayOf(closing.lastDay, words)}`,
    closing?.reason,
    closing?.toldMembers,
    about.lessons.length > 0 && `## ${words.lessons}`,
    ...about.lessons.flatMap(({ text, author, at }) => [text, aside(plain(author), dayOf(at, words))]),
    about.outputs.length > 0 && `## ${words.outputs}\n\n${about.outputs.map(({ title, discussion }) => `- [${plain(title)}](discussions/${discussion}.md)`).join('\n')}`,
  )
}

export async function* answersPage(answers: AsyncIterable<{ worth: string, learned: string, next: string, author: string | null, day: string }>, words: ExportWords): AsyncGenerator<string> {
  yield lines(`# ${words.answers}`)
  for await (const { author, day, ...said } of answers)
    yield lines(aside(author === null ? words.nameless : plain(author), dayOf(day, words)), ...(['worth', 'learned', 'next'] as const).flatMap(key => said[key] ? [`**${words.question[key]}**`, said[key]] : []), '---')
}

export async function* membersPage(members: AsyncIterable<KeptMember>, { all, named }: About['members'], words: ExportWords): AsyncGenerator<string> {
  yield lines(`# ${words.members} (${all})`)
  for await (const { name, role, jobTitle, organisation } of members)
    yield `- ${[name, words.role[role], jobTitle, organisation].filter(part => part !== null && part !== '').map(part => plain(part as string)).join(', ')}\n`
  if (all > named)
    yield `\n${words.notNamed(all - named)}\n`
}

/** When and where people met, or will. */
function meeting({ startsAt, endsAt, place, link }: Event, { locale }: ExportWords): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' })
  return [`**${format.formatRange(new Date(startsAt), new Date(endsAt))}**`, place && plain(place), link && `<${link}>`].filter(Boolean).join(' · ')
}

export async function* discussionPage(talk: KeptDiscussion, replies: AsyncIterable<KeptReply>, words: ExportWords): AsyncGenerator<string> {
  yield lines(`# ${plain(talk.title)}`, aside(plain(talk.author), dayOf(talk.createdAt, words), words.audience[talk.audience], talk.tags.map(plain).join(', ')), talk.event && meeting(talk.event, words), talk.body)
  let isFirst = true
  for await (const reply of replies) {
    const head = aside(plain(reply.author), dayOf(reply.createdAt, words), reply.inReplyToName !== null && words.answersTo(plain(reply.inReplyToName)), reply.id === talk.answer && words.isAnswer)
    yield lines(isFirst && `## ${words.replies}`, '---', head, reply.body)
    isFirst = false
  }
}
