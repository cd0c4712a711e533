import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { audit } from '../audit/record'
import { sql, transaction } from '../kernel/database'
import { record } from '../outbox/record'
import { changeMembership, lockCommunity } from './store'

export interface Decision { decision: 'approve' | 'decline', message?: string | undefined }

/** A request, and the community it is to. */
interface Waiting { document_id: string, id: number, path: string }

/**
 * Decides waiting requests of the communities given (the caller has checked that the viewer manages them).
 * Requests of other communities are skipped like those already decided: nothing tells that they exist.
 */
export async function decide(strapi: Strapi, viewer: Viewer, communityIds: number[], requests: string[], decision: Decision): Promise<{ decided: string[], skipped: string[] }> {
  const wanted = [...new Set(requests)]
  const found = await sql(strapi)('cop_memberships as m').join('cop_communities as h', 'h.id', 'm.community_id').whereIn('m.document_id', wanted).whereIn('h.id', communityIds).select('m.document_id', 'h.id', 'h.path') as Waiting[]
  const decided: string[] = []
  // One transaction a request: a hundred of them must not lock everyone else out for as long as they take together.
  for (const request of found) {
    if (await decideOne(strapi, viewer, request, decision))
      decided.push(request.document_id)
  }
  return { decided, skipped: wanted.filter(id => !decided.includes(id)) }
}

function decideOne(strapi: Strapi, viewer: Viewer, { document_id, ...community }: Waiting, { decision, message }: Decision): Promise<boolean> {
  return transaction(strapi, async () => {
    await lockCommunity(strapi, community)
    const row = await sql(strapi)('cop_memberships').where({ document_id, state: 'pending' }).first('user_id') as { user_id: number } | undefined
    if (!row)
      return false
    const now = new Date()
    const approved = decision === 'approve'
    await changeMembership(strapi, row.user_id, community.id, {
      state: approved ? 'active' : 'declined',
      role: 'member',
      data: { decidedAt: now, decidedBy: viewer.kind === 'registered' ? viewer.userId : null, decisionMessage: message || null, ...(approved ? { joinedAt: now } : {}) },
    })
    await audit(strapi, viewer, { action: approved ? 'membership.approved' : 'membership.declined', community: community.id, subject: { kind: 'person', user: row.user_id }, reason: message ?? null, before: { state: 'pending' }, after: { state: approved ? 'active' : 'declined' } })
    await record(strapi, approved ? 'membership.approved' : 'membership.declined', { userId: row.user_id, communityId: community.id })
    return true
  })
}
