import type { StallKind } from '../../../../contracts/lifecycle'
import type { Fragment } from '../../kernel/query'
import type { PluginConfig, Strapi } from '../../kernel/strapi'
import { UNANSWERED } from '../../discussions/cards'
import { date } from '../../kernel/database'
import { query, read } from '../../kernel/query'

const DAY = 86_400_000

export interface Found { communityId: number, kind: StallKind, since: Date }

interface Row { community_id: number, since: unknown }

/** What each kind of stall is, for those that have lasted since before `cutoff`. Whoever is closing or closed may be quiet. */
const SELECTS: Record<StallKind, (cutoff: Date) => Fragment> = {
  quiet: cutoff => query`
    select h.id as community_id, coalesce(h.last_activity_at, h.created_at) as since from cop_communities h
    where h.status = 'active' and h.stage in ('planning', 'startup', 'nurture', 'sustain') and coalesce(h.last_activity_at, h.created_at) < ${cutoff}`,
  requests: cutoff => query`
    select m.community_id, min(m.requested_at) as since from cop_memberships m join cop_communities h on h.id = m.community_id
    where m.state = 'pending' and m.requested_at < ${cutoff} and h.status = 'active' and h.stage <> 'archived' group by m.community_id`,
  questions: cutoff => query`
    select c.home_id as community_id, min(c.created_at) as since from cop_contributions c join cop_communities h on h.id = c.home_id
    where c.kind = 'discussion' and ${UNANSWERED} and c.created_at < ${cutoff}
      and h.status = 'active' and h.stage <> 'archived' group by c.home_id`,
}

/** Everything that has come to a stand now. A kind whose days are 0 is not looked for. */
export async function findStalls(strapi: Strapi, days: PluginConfig['stalls'], now: Date): Promise<Found[]> {
  const patience: Record<StallKind, number> = { quiet: days.quietDays, requests: days.requestDays, questions: days.questionDays }
  const found: Found[] = []
  for (const [kind, select] of Object.entries(SELECTS) as [StallKind, (cutoff: Date) => Fragment][]) {
    if (patience[kind] === 0)
      continue
    const rows = await read<Row>(strapi, select(new Date(now.getTime() - patience[kind] * DAY)))
    found.push(...rows.map(row => ({ communityId: row.community_id, kind, since: date(row.since) ?? now })))
  }
  return found
}
