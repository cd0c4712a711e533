import type { Context } from 'koa'
import type { adminExports } from '../../../contracts/exports'
import type { Viewer } from '../access/viewer'
import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { id } from '../../../contracts/text'
import { managedInPanel } from '../admin/managed'
import { viewerOfAdmin } from '../admin/viewer'
import { givingFile } from '../files/routes'
import { notFound, unauthenticated } from '../kernel/errors'
import { readAddress, signAddress } from './address'
import { askForExport } from './ask'
import { fileOf } from './file'
import { latestOf, toExport } from './rows'

const secretOf = (strapi: Strapi) => strapi.config.get<string>('admin.auth.secret')

/** The account of the panel that this request is of. */
const accountOf = (ctx: Context) => (ctx.state as { user: { id: number } }).user.id

export const adminExportsController: Controller<typeof adminExports> = {
  async communityExport({ strapi, viewer, params }) {
    const community = await managedInPanel(strapi, viewer, params.community)
    return { export: await toExport(strapi, await latestOf(strapi, community.id), viewer) }
  },
  async askExport({ strapi, viewer, params }) {
    const community = await managedInPanel(strapi, viewer, params.community)
    if (viewer.kind === 'anonymous')
      throw unauthenticated()
    return { export: await toExport(strapi, await askForExport(strapi, viewer, community), viewer) }
  },
  async exportAddress({ strapi, viewer, params, ctx }) {
    const community = await managedInPanel(strapi, viewer, params.community)
    const row = await latestOf(strapi, community.id)
    fileOf(strapi, community, row)
    const token = signAddress({ export: row?.document_id ?? '', admin: accountOf(ctx) }, secretOf(strapi))
    return { path: `/communities/communities/${community.documentId}/export/file?token=${token}` }
  },
}

/** What the address was made for, where the account still may have it and nothing newer has replaced it. @throws NotFoundError */
async function fileFor(strapi: Strapi, _: Viewer, ctx: Context) {
  const asked = id.safeParse((ctx.params as { community?: unknown }).community)
  const address = readAddress(String(ctx.query.token ?? ''), secretOf(strapi))
  if (!asked.success || !address)
    throw notFound()
  const community = await managedInPanel(strapi, (await viewerOfAdmin(strapi, address.admin)).viewer, asked.data)
  const row = await latestOf(strapi, community.id)
  if (row?.document_id !== address.export)
    throw notFound()
  return fileOf(strapi, community, row)
}

/** Fetched by the browser itself, as a stream: gigabytes have no room in a page. The address stands for the session. */
export function panelFileRoutes(strapi: Strapi) {
  return [{ method: 'GET' as const, path: '/communities/:community/export/file', handler: givingFile(strapi, fileFor), config: { auth: false as const } }]
}
