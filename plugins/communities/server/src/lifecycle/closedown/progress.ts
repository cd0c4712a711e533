import type { ClosedownStep } from '../../../../contracts/closedown'
import type { Strapi } from '../../kernel/strapi'
import { UNANSWERED } from '../../discussions/cards'
import { comingIn } from '../../events/coming'
import { bool } from '../../kernel/database'
import { among, query, raw, read } from '../../kernel/query'

export interface Progress { steps: { step: ClosedownStep, done: boolean }[], day: string | null }

interface Row { id: number, last_day: string | null, told: unknown, kept: unknown, learned: unknown, open: unknown }

/** How far communities are on the way to their end, worked out as it is read: true as long as it is true. */
export async function progressOf(strapi: Strapi, communityIds: number[], now = new Date()): Promise<Map<number, Progress>> {
  const rows = await read<Row>(strapi, query`
    select h.id, d.last_day, d.told_at is not null as told,
      (exists (select 1 from cop_outputs o where o.community_id = h.id) and not exists (select 1 from cop_outputs o where o.community_id = h.id and o.wider is not null and o.consent is null)) as kept,
      (exists (select 1 from cop_lessons l where l.community_id = h.id) or exists (select 1 from cop_closing_answers a where a.community_id = h.id)) as learned,
      (h.pending_count > 0 or exists (select 1 from cop_contributions c where c.home_id = h.id and c.kind = 'discussion' and ${UNANSWERED})
        or exists (select 1 from ${comingIn(raw('h.id'), now)})
        or exists (select 1 from cop_invitations i where i.community_id = h.id and i.state = 'open' and i.expires_at > ${now})) as open
    from cop_communities h left join cop_closedowns d on d.community_id = h.id where h.id in ${among(strapi, communityIds)}`)
  return new Map(rows.map(row => [row.id, {
    steps: [
      { step: 'told', done: bool(row.told) },
      { step: 'outputs', done: bool(row.kept) },
      { step: 'loose-ends', done: !bool(row.open) },
      { step: 'lessons', done: bool(row.learned) },
      { step: 'date', done: row.last_day !== null },
    ],
    day: row.last_day,
  }]))
}
