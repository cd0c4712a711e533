import type { Knex } from 'knex'
import type { CommunityWatch } from '../../../contracts/watch'
import type { Strapi } from '../kernel/strapi'
import { pluginConfig } from '../kernel/strapi'

const DAY = 86_400_000

/** Communities with somebody whose account is open and who facilitates them or one above: those below are looked after too. */
const LOOKED_AFTER = `with recursive covered (id) as (
    select m.community_id from cop_memberships m join up_users u on u.id = m.user_id
    where m.state = 'active' and m.role = 'facilitator' and u.confirmed is true and u.blocked is not true
    union select c.id from cop_communities c join covered on c.parent_id = covered.id
  ) select id from covered`

/** Narrows communities (`h`) to those that one of the rules of `contracts/watch.ts` finds. */
export function watched(strapi: Strapi, watch: CommunityWatch, now = new Date()) {
  const { newDays, trialDays, quietDays } = pluginConfig(strapi, 'watch')
  const before = (days: number) => new Date(now.getTime() - days * DAY)
  return (query: Knex.QueryBuilder) => {
    if (watch === 'new')
      return void query.where('h.created_at', '>', before(newDays))
    query.where('h.status', 'active').whereNot('h.stage', 'archived')
    if (watch === 'frivolous')
      query.where('h.created_at', '<=', before(trialDays)).where('h.member_count', '<=', 1).where('h.contribution_count', 0).whereRaw(`coalesce(cast(h.charter as text), '{}') in ('{}', 'null')`)
    else
      query.whereRaw(`(h.id not in (${LOOKED_AFTER}) or coalesce(h.last_activity_at, h.created_at) <= ?)`, [before(quietDays)])
  }
}
