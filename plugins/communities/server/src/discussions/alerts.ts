import type { Strapi } from '../kernel/strapi'
import type { Addressed, Alerts, Recipient } from '../mail/alert'
import type { Messages } from '../mail/messages/types'
import type { PersonColumns } from '../people/person-ref'
import { findCommunity } from '../access/community'
import { mayRead, mayReadState } from '../access/rules'
import { sql } from '../kernel/database'
import { catalogue, readerOf, siteLink, userIdOf } from '../mail/alert'
import { plainName } from '../mail/safe-text'
import { joinPerson, PERSON_COLUMNS } from '../people/person-ref'
import { excerptOf, plainText } from '../text/markdown'
import { fillMentions, mentionNames } from '../text/mentions'
import { pieceOf } from './find'

interface Contribution extends PersonColumns { id: number, home_id: number, author_id: number | null, title: string, slug: string, body_html: string | null, audience: 'community' | 'network' | 'public', state: 'published' }
interface Comment extends PersonColumns { id: number, document_id: string, contribution_id: number, parent_id: number | null, author_id: number | null, body_html: string | null, state: 'published' }

const CONTRIBUTION = ['c.id', 'c.home_id', 'c.author_id', 'c.title', 'c.slug', 'c.body_html', 'c.audience', 'c.state', ...PERSON_COLUMNS]
const COMMENT = ['k.id', 'k.document_id', 'k.contribution_id', 'k.parent_id', 'k.author_id', 'k.body_html', 'k.state', ...PERSON_COLUMNS]

async function contributionOf(strapi: Strapi, id: number): Promise<Contribution | undefined> {
  return await sql(strapi)('cop_contributions as c').modify(joinPerson('c.author_id')).where('c.id', id).first(...CONTRIBUTION) as Contribution | undefined
}

async function commentOf(strapi: Strapi, id: number): Promise<Comment | undefined> {
  return await sql(strapi)('cop_comments as k').modify(joinPerson('k.author_id')).where('k.id', id).first(...COMMENT) as Comment | undefined
}

async function mentioned(strapi: Strapi, people: string[]): Promise<Recipient[]> {
  if (people.length === 0)
    return []
  const rows = await sql(strapi)('cop_profiles').whereIn('document_id', people).whereNotNull('user_id').select('user_id') as { user_id: number }[]
  return rows.map(row => `user:${row.user_id}` as const)
}

const EXCERPT = 600

/** The beginning of a text in words, people under their present names. */
async function wordsOf(strapi: Strapi, html: string): Promise<string> {
  return excerptOf(plainText(fillMentions(html, await mentionNames(strapi, [html]))), EXCERPT)
}

/** Someone's words to a reader who, at this moment, may read them. */
async function compose(strapi: Strapi, contribution: Contribution | undefined, comment: Comment | null | undefined, recipient: Recipient, choose: (messages: Messages) => { say: Messages['reply'], because: string }): Promise<Addressed | null> {
  const reader = await readerOf(strapi, recipient)
  if (!reader || !contribution || comment === undefined)
    return null
  const community = await findCommunity(strapi, reader, { id: contribution.home_id }).catch(() => null)
  if (!community || !mayRead(community.standing, community, pieceOf(reader, contribution)))
    return null
  if (comment && !mayReadState(community.standing, { state: comment.state, isAuthor: comment.author_id === reader.userId }))
    return null
  const messages = catalogue[reader.locale]
  const { say, because } = choose(messages)
  const author = comment ?? contribution
  return {
    to: reader.email,
    locale: reader.locale,
    name: plainName(reader.name),
    words: say({ community: plainName(community.name), person: plainName(author.person_name ?? ''), title: plainName(contribution.title) }),
    quote: await wordsOf(strapi, author.body_html ?? ''),
    url: siteLink(strapi, reader.locale, `/c/${community.slug}/discussions/${contribution.slug}${comment ? `#comment-${comment.document_id}` : ''}`),
    because,
  }
}

const asMention = (messages: Messages) => ({ say: messages.mention, because: messages.because.mentioned })

export const alerts: Alerts = {
  'contribution.created': {
    recipients: (strapi, { mentions }) => toldOf(strapi, mentions, null),
    compose: async (strapi, { contributionId }, recipient) => notToSelf(recipient, await contributionOf(strapi, contributionId), contribution => compose(strapi, contribution, null, recipient, asMention)),
  },
  'contribution.mentioned': {
    recipients: (strapi, { mentions }) => toldOf(strapi, mentions, null),
    compose: async (strapi, { contributionId }, recipient) => notToSelf(recipient, await contributionOf(strapi, contributionId), contribution => compose(strapi, contribution, null, recipient, asMention)),
  },
  'comment.created': {
    async recipients(strapi, { commentId, mentions }) {
      const comment = await commentOf(strapi, commentId)
      const contribution = comment && await contributionOf(strapi, comment.contribution_id)
      const parent = comment?.parent_id ? await commentOf(strapi, comment.parent_id) : null
      const answered = [contribution?.author_id, parent?.author_id].filter(id => id != null)
      return toldOf(strapi, mentions, comment?.author_id ?? null, answered)
    },
    async compose(strapi, { commentId }, recipient) {
      const comment = await commentOf(strapi, commentId)
      const contribution = comment && await contributionOf(strapi, comment.contribution_id)
      const parent = comment?.parent_id ? await commentOf(strapi, comment.parent_id) : null
      const userId = userIdOf(recipient)
      return compose(strapi, contribution, comment, recipient, (messages) => {
        if (parent?.author_id === userId)
          return { say: messages.replyToComment, because: messages.because.author }
        return contribution?.author_id === userId ? { say: messages.reply, because: messages.because.author } : asMention(messages)
      })
    },
  },
  'comment.mentioned': {
    async recipients(strapi, { commentId, mentions }) {
      return toldOf(strapi, mentions, (await commentOf(strapi, commentId))?.author_id ?? null)
    },
    async compose(strapi, { commentId }, recipient) {
      const comment = await commentOf(strapi, commentId)
      return compose(strapi, comment && await contributionOf(strapi, comment.contribution_id), comment, recipient, asMention)
    },
  },
}

/** Everyone mentioned or answered, once, but not the author. */
async function toldOf(strapi: Strapi, mentions: string[], author: number | null, answered: number[] = []): Promise<Recipient[]> {
  const all: Recipient[] = [...answered.map(id => `user:${id}` as const), ...await mentioned(strapi, mentions)]
  return [...new Set(all)].filter(recipient => recipient !== `user:${author}`)
}

async function notToSelf<T>(recipient: Recipient, contribution: Contribution | undefined, work: (contribution: Contribution) => Promise<T>): Promise<T | null> {
  return contribution && contribution.author_id !== userIdOf(recipient) ? work(contribution) : null
}
