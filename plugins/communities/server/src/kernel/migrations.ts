import type { Strapi } from './strapi'
import { sql } from './database'

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
  // Facets of the people finder are counted without a look at the profiles themselves, whose texts are long.
  'create index if not exists cop_profiles_facets on cop_profiles (region_id, organisation_id, user_id, region_visibility, organisation_visibility, expertise_visibility, name)',
  'create index if not exists cop_users_lower_email on up_users (lower(email))',
]

/** Guards against two registrations of one address in the same moment; on a host that has such accounts already it is left out. */
const UNIQUE_EMAIL = 'create unique index if not exists cop_users_email on up_users (email)'

export async function migrate(strapi: Strapi): Promise<void> {
  for (const statement of STATEMENTS)
    await sql(strapi).raw(statement)
  try {
    await sql(strapi).raw(UNIQUE_EMAIL)
  }
  catch {
    strapi.log.warn('communities: some accounts share an email address, so the database does not guard against more of them')
  }
}
