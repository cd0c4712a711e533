import type { Strapi } from './strapi'
import { transaction } from './database'

type Data = Record<string, unknown>

/** What a feature does about a change that comes through the Document Service: KM staff in the Content Manager. */
export interface DocumentRules {
  /** Refuses or completes what is about to be written. `documentId` is missing for something new. */
  beforeWrite?: (strapi: Strapi, data: Data, documentId: string | undefined) => Promise<void>
  /** Brings counters and derived columns up to date. */
  afterWrite?: (strapi: Strapi, documentId: string) => Promise<void>
  /** Deletes what hangs below, or refuses. What it returns runs after the deletion. */
  beforeDelete?: (strapi: Strapi, documentId: string) => Promise<(() => Promise<void>) | void>
}

interface Context { uid: string, action: string, params: { documentId?: string, data?: Data } }

/**
 * Takes changes in the Content Manager the same way as everything else. Document middlewares run outside the method's
 * transaction: one is opened here, which the method then joins, so that rule, change and counters hold together.
 */
export function useDocumentRules(strapi: Strapi, rules: Record<string, DocumentRules>): void {
  strapi.documents.use((context, next) => {
    const { uid, action, params } = context as unknown as Context
    const rule = rules[uid]
    if (!rule || !['create', 'update', 'clone', 'delete'].includes(action))
      return next()
    return transaction(strapi, async () => {
      if (action === 'delete') {
        const after = await rule.beforeDelete?.(strapi, params.documentId ?? '')
        const result = await next()
        await after?.()
        return result
      }
      await rule.beforeWrite?.(strapi, params.data ?? {}, action === 'update' ? params.documentId : undefined)
      const result = await next()
      const documentId = (result as { documentId?: string } | null)?.documentId
      if (documentId)
        await rule.afterWrite?.(strapi, documentId)
      return result
    }) as ReturnType<typeof next>
  })
}
