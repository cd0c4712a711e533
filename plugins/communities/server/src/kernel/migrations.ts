import type { Strapi } from './strapi'
import { auditGuard } from '../audit/guard'
import { isPostgres, sql } from './database'

/**
 * What Strapi cannot derive from a content type. Idempotent, run at each bootstrap after the schema sync
 * (Strapi's own migrations run before it and belong to the host; see docs/adr/0004).
 */
const STATEMENTS = [
  // The session of every signed-in request is looked up by this; Strapi declares it unique but makes no index.
  'create index if not exists cop_sessions_session_id on strapi_sessions (session_id)',
  // Few of many: a whole index would also draw the planner away from those that bring rows in the order asked for.
  `create index if not exists cop_contributions_unanswered on cop_contributions (home_id, kind, id) where comment_count = 0 and state = 'published'`,
  // Strapi's own index of each direction has one column: with both, finding people by what they share reads no rows.
  'create index if not exists cop_profiles_expertise_by_term on cop_profiles_expertise_lnk (expertise_id, profile_id)',
  'create index if not exists cop_profiles_interests_by_tag on cop_profiles_interests_lnk (tag_id, profile_id)',
  // Few of many: whoever looks for people leaves them out.
  'create index if not exists cop_users_closed on up_users (id) where blocked is true or confirmed is not true',
  // Few of many: whose profiles are not searched by all alike (people/audiences.ts).
  ...['communities', 'contacts'].map(visibility => `create index if not exists cop_profiles_for_${visibility} on cop_profiles (user_id) where ${['job_title', 'organisation', 'region', 'about', 'expertise', 'interests'].map(field => `${field}_visibility = '${visibility}'`).join(' or ')}`),
  // Who shares a community with somebody, without a look at the memberships themselves.
  `create index if not exists cop_memberships_active on cop_memberships (user_id, community_id) where state = 'active'`,
  // Was for counting facets in the database, which the search engine does now.
  'drop index if exists cop_profiles_facets',
  // While a thing's case is open, whatever else is said against it belongs to that.
  `create unique index if not exists cop_report_cases_open on cop_report_cases (kind, thing) where state = 'open'`,
  // One list a community, and one for all.
  'create unique index if not exists cop_watch_lists_place on cop_watch_lists (coalesce(community_id, 0))',
  // An account is suspended once at a time.
  'create unique index if not exists cop_suspensions_open on cop_suspensions (user_id) where ended_at is null',
  // A stall is told once: there is one row of each kind as long as it goes on.
  'create unique index if not exists cop_stalls_open on cop_stalls (community_id, kind) where ended_at is null',
  'create index if not exists cop_users_lower_email on up_users (lower(email))',
  // The directory's orders, so that a page of it reads little more than a page; and what is counted without reading rows.
  'create index if not exists cop_communities_by_members on cop_communities (member_count, id)',
  'create index if not exists cop_communities_by_name on cop_communities (lower(name), id)',
  'create index if not exists cop_communities_listed on cop_communities (effective_listed, status, stage)',
]

/** Communities without any activity come last on both databases, which only PostgreSQL has to be told. */
const LATEST_ACTIVITY = {
  sqlite: 'create index if not exists cop_communities_by_activity on cop_communities (last_activity_at, id)',
  postgres: 'create index if not exists cop_communities_by_activity on cop_communities (last_activity_at desc nulls last, id desc)',
}

/** Guards against two registrations of one address in the same moment; on a host that has such accounts already it is left out. */
const UNIQUE_EMAIL = 'create unique index if not exists cop_users_email on up_users (email)'

export async function migrate(strapi: Strapi): Promise<void> {
  for (const statement of [...STATEMENTS, LATEST_ACTIVITY[isPostgres(strapi) ? 'postgres' : 'sqlite'], ...auditGuard(strapi)])
    await sql(strapi).raw(statement)
  try {
    await sql(strapi).raw(UNIQUE_EMAIL)
  }
  catch {
    strapi.log.warn('communities: some accounts share an email address, so the database does not guard against more of them')
  }
  await forgetSamples(strapi)
}

/**
 * `analyze` leaves samples of each index in SQLite, and where there are some, a prepared statement is compiled anew for
 * each value that it is given, which takes three times as long as a small, indexed query. The counts per index, which are
 * what chooses between indexes here, stay.
 */
async function forgetSamples(strapi: Strapi): Promise<void> {
  if (isPostgres(strapi) || !await sql(strapi)('sqlite_master').where('name', 'sqlite_stat4').first('name'))
    return
  if (await sql(strapi)('sqlite_stat4').delete() > 0)
    await sql(strapi).raw('analyze sqlite_schema')
}
