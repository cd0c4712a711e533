import type { Strapi } from '../../kernel/strapi'
import { ANONYMOUS, viewerOfUser } from '../../access/viewer'
import { query, read } from '../../kernel/query'
import { dayOf } from '../../kernel/uk-time'
import { moveStage } from '../move'

interface Due { id: number, path: string, reason: string | null, set_by_id: number | null }

/**
 * Closes what was to close by today, each night: with the reason that was given for the date, in the name of whoever set it.
 * One that cannot be closed keeps no other open. What went along with the community above is closed already.
 */
export async function closeDue(strapi: Strapi, now = new Date()): Promise<void> {
  const due = await read<Due>(strapi, query`
    select h.id, h.path, d.reason, d.set_by_id from cop_closedowns d join cop_communities h on h.id = d.community_id
    where d.last_day < ${dayOf(now)} and h.stage = 'closedown' and h.status = 'active' order by length(h.path), h.id`)
  for (const { id, path, reason, set_by_id: setBy } of due) {
    try {
      const viewer = setBy === null ? ANONYMOUS : await viewerOfUser(strapi, setBy)
      await moveStage(strapi, viewer, { id, path }, { to: 'archived', reason: reason ?? '', members: 'keep' })
    }
    catch (error) {
      strapi.log.error('communities: a community could not be closed on its date', error)
    }
  }
}
