import type { MoveBody } from '../../../contracts/lifecycle'
import type { Strapi } from '../kernel/strapi'
import type { Place } from './place'
import { sql } from '../kernel/database'
import { releaseMembers } from '../memberships/release'
import { record } from '../outbox/record'

/**
 * Another life begins with planning. Who stays is told that it starts again; who does not is told that they may come back.
 * Its facilitators stay in any case: someone has to plan. The checklists begin anew.
 */
export async function restart(strapi: Strapi, { id, path }: Pick<Place, 'id' | 'path'>, members: MoveBody['members']): Promise<void> {
  await sql(strapi)('cop_task_ticks').where('community_id', id).delete()
  const userIds = members === 'drop'
    ? await releaseMembers(strapi, { id, path })
    : await sql(strapi)('cop_memberships').where({ community_id: id, state: 'active' }).whereNot('role', 'facilitator').pluck('user_id') as number[]
  await record(strapi, 'community.restarted', { communityId: id, userIds })
}
