import type { Joining, Reach } from '../../../contracts/shared'
import type { DocumentRules } from '../kernel/documents'
import type { Strapi } from '../kernel/strapi'
import { errors } from '@strapi/utils'
import { staffOf } from '../audit/documents'
import { announceDeleted } from '../contributions/search'
import { bool, sql } from '../kernel/database'
import { adminAccountsOf } from '../kernel/services'
import { record } from '../outbox/record'
import { render, RENDERER_VERSION } from '../text/markdown'
import { isReadableAccent } from './colour'
import { auditBelow, refreshEffective } from './effective'
import { contradictions, TOOLS } from './rules'
import { freeCommunitySlug } from './store'

interface Row { id: number, path: string | null, parent_id: number | null, reach: Reach, joining: Joining, listed: unknown, description: string | null }

async function rowOf(strapi: Strapi, documentId: string | undefined): Promise<Row | undefined> {
  return documentId
    ? await sql(strapi)('cop_communities').where('document_id', documentId).first('id', 'path', 'parent_id', 'reach', 'joining', 'listed', 'description') as Row | undefined
    : undefined
}

function refuse(message: string): never {
  throw new errors.ApplicationError(message, { code: 'invalid' })
}

/** Communities as KM staff change them in the Content Manager. */
export const communityDocuments: DocumentRules = {
  async beforeWrite(strapi, data, documentId) {
    const held = await rowOf(strapi, documentId)
    const [problem] = contradictions({
      reach: (data.reach ?? held?.reach ?? 'network') as Reach,
      joining: (data.joining ?? held?.joining ?? 'open') as Joining,
      listed: bool(data.listed ?? held?.listed ?? true),
    })
    if (problem)
      refuse(problem.message)
    if (typeof data.accent === 'string' && data.accent && (!/^#[0-9a-f]{6}$/i.test(data.accent) || !isReadableAccent(data.accent)))
      refuse('The accent must be a colour like #1d4f7c, dark enough to be read on white')
    // Moving a community under another one changes who may see it; that has a guided way of its own.
    if (held && 'parent' in data)
      delete data.parent
    // So does moving it to another stage, with its history (lifecycle/move.ts); a new one is planned first.
    if (held)
      delete data.stage
    if (typeof data.description === 'string')
      Object.assign(data, { descriptionHtml: render(data.description).html, rendererVersion: RENDERER_VERSION })
    if (!held)
      Object.assign(data, { stage: 'planning', slug: await freeCommunitySlug(strapi, String(data.name ?? '')), tools: TOOLS, memberCount: 0, contributionCount: 0, pendingCount: 0 })
  },
  async afterWrite(strapi, documentId) {
    const row = await rowOf(strapi, documentId)
    if (!row)
      return
    let { path } = row
    if (!path) {
      const parent = row.parent_id ? await sql(strapi)('cop_communities').where('id', row.parent_id).first('path') as { path: string } : null
      path = `${parent?.path ?? '/'}${row.id}/`
      await sql(strapi)('cop_communities').where('id', row.id).update({ path })
    }
    await auditBelow(strapi, staffOf(strapi), await refreshEffective(strapi, path), documentId)
    await record(strapi, 'communities.changed', { communityIds: [row.id] })
  },
  async beforeDelete(strapi, documentId) {
    const row = await rowOf(strapi, documentId)
    if (!row)
      return
    const knex = sql(strapi)
    if (await knex('cop_communities').where('parent_id', row.id).first('id'))
      refuse('It has communities below it. Delete or move those first')
    const facilitators = await knex('cop_memberships').where({ community_id: row.id, state: 'active', role: 'facilitator' }).select('user_id') as { user_id: number }[]
    // Foreign keys here say SET NULL: what belongs to a community goes with it by hand.
    const contributions = knex('cop_contributions').where('home_id', row.id).select('id')
    await record(strapi, 'communities.changed', { communityIds: [row.id] })
    await announceDeleted(strapi, await knex('cop_contributions').where('home_id', row.id).pluck('id') as number[])
    await knex('cop_contributions').where('home_id', row.id).update({ answer_id: null })
    await knex('cop_comments').whereIn('contribution_id', contributions).delete()
    await knex('cop_taggings').whereIn('contribution_id', contributions).delete()
    for (const [table, column] of [['cop_contributions', 'home_id'], ['cop_memberships', 'community_id'], ['cop_invitations', 'community_id'], ['cop_stage_moves', 'community_id'], ['cop_task_ticks', 'community_id'], ['cop_stalls', 'community_id'], ['cop_outputs', 'community_id'], ['cop_events', 'community_id'], ['cop_closedowns', 'community_id'], ['cop_lessons', 'community_id'], ['cop_closing_answers', 'community_id'], ['cop_former_addresses', 'community_id'], ['cop_watch_lists', 'community_id']] as const)
      await knex(table).where(column, row.id).delete()
    for (const { user_id } of facilitators)
      await adminAccountsOf(strapi).stopWhenNoLongerFacilitating(user_id)
  },
}
