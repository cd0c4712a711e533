import type { Cms } from './cms'
import { createHash } from 'node:crypto'
import { databaseKind } from './environment'

const tables = ['cop_communities', 'cop_community_drafts', 'cop_memberships', 'cop_invitations', 'cop_contributions', 'cop_comments', 'cop_events', 'cop_profiles', 'cop_account_tokens', 'cop_closedowns', 'cop_outputs', 'cop_lessons', 'cop_exports', 'cop_closing_answers', 'cop_outbox_events', 'cop_communities_topics_lnk', 'cop_profiles_expertise_lnk', 'cop_partners', 'cop_partner_staffs', 'cop_regions', 'cop_expertises', 'cop_organisations', 'up_users', 'admin_users', 'admin_users_roles_lnk']

/** PostgreSQL makes the hashes itself, in one question: asking for each table takes longer than all rows of a test. */
const hashed = `select ${tables.map(table => `(select count(*) || ' rows, ' || coalesce(md5(string_agg(one::text, chr(10) order by one.id)), '') from ${table} one) as ${table}`).join(', ')}`

/** What stands in the database: a hash of every row of every table that a call could change. */
export async function snapshot(cms: Pick<Cms, 'query'>): Promise<Record<string, string>> {
  if (databaseKind === 'postgres')
    return (await cms.query<Record<string, string>>(hashed))[0]!
  const hashes: Record<string, string> = {}
  for (const table of tables) {
    const rows = await cms.query(`select * from ${table} order by id`)
    hashes[table] = `${rows.length} rows, ${createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)}`
  }
  return hashes
}
