import type { RegisteredViewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { isoOf } from '../kernel/database'
import { query, read } from '../kernel/query'
import { PERSON, toPersonRef } from '../people/person-ref'

interface Row extends PersonColumns { note: string | null, at: unknown }

/** More than anybody keeps; whoever has more sees the newest. */
const most = 500

/** Open accounts with what stands beside their names; `from` brings `other`, the user's number, with `note` and `at`. */
async function people(strapi: Strapi, viewer: RegisteredViewer, from: Fragment) {
  const rows = await read<Row>(strapi, query`
    select ${PERSON}, x.note, x.at from (${from}) x join cop_profiles pp on pp.user_id = x.other join up_users u on u.id = x.other
    left join cop_organisations po on po.id = pp.organisation_id
    where u.confirmed = ${true} and u.blocked = ${false} order by x.at desc, pp.id limit ${most}`)
  return rows.map(row => ({ ...toPersonRef(row, viewer), id: row.person_id as string, note: row.note, at: isoOf(row.at) }))
}

const only = <Key extends string>(rows: { id: string, note: string | null, at: string }[], key: Key) => rows.map(({ note: _, at, ...person }) => ({ ...person, [key]: at }) as typeof person & Record<Key, string>)

/** Everything about this person's contacts. */
export async function listContacts(strapi: Strapi, viewer: RegisteredViewer) {
  const { userId } = viewer
  const contacts = await people(strapi, viewer, query`
    select k.asked_id as other, null as note, k.decided_at as at from cop_contacts k where k.asker_id = ${userId} and k.state = 'accepted'
    union all select k.asker_id, null, k.decided_at from cop_contacts k where k.asked_id = ${userId} and k.state = 'accepted'`)
  const asking = await people(strapi, viewer, query`
    select k.asker_id as other, k.note, k.asked_at as at from cop_contacts k
    where k.asked_id = ${userId} and k.state = 'asked' and k.asker_id not in (select b.blocked_id from cop_blocks b where b.user_id = ${userId})`)
  const asked = await people(strapi, viewer, query`
    select k.asked_id as other, null as note, k.asked_at as at from cop_contacts k where k.asker_id = ${userId} and k.state in ('asked', 'declined') and k.withdrawn = ${false}`)
  const blocked = await people(strapi, viewer, query`select b.blocked_id as other, null as note, b.created_at as at from cop_blocks b where b.user_id = ${userId}`)
  return {
    contacts: only(contacts, 'since') as (ReturnType<typeof toPersonRef> & { id: string, since: string })[],
    asking: asking.map(({ at, ...person }) => ({ ...person, askedAt: at })),
    asked: only(asked, 'askedAt') as (ReturnType<typeof toPersonRef> & { id: string, askedAt: string })[],
    blocked: blocked.map(({ note: _, at: __, ...person }) => person),
  }
}
