import type { QueryOf } from '../../../contracts/endpoint'
import type { AdminAccount, adminSuspensions, Suspension } from '../../../contracts/suspensions'
import type { StaffViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { SuspensionRow } from './store'
import { siteUrlOf } from '../admin/communities'
import { actorOf } from '../audit/record'
import { bool, iso, isoOf, likeText, sql } from '../kernel/database'
import { join, query, raw, read, readOne } from '../kernel/query'

const PAGE = 20

type Row = Omit<SuspensionRow, 'id'> & { suspension: number | null, person_id: string, name: string, email: string, organisation: string | null, registered_at: unknown, blocked: unknown }

function suspensionOf(viewer: StaffViewer, row: Row): Suspension | null {
  if (row.suspension === null || !bool(row.blocked))
    return null
  return {
    reason: row.reason,
    rule: row.rule,
    since: isoOf(row.started_at),
    until: iso(row.until),
    appeal: { state: row.appeal, words: row.appeal_words, at: iso(row.appealed_at) },
    canDecideAppeal: row.appeal === 'open' && row.started_by !== actorOf(viewer),
  }
}

function wantedOf({ q, state }: QueryOf<typeof adminSuspensions.accounts>) {
  const words = q ? `%${likeText(q)}%` : null
  return join([
    raw('u.confirmed is true'),
    ...words ? [query`(lower(p.name) like ${words} escape '\\' or lower(u.email) like ${words} escape '\\')`] : [],
    ...state === 'all' ? [] : [raw('s.id is not null and u.blocked is true')],
    ...state === 'appealed' ? [raw(`s.appeal = 'open'`)] : [],
  ], ' and ')
}

/** Suspended ones from their end, which are few; all of them from the people. */
const FROM = raw('from up_users u join cop_profiles p on p.user_id = u.id left join cop_organisations o on o.id = p.organisation_id left join cop_suspensions s on s.user_id = u.id and s.ended_at is null')

/** Accounts whose address was confirmed, by name. */
export async function listAccounts(strapi: Strapi, viewer: StaffViewer, wanted: QueryOf<typeof adminSuspensions.accounts>) {
  const { page } = wanted
  const narrow = wantedOf(wanted)
  const rows = await read<Row>(strapi, query`
    select s.id as suspension, s.reason, s.rule, s.until, s.started_at, s.started_by, s.appeal, s.appeal_words, s.appealed_at, p.document_id as person_id, p.name, u.email, o.name as organisation, u.created_at as registered_at, u.blocked
    ${FROM} where ${narrow} order by lower(p.name), p.id limit ${PAGE} offset ${(page - 1) * PAGE}`)
  const { n } = await readOne<{ n: number | string }>(strapi, query`select count(*) as n ${FROM} where ${narrow}`) ?? { n: 0 }
  const items = rows.map((row): AdminAccount => {
    const suspension = suspensionOf(viewer, row)
    return {
      id: row.person_id,
      name: row.name,
      email: row.email,
      organisation: row.organisation,
      registeredAt: isoOf(row.registered_at),
      siteUrl: siteUrlOf(strapi, `/people/${row.person_id}`),
      state: suspension ? 'suspended' : bool(row.blocked) ? 'closed' : 'open',
      suspension,
    }
  })
  return { items, total: Number(n), page, pageSize: PAGE }
}

/** Appeals that this account may answer. */
export async function countAppeals(strapi: Strapi, viewer: StaffViewer): Promise<number> {
  const { n } = await sql(strapi)('cop_suspensions').where('appeal', 'open').whereNull('ended_at').whereNot('started_by', actorOf(viewer)).count({ n: '*' }).first() as { n: number | string }
  return Number(n)
}
