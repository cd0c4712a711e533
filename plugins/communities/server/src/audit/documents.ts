import type { AuditFacts } from '../../../contracts/audit'
import type { StaffViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Watched } from './watched'
import { bool, transaction } from '../kernel/database'
import { readOne } from '../kernel/query'
import { difference } from './chain'
import { audit } from './record'
import { WATCHED } from './watched'

type Row = Record<string, unknown>
interface Context { uid: string, action: string, params: { documentId?: string } }

/** Writes down what KM staff change in the Content Manager, in the transaction that changes it. */
export function auditDocuments(strapi: Strapi): void {
  strapi.documents.use((context, next) => {
    const { uid, action, params } = context as unknown as Context
    const watched = WATCHED[uid]
    if (!watched || !['create', 'update', 'clone', 'delete'].includes(action))
      return next()
    return transaction(strapi, async () => {
      const old = (action === 'update' || action === 'delete') && params.documentId ? await rowOf(strapi, watched, params.documentId) : undefined
      if (action === 'delete' && old)
        await audit(strapi, staffOf(strapi), { action: watched.actions.removed, ...watched.about(old, params.documentId ?? ''), before: factsOf(watched, old) })
      const result = await next()
      const made = (result as { documentId?: string } | null)?.documentId
      if (action !== 'delete' && made)
        await auditWritten(strapi, watched, made, old)
      return result
    }) as ReturnType<typeof next>
  })
}

async function auditWritten(strapi: Strapi, watched: Watched, documentId: string, old: Row | undefined): Promise<void> {
  const row = await rowOf(strapi, watched, documentId)
  if (!row)
    return
  const about = watched.about(row, documentId)
  if (!old) {
    if (watched.actions.created)
      await audit(strapi, staffOf(strapi), { action: watched.actions.created, ...about, after: factsOf(watched, row) })
    return
  }
  const changed = difference(factsOf(watched, old), factsOf(watched, row))
  const fields = watched.named.filter(column => JSON.stringify(old[column] ?? null) !== JSON.stringify(row[column] ?? null)).map(camel)
  if (changed || fields.length > 0)
    await audit(strapi, staffOf(strapi), { action: watched.actions.edited, ...about, before: changed?.before ?? null, after: { ...changed?.after, ...(fields.length > 0 && { fields }) } })
}

function rowOf(strapi: Strapi, { select }: Watched, documentId: string): Promise<Row | undefined> {
  return readOne<Row>(strapi, select(documentId))
}

const BOOLEANS = ['listed', 'pinned', 'locked', 'members_invite', 'blocked', 'confirmed']

function factsOf({ kept }: Watched, row: Row): AuditFacts {
  return Object.fromEntries(kept.map(column => [camel(column), factOf(column, row[column])]))
}

function factOf(column: string, value: unknown): AuditFacts[string] {
  if (value === null || value === undefined)
    return null
  if (BOOLEANS.includes(column))
    return bool(value)
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value)
}

const camel = (column: string) => column.replace(/_id$/, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Whose request it is, where one of the panel is; otherwise a program of the host. */
export function staffOf(strapi: Strapi): StaffViewer | null {
  const state = strapi.requestContext.get()?.state as { user?: { id: number }, auth?: { strategy?: { name?: string } } } | undefined
  return state?.auth?.strategy?.name === 'admin' && state.user ? { kind: 'staff', adminId: state.user.id } : null
}
