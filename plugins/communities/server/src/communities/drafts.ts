import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { isoOf, isUniqueViolation, json, sql, transaction } from '../kernel/database'

const DRAFT = 'plugin::communities.community-draft'

interface Draft { step: number, answers: Record<string, string | boolean | string[] | null> }

export async function readDraft(strapi: Strapi, viewer: RegisteredViewer) {
  const row = await sql(strapi)('cop_community_drafts').where('user_id', viewer.userId).first('step', 'answers', 'updated_at') as { step: number, answers: unknown, updated_at: unknown } | undefined
  return row ? { step: row.step, answers: json<Draft['answers']>(row.answers, {}), updatedAt: isoOf(row.updated_at) } : null
}

export async function saveDraft(strapi: Strapi, viewer: RegisteredViewer, draft: Draft): Promise<void> {
  try {
    await write(strapi, viewer, draft)
  }
  catch (error) {
    if (!isUniqueViolation(error))
      throw error
    // Two first steps at the same moment: the later one overwrites.
    await write(strapi, viewer, draft)
  }
}

function write(strapi: Strapi, viewer: RegisteredViewer, draft: Draft): Promise<void> {
  return transaction(strapi, async () => {
    const held = await sql(strapi)('cop_community_drafts').where('user_id', viewer.userId).forUpdate().first('id') as { id: number } | undefined
    if (held)
      await strapi.db.query(DRAFT).update({ where: { id: held.id }, data: draft })
    else
      await strapi.db.query(DRAFT).create({ data: { ...draft, user: viewer.userId } })
  })
}

export async function discardDraft(strapi: Strapi, viewer: RegisteredViewer): Promise<void> {
  await sql(strapi)('cop_community_drafts').where('user_id', viewer.userId).delete()
}
