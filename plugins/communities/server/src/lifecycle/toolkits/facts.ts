import type { AutomaticTask } from '../../../../contracts/lifecycle'
import type { Strapi } from '../../kernel/strapi'
import { UNANSWERED } from '../../discussions/cards'
import { bool, date, json } from '../../kernel/database'
import { query, readOne } from '../../kernel/query'
import { unansweredIn } from '../rules'

const DAYS_30 = 30 * 86_400_000

interface Row {
  charter: unknown
  agreement: string | null
  accent: string | null
  logo_id: number | null
  member_count: number
  pending_count: number
  contribution_count: number
  last_activity_at: unknown
  facilitators: number | string
  champions: number | string
  replied: unknown
  answered: unknown
  open_question: unknown
  met: unknown
  voices: number | string
}

/** What is so in a community now: each automatic task is one of these. */
export async function factsAbout(strapi: Strapi, communityId: number, now = new Date()): Promise<Record<AutomaticTask, boolean>> {
  const row = await readOne<Row>(strapi, query`
    select h.charter, h.agreement, h.accent, h.logo_id, h.member_count, h.pending_count, h.contribution_count, h.last_activity_at,
      (select count(*) from cop_memberships m where m.community_id = h.id and m.state = 'active' and m.role = 'facilitator') as facilitators,
      (select count(*) from cop_memberships m where m.community_id = h.id and m.state = 'active' and m.role = 'champion') as champions,
      exists (select 1 from cop_contributions c where c.home_id = h.id and c.state = 'published' and c.comment_count > 0) as replied,
      exists (select 1 from cop_contributions c where c.home_id = h.id and c.state = 'published' and c.answer_id is not null) as answered,
      exists (select 1 from cop_contributions c where c.home_id = h.id and c.kind = 'discussion' and ${UNANSWERED}) as open_question,
      exists (select 1 from cop_events e join cop_contributions c on c.id = e.contribution_id where e.community_id = h.id and c.state = 'published' and e.ends_at <= ${now}) as met,
      (select count(*) from (
        select c.author_id from cop_contributions c where c.home_id = h.id and c.state = 'published' and c.author_id is not null
        union select k.author_id from cop_comments k join cop_contributions c on c.id = k.contribution_id
        where c.home_id = h.id and c.state = 'published' and k.state = 'published' and k.author_id is not null) v) as voices
    from cop_communities h where h.id = ${communityId}`)
  return toFacts(row, now)
}

function toFacts(row: Row | undefined, now: Date): Record<AutomaticTask, boolean> {
  return {
    'charter-complete': unansweredIn(json<Record<string, string>>(row?.charter, {})).length === 0,
    'agreement-written': Boolean(row?.agreement?.trim()),
    'look-chosen': Boolean(row?.accent ?? row?.logo_id),
    'second-facilitator': Number(row?.facilitators) >= 2,
    'champion': Number(row?.champions) >= 1,
    'five-members': Number(row?.member_count) >= 5,
    'requests-answered': Number(row?.pending_count) === 0,
    'first-discussion': Number(row?.contribution_count) >= 1,
    'first-reply': bool(row?.replied),
    'first-event': bool(row?.met),
    'answer-marked': bool(row?.answered),
    'questions-answered': !bool(row?.open_question),
    'five-voices': Number(row?.voices) >= 5,
    'lively': now.getTime() - (date(row?.last_activity_at)?.getTime() ?? 0) <= DAYS_30,
  }
}
