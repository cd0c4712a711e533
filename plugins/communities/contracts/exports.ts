import { z } from 'zod'
import { endpoint } from './endpoint'
import { communityHeader, personRef } from './shared'
import { id, slug, timestamp } from './text'

export const exportState = z.enum(['waiting', 'making', 'ready', 'failed'])
export type ExportState = z.infer<typeof exportState>

/** Why it could not be made: more than a zip file holds, whoever asked may not have it any more, or a fault of ours. */
export const exportProblem = z.enum(['too-large', 'not-allowed', 'fault'])
export type ExportProblem = z.infer<typeof exportProblem>

/** A community as a file to keep: pages to read and the same for programs. */
export const communityExport = z.object({
  id,
  state: exportState,
  problem: exportProblem.nullable(),
  askedAt: timestamp,
  /** Null where KM staff asked. */
  askedBy: personRef.nullable(),
  progress: z.object({ done: z.number().int(), of: z.number().int() }),
  /** In bytes, once it is ready. */
  size: z.number().int().nullable(),
  /** From then on it is not there any more. */
  until: timestamp.nullable(),
})
export type CommunityExport = z.infer<typeof communityExport>

const params = { slug }

export const exports = {
  read: endpoint({
    method: 'GET',
    path: '/communities/:slug/export',
    summary: 'The latest export of a community and how far it is, for its facilitators',
    caller: 'registered',
    params,
    data: z.object({ community: communityHeader, export: communityExport.nullable() }),
  }),
  ask: endpoint({
    method: 'POST',
    path: '/communities/:slug/export',
    summary: 'Begin an export of a community, which replaces the one before; a mail says when it is ready',
    caller: 'registered',
    limit: 'mail',
    status: 202,
    params,
    data: z.object({ export: communityExport.nullable() }),
  }),
}

const inPanel = { community: id }

/** Calls of the admin panel: KM staff for every community, facilitators for those that they look after. */
export const adminExports = {
  communityExport: endpoint({
    method: 'GET',
    path: '/communities/:community/export',
    summary: 'The latest export of a community and how far it is',
    caller: 'staff',
    params: inPanel,
    data: z.object({ export: communityExport.nullable() }),
  }),
  askExport: endpoint({
    method: 'POST',
    path: '/communities/:community/export',
    summary: 'Begin an export of a community, which replaces the one before; a mail says when it is ready',
    caller: 'staff',
    status: 202,
    params: inPanel,
    data: z.object({ export: communityExport.nullable() }),
  }),
  exportAddress: endpoint({
    method: 'POST',
    path: '/communities/:community/export/address',
    summary: 'An address at which a browser fetches the export, for this account and a few minutes',
    caller: 'staff',
    params: inPanel,
    data: z.object({ path: z.string() }),
  }),
}
