import type { discussions as contract } from '../../../../contracts/discussions'
import type { BodyOf, DataOf } from '../../../../contracts/endpoint'
import type { Transfer, TransferObstacle } from '../../../../contracts/transfers'
import type { CommunityAccess } from '../../access/community'
import type { Viewer } from '../../access/viewer'
import type { Strapi } from '../../kernel/strapi'
import type { Found } from '../find'
import type { Parties } from './parties'
import { rememberAddress } from '../../addresses/former'
import { audit } from '../../audit/record'
import { countContribution, freeContributionSlug } from '../../contributions/store'
import { without } from '../../featured/rules'
import { storeFeatured } from '../../featured/store'
import { demandAsShown } from '../../kernel/as-shown'
import { sql, transaction } from '../../kernel/database'
import { record } from '../../outbox/record'
import { lockCasesIn } from '../../reports/open'
import { transferOf } from './plan'

const MESSAGES: Record<TransferObstacle, string> = {
  'same-place': 'It is there already',
  'closed': 'That community is closed',
  'tool-off': 'That community has no discussions',
  'members-only': 'Only members read this, and they are not the same people there',
}

/** Both communities are held still, from the top down, as everyone locks. */
async function lockBoth(strapi: Strapi, ids: number[]): Promise<void> {
  await sql(strapi)('cop_communities').whereIn('id', ids).orderByRaw('length(path), id').forUpdate().select('id')
}

/** The address that it has is kept where it is free. */
async function slugIn(strapi: Strapi, { row }: Found, to: CommunityAccess): Promise<string> {
  const taken = await sql(strapi)('cop_contributions').where({ home_id: to.id, kind: 'discussion', slug: row.slug }).first('id') as unknown
  const former = await sql(strapi)('cop_former_addresses').where({ place: to.slug, thing: row.slug }).whereNot('contribution_id', row.id).first('id') as unknown
  return taken || former ? freeContributionSlug(strapi, to.id, 'discussion', row.title) : row.slug
}

/** The row, what is kept of it elsewhere, and the counters of both. */
async function rehome(strapi: Strapi, { community, row }: Found, to: CommunityAccess, slug: string, { audience }: Transfer): Promise<void> {
  const knex = sql(strapi)
  const { last_activity_at: latest } = await knex('cop_contributions').where('id', row.id).first('last_activity_at') as { last_activity_at: unknown }
  await knex('cop_contributions').where('id', row.id).update({ home_id: to.id, slug, audience: audience.before, pinned: false })
  await countContribution(strapi, community.id, row.state, 'deleted')
  await countContribution(strapi, to.id, null, row.state)
  await knex('cop_communities').where('id', to.id).where(older => void older.whereNull('last_activity_at').orWhere('last_activity_at', '<', latest as Date)).update({ last_activity_at: latest })
  // As with pinning: what was chosen for the readers of one place is not chosen for those of another.
  const featured = without(community.featured, row.document_id)
  if (featured.length < community.featured.length)
    await storeFeatured(strapi, community.id, featured)
  for (const table of ['cop_outputs', 'cop_events'])
    await knex(table).where('contribution_id', row.id).update({ community_id: to.id })
  const replies = knex('cop_comments').where('contribution_id', row.id).select('id')
  await knex('cop_report_cases').where({ kind: 'contribution', thing: row.id }).update({ community_id: to.id })
  await knex('cop_report_cases').where('kind', 'comment').whereIn('thing', replies).update({ community_id: to.id })
  // What it was has this address no more, and now it has it itself again.
  await knex('cop_former_addresses').where({ place: to.slug, thing: slug }).delete()
}

/**
 * Moves a discussion with its replies to another community of those who look after both: in one transaction, and just as
 * the plan with this fingerprint said. `find` is asked before anything is locked and again after.
 * @throws ConflictError, and what `find` throws for those who may not
 */
export function moveDiscussion(strapi: Strapi, viewer: Viewer, find: () => Promise<Parties>, { fingerprint, reason }: Omit<BodyOf<typeof contract.move>, 'to'>): Promise<DataOf<typeof contract.move>> {
  return transaction(strapi, async () => {
    const looked = await find()
    await lockCasesIn(strapi, looked.found.row.id)
    await lockBoth(strapi, [looked.found.community.id, looked.to.id])
    // As it is now that nobody else changes it.
    const { found, to } = await find()
    const plan = await transferOf(strapi, found, to)
    demandAsShown(plan, fingerprint, MESSAGES)
    const { community, row } = found
    const slug = await slugIn(strapi, found, to)
    const addressId = await rememberAddress(strapi, { place: community.slug, thing: row.slug, name: community.name, reason, contribution_id: row.id })
    await rehome(strapi, found, to, slug, plan)
    await audit(strapi, viewer, {
      action: 'contribution.moved',
      community: community.documentId,
      subject: { kind: 'contribution', id: row.document_id, label: row.title },
      reason,
      before: { home: community.documentId, slug: row.slug, audience: row.audience },
      after: { home: to.documentId, slug, audience: plan.audience.before },
    })
    if (row.author_id !== null && !found.piece.isAuthor)
      await record(strapi, 'contribution.moved', { contributionId: row.id, addressId })
    await record(strapi, 'contributions.changed', { contributionIds: [row.id] })
    await record(strapi, 'communities.changed', { communityIds: [community.id, to.id] })
    return { community: { slug: to.slug, name: to.name }, slug }
  })
}
