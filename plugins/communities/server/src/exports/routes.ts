import type { Context } from 'koa'
import type { Viewer } from '../access/viewer'
import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { exports as calls } from '../../../contracts/exports'
import { slug } from '../../../contracts/text'
import { findManaged } from '../access/community'
import { headerOf } from '../communities/header'
import { givingFile } from '../files/routes'
import { notFound } from '../kernel/errors'
import { routesOf } from '../kernel/routes'
import { askForExport } from './ask'
import { fileOf } from './file'
import { latestOf, toExport } from './rows'

/** The community for those who look after it, at every stage of its life: after the end it is wanted most. */
const controller: Controller<typeof calls> = {
  async read({ strapi, viewer, params, locale }) {
    const community = await findManaged(strapi, viewer, params.slug)
    return { community: await headerOf(strapi, viewer, community, locale), export: await toExport(strapi, await latestOf(strapi, community.id), viewer) }
  },
  async ask({ strapi, viewer, params }) {
    const row = await askForExport(strapi, viewer, await findManaged(strapi, viewer, params.slug))
    return { export: await toExport(strapi, row, viewer) }
  },
}

/** The file, as long as it is kept. @throws NotFoundError */
async function fileFor(strapi: Strapi, viewer: Viewer, ctx: Context) {
  const asked = slug.safeParse((ctx.params as { slug?: unknown }).slug)
  if (!asked.success)
    throw notFound()
  const community = await findManaged(strapi, viewer, asked.data)
  return fileOf(strapi, community, await latestOf(strapi, community.id))
}

export function routes(strapi: Strapi) {
  return [
    ...routesOf(strapi, calls, controller),
    { method: 'GET' as const, path: '/communities/:slug/export/file', handler: givingFile(strapi, fileFor), config: { auth: false as const } },
  ]
}
