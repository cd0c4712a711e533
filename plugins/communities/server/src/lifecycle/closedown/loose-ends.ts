import type { LooseEnds } from '../../../../contracts/closedown'
import type { Strapi } from '../../kernel/strapi'
import { UNANSWERED } from '../../discussions/cards'
import { comingIn } from '../../events/coming'
import { iso, isoOf } from '../../kernel/database'
import { query, read, readOne } from '../../kernel/query'

/** As many as anybody ties up in a sitting; the list moves up. */
const SHOWN = 10

interface Counts { questions: number | string, events: number | string, requests: number | string, oldest: unknown, invitations: number | string }

/** What is open in a community now; nothing of it is kept. */
export async function looseEndsOf(strapi: Strapi, communityId: number, now = new Date()): Promise<LooseEnds> {
  const open = query`cop_contributions c where c.home_id = ${communityId} and c.kind = 'discussion' and ${UNANSWERED}`
  const coming = comingIn(communityId, now)
  const pending = query`cop_memberships m where m.community_id = ${communityId} and m.state = 'pending'`
  const counts = await readOne<Counts>(strapi, query`
    select (select count(*) from ${open}) as questions, (select count(*) from ${coming}) as events, (select count(*) from ${pending}) as requests, (select min(m.requested_at) from ${pending}) as oldest,
      (select count(*) from cop_invitations i where i.community_id = ${communityId} and i.state = 'open' and i.expires_at > ${now}) as invitations`)
  const questions = await read<{ slug: string, title: string, created_at: unknown }>(strapi, query`select c.slug, c.title, c.created_at from ${open} order by c.id limit ${SHOWN}`)
  const events = await read<{ slug: string, title: string, starts_at: unknown }>(strapi, query`select c.slug, c.title, e.starts_at from ${coming} order by e.starts_at, c.id limit ${SHOWN}`)
  return {
    questions: { total: Number(counts?.questions), items: questions.map(row => ({ slug: row.slug, title: row.title, createdAt: isoOf(row.created_at) })) },
    events: { total: Number(counts?.events), items: events.map(row => ({ slug: row.slug, title: row.title, startsAt: isoOf(row.starts_at) })) },
    requests: { total: Number(counts?.requests), oldest: iso(counts?.oldest) },
    invitations: { total: Number(counts?.invitations) },
  }
}
