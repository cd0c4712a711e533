import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { sql, transaction } from '../kernel/database'
import { record } from '../outbox/record'
import { changeMembership, lockCommunity } from './store'

export interface Decision { decision: 'approve' | 'decline', message?: string | undefined }

interface Waiting { id: number, document_id: string, user_id: number, community_id: number, state: string }

/**
 * Decides waiting requests of the communities given (the caller has checked that the viewer manages them).
 * Requests of other communities are skipped like those already decided: nothing tells that they exist.
 */
export async function decide(strapi: Strapi, viewer: Viewer, communityIds: number[], requests: string[], decision: Decision): Promise<{ decided: string[], skipped: string[] }> {
  const wanted = [...new Set(requests)]
  const found = await sql(strapi)('cop_memberships').whereIn('document_id', wanted).whereIn('community_id', communityIds).select('document_id', 'community_id') as Waiting[]
  const decided: string[] = []
  // One transaction a request: a hundred of them must not lock everyone else out for as long as they take together.
  for (const { document_id, community_id } of found) {
    if (await decideOne(strapi, viewer, document_id, community_id, decision))
      decided.push(document_id)
  }
  return { decided, skipped: wanted.filter(id => !decided.includes(id)) }
}

function decideOne(strapi: Strapi, viewer: Viewer, documentId: string, communityId: number, { decision, message }: Decision): Promise<boolean> {
  return transaction(strapi, async () => {
    await lockCommunity(strapi, communityId)
    const row = await sql(strapi)('cop_memberships').where({ document_id: documentId, state: 'pending' }).first('user_id', 'community_id', 'state') as Waiting | undefined
    if (!row)
      return false
    const now = new Date()
    const approved = decision === 'approve'
    await changeMembership(strapi, row.user_id, communityId, {
      state: approved ? 'active' : 'declined',
      role: 'member',
      data: { decidedAt: now, decidedBy: viewer.kind === 'registered' ? viewer.userId : null, decisionMessage: message || null, ...(approved ? { joinedAt: now } : {}) },
    })
    await record(strapi, approved ? 'membership.approved' : 'membership.declined', { userId: row.user_id, communityId })
    return true
  })
}
