import type { AuditAction, AuditFacts } from '../../../contracts/audit'
import type { StaffViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Schema } from './text-versions'
import { transaction } from '../kernel/database'
import { difference } from './chain'
import { staffOf } from './documents'
import { audit } from './record'
import { factsOf, isText, labelOf, versionsOf } from './text-versions'

interface Context { contentType: Schema, action: string, params: { documentId?: string } }
type Versions = Awaited<ReturnType<typeof versionsOf>>

const WRITES = ['create', 'update', 'clone', 'delete', 'publish', 'unpublish', 'discardDraft']

/**
 * Writes down what KM staff do to texts that have languages, the host's own (pages, announcements) and the plugin's
 * (toolkits, prompts): one entry for each language that changed, whatever the panel calls the button. What a program
 * brings, like the texts of the first start, is nobody's decision.
 */
export function auditTexts(strapi: Strapi): void {
  strapi.documents.use((context, next) => {
    const { contentType, action, params } = context as unknown as Context
    const by = staffOf(strapi)
    if (!by || !WRITES.includes(action) || !isText(contentType))
      return next()
    return transaction(strapi, async () => {
      const held = action === 'clone' ? undefined : params.documentId
      const before = held ? await versionsOf(strapi, contentType, held) : new Map() as Versions
      const result = await next()
      const documentId = held ?? (result as { documentId?: string } | null)?.documentId
      if (documentId)
        await auditChanges(strapi, by, contentType, documentId, before, await versionsOf(strapi, contentType, documentId))
      return result
    }) as ReturnType<typeof next>
  })
}

async function auditChanges(strapi: Strapi, by: StaffViewer, schema: Schema, id: string, before: Versions, after: Versions): Promise<void> {
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(key), after.get(key)]
    const row = now ?? old
    if (!row)
      continue
    const known = old && factsOf(schema, old)
    const changed = difference(known ?? {}, now ? factsOf(schema, now) : {})
    // What is published again has a new row, even where nothing in it is new.
    if (!changed && old?.id === now?.id)
      continue
    const language: AuditFacts = row.locale ? { language: row.locale } : {}
    await audit(strapi, by, {
      action: actionOf(key.startsWith('published'), old !== undefined, now !== undefined),
      subject: { kind: 'text', id, label: labelOf(schema, row) },
      before: old ? { ...changed?.before, ...language } : null,
      after: now ? { ...changed?.after, ...language } : null,
    })
  }
}

function actionOf(published: boolean, was: boolean, is: boolean): AuditAction {
  if (published)
    return is ? 'text.published' : 'text.unpublished'
  if (!is)
    return 'text.removed'
  return was ? 'text.edited' : 'text.created'
}
