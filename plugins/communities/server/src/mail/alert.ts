import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Events, EventType } from '../outbox/events'
import type { Letter } from './layout'
import type { Messages } from './messages/types'
import { viewerOfUser } from '../access/viewer'
import { sql } from '../kernel/database'
import { pluginConfig } from '../kernel/strapi'
import { cy } from './messages/cy'
import { en } from './messages/en'

export type Locale = 'en' | 'cy'
export const catalogue: Record<Locale, Messages> = { en, cy }

/** `user:12`, or `email:someone@example.org` for those without an account. */
export type Recipient = `user:${number}` | `email:${string}`

/** A letter ready to be laid out, with where and in which language it goes. */
export type Addressed = Letter & { to: string, locale: Locale }

/**
 * What a feature tells by mail when something happened: to whom (worked out once), and what (worked out for each when
 * it is sent, with the rights they have then; null says nothing).
 */
export interface Alert<Type extends EventType> {
  recipients: (strapi: Strapi, payload: Events[Type]) => Promise<Recipient[]>
  compose: (strapi: Strapi, payload: Events[Type], recipient: Recipient) => Promise<Addressed | null>
}

export type Alerts = { [Type in EventType]?: Alert<Type> }

export const userIdOf = (recipient: Recipient) => recipient.startsWith('user:') ? Number(recipient.slice(5)) : null

/** The person as a reader with the rights of this moment; null when the account is closed or not confirmed. */
export async function readerOf(strapi: Strapi, recipient: Recipient): Promise<RegisteredViewer | null> {
  const userId = userIdOf(recipient)
  const viewer = userId === null ? null : await viewerOfUser(strapi, userId)
  return viewer?.kind === 'registered' ? viewer : null
}

/** An account by id whatever its state: for mails about the account itself. */
export async function accountOf(strapi: Strapi, userId: number) {
  return await sql(strapi)('up_users as u').join('cop_profiles as p', 'p.user_id', 'u.id').where('u.id', userId).first('u.id', 'u.email', 'u.confirmed', 'u.blocked', 'p.name', 'p.locale') as { id: number, email: string, confirmed: unknown, blocked: unknown, name: string, locale: Locale } | undefined
}

/** An address on the site, in the reader's language. */
export function siteLink(strapi: Strapi, locale: Locale, path: string): string {
  return `${pluginConfig(strapi, 'siteUrl')}${locale === 'cy' ? '/cy' : ''}${path}`
}
