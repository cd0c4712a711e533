import type { CommunityAccess } from '../../access/community'
import type { RegisteredViewer } from '../../access/viewer'
import type { Strapi } from '../../kernel/strapi'
import { audit } from '../../audit/record'
import { transaction } from '../../kernel/database'
import { record } from '../../outbox/record'
import { changeClosedown, closedownOf, holdClosing } from './row'

/** Tells the members that it ends, in the facilitator's words. A second click tells nobody twice. @throws ForbiddenError, ConflictError */
export function tellMembers(strapi: Strapi, viewer: RegisteredViewer, { id, path, documentId, name }: CommunityAccess, message: string): Promise<void> {
  return transaction(strapi, async () => {
    await holdClosing(strapi, { id, path })
    if ((await closedownOf(strapi, id))?.told_at)
      return
    await changeClosedown(strapi, id, { told_at: new Date(), told_by_id: viewer.userId, message })
    await audit(strapi, viewer, { action: 'community.closing-told', community: documentId, subject: { kind: 'community', id: documentId, label: name }, reason: message })
    await record(strapi, 'community.closing', { communityId: id })
  })
}
