import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Addressed, Alerts, Recipient } from '../mail/alert'
import type { Messages, Words } from '../mail/messages/types'
import type { PersonColumns } from '../people/person-ref'
import { managedCommunities, only } from '../access/visible'
import { offeredTo } from '../facilitation/colleagues'
import { welcomeTo } from '../facilitation/welcome/compose'
import { date, sql } from '../kernel/database'
import { hashOf, newSecret } from '../kernel/secrets'
import { catalogue, readerOf, siteLink } from '../mail/alert'
import { plainName } from '../mail/safe-text'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'

interface Community { id: number, slug: string, name: string, path: string, status: string, status_reason: string | null }
interface Membership { state: string, role: 'member' | 'champion' | 'facilitator', reason: string | null, decision_message: string | null }

async function communityOf(strapi: Strapi, id: number): Promise<Community | undefined> {
  return await sql(strapi)('cop_communities').where('id', id).first('id', 'slug', 'name', 'path', 'status', 'status_reason') as Community | undefined
}

async function membershipOf(strapi: Strapi, userId: number, communityId: number): Promise<Membership | undefined> {
  return await sql(strapi)('cop_memberships').where({ user_id: userId, community_id: communityId }).first('state', 'role', 'reason', 'decision_message') as Membership | undefined
}

/** Facilitators of a community; of the nearest one above that has any where it has none of its own. */
export async function facilitatorRecipients(strapi: Strapi, communityId: number): Promise<Recipient[]> {
  const community = await communityOf(strapi, communityId)
  for (const id of (community?.path ?? '').split('/').filter(Boolean).map(Number).reverse()) {
    const rows = await sql(strapi)('cop_memberships').where({ community_id: id, state: 'active', role: 'facilitator' }).select('user_id') as { user_id: number }[]
    if (rows.length > 0)
      return rows.map(row => `user:${row.user_id}` as const)
  }
  return []
}

async function manages(strapi: Strapi, viewer: RegisteredViewer, communityId: number): Promise<boolean> {
  return Boolean(await sql(strapi)('cop_communities as h').modify(only, managedCommunities(viewer)).where('h.id', communityId).first('h.id'))
}

function letter(reader: RegisteredViewer, words: Words, rest: Pick<Addressed, 'because'> & Partial<Addressed>): Addressed {
  return { to: reader.email, locale: reader.locale, name: plainName(reader.name), words, ...rest }
}

/** Mail to the person whose membership changed; nothing when it has changed again since. */
function aboutMembership<Payload extends { userId: number, communityId: number }>(
  still: (membership: Membership, payload: Payload) => boolean,
  say: (messages: Messages, community: { community: string }, membership: Membership) => Words,
  { because = 'member' as 'member' | 'asked', link = true, quote = false, welcome = false, colleagues = false } = {},
) {
  return {
    recipients: async (_: Strapi, { userId }: Payload): Promise<Recipient[]> => [`user:${userId}`],
    async compose(strapi: Strapi, payload: Payload, recipient: Recipient): Promise<Addressed | null> {
      const reader = await readerOf(strapi, recipient)
      const community = await communityOf(strapi, payload.communityId)
      const membership = await membershipOf(strapi, payload.userId, payload.communityId)
      if (!reader || !community || !membership || !still(membership, payload))
        return null
      // Suspended since: to most people it no longer exists, so nothing welcomes them to it.
      if (link && community.status !== 'active' && !await manages(strapi, reader, community.id))
        return null
      const messages = catalogue[reader.locale]
      const named = { community: plainName(community.name) }
      const words = say(messages, named, membership)
      const greeting = welcome ? await welcomeTo(strapi, community, reader) : null
      const quotes = [quote && membership.decision_message, greeting?.text].filter(Boolean)
      const offered = colleagues && membership.role === 'facilitator' ? await offeredTo(strapi, reader) : null
      const whole = {
        ...words,
        lines: [...words.lines, ...(greeting ? [messages.writes({ person: greeting.from })] : [])],
        after: [...words.after ?? [], ...(offered ? [`${messages.colleagues({ community: plainName(offered.name) })} ${siteLink(strapi, reader.locale, `/c/${offered.slug}/join`)}`] : [])],
      }
      return letter(reader, whole, {
        because: messages.because[because](named),
        ...(greeting && { from: greeting.from }),
        ...(link && { url: siteLink(strapi, reader.locale, `/c/${community.slug}`) }),
        ...(quotes.length > 0 && { quote: quotes.join('\n\n') }),
      })
    },
  }
}

interface InvitationRow extends PersonColumns { id: number, email: string, state: string, expires_at: unknown, message: string | null, name: string, status: string }

export const alerts: Alerts = {
  'membership.requested': {
    recipients: (strapi, { communityId }) => facilitatorRecipients(strapi, communityId),
    async compose(strapi, { userId, communityId }, recipient) {
      const reader = await readerOf(strapi, recipient)
      const community = await communityOf(strapi, communityId)
      const membership = await membershipOf(strapi, userId, communityId)
      // Taken back, decided, or no longer theirs to decide since.
      if (!reader || !community || membership?.state !== 'pending' || !await manages(strapi, reader, communityId))
        return null
      const person = await sql(strapi)('up_users as u').modify(joinPerson('u.id')).where('u.id', userId).first(...PERSON_COLUMNS) as PersonColumns
      const messages = catalogue[reader.locale]
      const named = { community: plainName(community.name) }
      return letter(reader, messages.requested({ ...named, person: plainName(person.person_name ?? ''), organisation: toPersonRef(person).organisation }), {
        because: messages.because.facilitator(named),
        quote: membership.reason,
        url: siteLink(strapi, reader.locale, `/c/${community.slug}/manage/requests`),
      })
    },
  },
  'membership.joined': aboutMembership(({ state }) => state === 'active', (messages, community) => messages.welcome(community), { welcome: true }),
  'membership.approved': aboutMembership(({ state }) => state === 'active', (messages, community) => messages.approved(community), { quote: true, welcome: true }),
  'membership.declined': aboutMembership(({ state }) => state === 'declined', (messages, community) => messages.declined(community), { because: 'asked', link: false, quote: true }),
  'membership.removed': aboutMembership(({ state }) => state === 'removed' || state === 'banned', (messages, community, { state }) => state === 'banned' ? messages.banned(community) : messages.removed(community), { link: false, quote: true }),
  'membership.role-changed': aboutMembership(({ state, role }, payload: { userId: number, communityId: number, role: string }) => state === 'active' && role === payload.role, (messages, community, { role }) => messages.role({ ...community, role }), { colleagues: true }),
  'community.suspended': {
    recipients: (strapi, { communityId }) => facilitatorRecipients(strapi, communityId),
    async compose(strapi, { communityId }, recipient) {
      const reader = await readerOf(strapi, recipient)
      const community = await communityOf(strapi, communityId)
      if (!reader || community?.status !== 'suspended' || !await manages(strapi, reader, communityId))
        return null
      const messages = catalogue[reader.locale]
      const named = { community: plainName(community.name) }
      return letter(reader, messages.suspended(named), { because: messages.because.facilitator(named), quote: community.status_reason, url: siteLink(strapi, reader.locale, `/c/${community.slug}`) })
    },
  },
  'invitation.sent': {
    async recipients(strapi, { invitationId }) {
      const row = await sql(strapi)('cop_invitations').where('id', invitationId).first('email') as { email: string } | undefined
      return row ? [`email:${row.email}`] : []
    },
    async compose(strapi, { invitationId }) {
      const row = await sql(strapi)('cop_invitations as i').join('cop_communities as h', 'h.id', 'i.community_id').modify(joinPerson('i.invited_by_id')).where('i.id', invitationId).first('i.id', 'i.email', 'i.state', 'i.expires_at', 'i.message', 'h.name', 'h.status', ...PERSON_COLUMNS) as InvitationRow | undefined
      if (row?.state !== 'open' || row.status !== 'active')
        return null
      // The language of the account with this address, if there is one; nothing else of it shows.
      const known = await sql(strapi)('up_users as u').join('cop_profiles as p', 'p.user_id', 'u.id').where('u.email', row.email).first('p.locale') as { locale: 'en' | 'cy' } | undefined
      const locale = known?.locale ?? 'en'
      const secret = newSecret()
      await sql(strapi)('cop_invitations').where('id', row.id).update({ hash: hashOf(secret) })
      const messages = catalogue[locale]
      const until = new Intl.DateTimeFormat(locale === 'cy' ? 'cy-GB' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(date(row.expires_at) ?? new Date())
      return {
        to: row.email,
        locale,
        words: messages.invited({ community: plainName(row.name), person: plainName(row.person_name ?? messages.signature), until }),
        quote: row.message,
        url: siteLink(strapi, locale, `/invitation?${new URLSearchParams({ token: secret })}`),
        because: messages.because.invited,
      }
    },
  },
}
