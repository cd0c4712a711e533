import type { AuditAction } from '../../../contracts/audit'
import type { Fragment } from '../kernel/query'
import type { Audited } from './record'
import { query, raw } from '../kernel/query'

/** A type that KM staff change in the Content Manager, and what the audit trail keeps of it. */
export interface Watched {
  actions: { created?: AuditAction, edited: AuditAction, removed: AuditAction }
  /** The row by its document, with what `about` needs. */
  select: (documentId: string) => Fragment
  /** Columns kept with what they hold. */
  kept: string[]
  /** Columns of which only is kept that they changed: what is personal must be able to go. */
  named: string[]
  about: (row: Record<string, unknown>, documentId: string) => Pick<Audited, 'community' | 'subject'>
}

const text = (value: unknown) => typeof value === 'string' ? value : null

function term(table: string): Watched {
  return {
    actions: { created: 'term.created', edited: 'term.edited', removed: 'term.removed' },
    select: id => query`select t.* from ${raw(table)} t where t.document_id = ${id}`,
    kept: ['name', 'name_cy', 'slug', 'position'],
    named: [],
    about: (row, id) => ({ subject: { kind: 'term', id, label: text(row.name) } }),
  }
}

export const WATCHED: Record<string, Watched> = {
  'plugin::communities.community': {
    actions: { created: 'community.created', edited: 'community.edited', removed: 'community.removed' },
    select: id => query`select h.* from cop_communities h where h.document_id = ${id}`,
    kept: ['name', 'slug', 'summary', 'description', 'charter', 'agreement', 'reach', 'joining', 'listed', 'stage', 'status', 'status_reason', 'members_invite', 'approval', 'accent'],
    named: [],
    about: (row, id) => ({ community: id, subject: { kind: 'community', id, label: text(row.name) } }),
  },
  'plugin::communities.contribution': {
    actions: { edited: 'contribution.edited', removed: 'contribution.removed' },
    select: id => query`select c.*, h.document_id as home from cop_contributions c left join cop_communities h on h.id = c.home_id where c.document_id = ${id}`,
    kept: ['title', 'body', 'audience', 'state', 'pinned', 'locked'],
    named: [],
    about: (row, id) => ({ community: text(row.home), subject: { kind: 'contribution', id, label: text(row.title) } }),
  },
  'plugin::communities.comment': {
    actions: { edited: 'comment.edited', removed: 'comment.removed' },
    select: id => query`select k.*, c.title, h.document_id as home from cop_comments k left join cop_contributions c on c.id = k.contribution_id left join cop_communities h on h.id = c.home_id where k.document_id = ${id}`,
    kept: ['body', 'state'],
    named: [],
    about: (row, id) => ({ community: text(row.home), subject: { kind: 'comment', id, label: text(row.title) } }),
  },
  'plugin::communities.profile': {
    actions: { edited: 'person.edited', removed: 'person.removed' },
    select: id => query`select p.* from cop_profiles p where p.document_id = ${id}`,
    kept: [],
    named: ['name', 'job_title', 'organisation_id', 'region_id', 'about', 'contact_email', 'phone', 'photo_id', 'links', 'languages', 'open_to_everyone', 'messages_from'],
    about: row => ({ subject: { kind: 'person', user: Number(row.user_id) } }),
  },
  'plugin::users-permissions.user': {
    actions: { created: 'account.created', edited: 'account.edited', removed: 'account.removed' },
    select: id => query`select u.* from up_users u where u.document_id = ${id}`,
    kept: ['blocked', 'confirmed'],
    named: ['username', 'email', 'password', 'provider'],
    about: row => ({ subject: { kind: 'person', user: Number(row.id) } }),
  },
  'plugin::communities.region': term('cop_regions'),
  'plugin::communities.expertise': term('cop_expertises'),
  'plugin::communities.organisation': term('cop_organisations'),
}
