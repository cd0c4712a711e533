import type { ChosenOutput, WiderReach } from '../../../../contracts/outputs'
import type { ContributionState, Reach } from '../../../../contracts/shared'
import type { CommunityAccess } from '../../access/community'
import type { RegisteredViewer } from '../../access/viewer'
import type { Strapi } from '../../kernel/strapi'
import { isWider, narrower } from '../../access/rules'
import { audit } from '../../audit/record'
import { sql, transaction } from '../../kernel/database'
import { newDocumentId } from '../../kernel/document-id'
import { ConflictError, notFound } from '../../kernel/errors'
import { query } from '../../kernel/query'
import { lockCommunity } from '../../memberships/store'
import { record } from '../../outbox/record'
import { holdClosing } from '../closedown/row'
import { chosenOf } from './list'
import { readOutputs } from './rows'

/** What is worth keeping for others is a choice, not everything. */
const MOST = 50

interface Contribution { id: number, document_id: string, title: string, author_id: number | null, audience: Reach, state: ContributionState }

/** @throws NotFoundError for what is not published here; ConflictError where nobody is there to be asked */
async function choosable(strapi: Strapi, community: CommunityAccess, documentId: string, wider: WiderReach | null) {
  const row = await sql(strapi)('cop_contributions').where({ document_id: documentId, home_id: community.id, state: 'published' }).first('id', 'document_id', 'title', 'author_id', 'audience', 'state') as Contribution | undefined
  if (!row)
    throw notFound()
  // Open as far already: there is nothing to ask.
  const asked = wider !== null && isWider(wider, narrower(row.audience, community.effectiveReach)) ? wider : null
  const author = asked && row.author_id !== null && await sql(strapi)('up_users').where({ id: row.author_id, blocked: false, confirmed: true }).first('id')
  if (asked && !author)
    throw new ConflictError('author-gone', 'Its author has closed their account, and nobody else can agree for them')
  return { row, asked }
}

/**
 * Chooses something to be kept for others. Where more people are to read it than before, its author is asked, and asked
 * again when it is to go further. @throws NotFoundError, ForbiddenError, ConflictError
 */
export function chooseOutput(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess, contribution: string, wider: WiderReach | null): Promise<ChosenOutput> {
  return transaction(strapi, async () => {
    await holdClosing(strapi, community)
    const { row, asked } = await choosable(strapi, community, contribution, wider)
    const [held] = await readOutputs(strapi, query`o.contribution_id = ${row.id}`)
    if (!held || held.wider !== asked) {
      const id = await put(strapi, viewer, community, row.id, asked)
      await audit(strapi, viewer, { action: 'output.chosen', community: community.documentId, subject: { kind: 'contribution', id: row.document_id, label: row.title }, before: held ? { audience: held.wider } : null, after: { audience: asked } })
      if (asked)
        await record(strapi, 'output.asked', { outputId: id })
    }
    return (await chosenOf(strapi, community.id, viewer)).find(one => one.contribution === row.document_id) as ChosenOutput
  })
}

async function put(strapi: Strapi, viewer: RegisteredViewer, { id: communityId }: CommunityAccess, contributionId: number, wider: WiderReach | null): Promise<number> {
  const now = new Date()
  const fresh = { community_id: communityId, chosen_by_id: viewer.userId, wider, consent: null, named: false, fingerprint: null, answered_at: null, updated_at: now }
  const [changed] = await sql(strapi)('cop_outputs').where('contribution_id', contributionId).update(fresh).returning('id') as { id: number }[]
  if (changed)
    return changed.id
  const held = await sql(strapi)('cop_outputs').where('community_id', communityId).count({ n: '*' }).first() as { n: number | string }
  if (Number(held.n) >= MOST)
    throw new ConflictError('too-many', `There are ${MOST} already. Take some away first`)
  const [row] = await sql(strapi)('cop_outputs').insert({ document_id: newDocumentId(), contribution_id: contributionId, ...fresh, created_at: now, published_at: now }).returning('id') as [{ id: number }]
  return row.id
}

/** It is read as before at once. By community and id together. @throws NotFoundError */
export function dropOutput(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess, output: string): Promise<void> {
  return transaction(strapi, async () => {
    await lockCommunity(strapi, community)
    const [held] = await readOutputs(strapi, query`o.document_id = ${output} and o.community_id = ${community.id}`)
    if (!held)
      throw notFound()
    await sql(strapi)('cop_outputs').where('id', held.id).delete()
    const { document_id: id } = await sql(strapi)('cop_contributions').where('id', held.contribution_id).first('document_id') as { document_id: string }
    await audit(strapi, viewer, { action: 'output.dropped', community: community.documentId, subject: { kind: 'contribution', id, label: held.title }, before: { audience: held.wider } })
  })
}
