import type { admin } from '../../../contracts/admin'
import type { Controller } from '../kernel/routes'
import { auditController } from '../audit/controller'
import { adminTransfersController } from '../discussions/moving/reported'
import { adminExportsController } from '../exports/panel'
import { adminWatchListController } from '../holding/routes'
import { likeText } from '../kernel/database'
import { notFound } from '../kernel/errors'
import { adminAccountsOf, searchOf } from '../kernel/services'
import { pluginConfig } from '../kernel/strapi'
import { moveStage } from '../lifecycle/move'
import { whereaboutsOf } from '../lifecycle/read'
import { decide } from '../memberships/decide'
import { adminMergingController } from '../merging/controller'
import { adminPartnersController } from '../partners/admin'
import { userOfPerson } from '../people/user-of'
import { adminSubcommunitiesController } from '../subcommunities/admin'
import { adminSuspensionsController } from '../suspensions/controller'
import { banTag, listTags, mergeTags, renameTag } from '../tags/curate'
import { adminWatchController } from '../watch/controller'
import { watched } from '../watch/rules'
import { readBoard } from './board'
import { managedQuery, readAdminCommunities } from './communities'
import { listDead, retryDead } from './deliveries'
import { setForFacilitators } from './for-facilitators'
import { adminHome } from './home'
import { managedInPanel } from './managed'
import { adminReportsController } from './reports'
import { decidableQuery, listAdminRequests } from './requests'
import { demandStaff, demandStaffOfSome } from './staff'
import { suspend, unsuspend } from './suspend'

const done = { done: true } as const

export const controller: Controller<typeof admin> = {
  home: ({ strapi, viewer }) => adminHome(strapi, viewer),
  requests: ({ strapi, viewer, query }) => listAdminRequests(strapi, viewer, query),
  async decide({ strapi, viewer, body }) {
    const communities = await decidableQuery(strapi, viewer).select('h.id') as { id: number }[]
    return decide(strapi, viewer, communities.map(row => row.id), body.requests, body)
  },
  async communities({ strapi, viewer, query }) {
    const { page, pageSize } = query
    const narrow = (builder: Parameters<Parameters<typeof readAdminCommunities>[2]>[0]) => {
      if (query.watch)
        builder.modify(watched(strapi, query.watch))
      if (query.stage)
        builder.where('h.stage', query.stage)
      if (query.q)
        builder.whereRaw(`lower(h.name) like ? escape '\\'`, [`%${likeText(query.q)}%`])
    }
    const items = await readAdminCommunities(strapi, viewer, builder => void builder.modify(narrow).orderBy('h.created_at', 'desc').orderBy('h.id', 'desc').limit(pageSize).offset((page - 1) * pageSize))
    const count = await managedQuery(strapi, viewer).modify(narrow).count({ n: '*' }).first() as { n: unknown }
    // What is for the page of one community alone stays out.
    return { items: items.map(({ charter: _, forFacilitators: __, ...item }) => item), total: Number(count.n), page, pageSize, watchDays: pluginConfig(strapi, 'watch') }
  },
  async community({ strapi, viewer, params }) {
    const [community] = await readAdminCommunities(strapi, viewer, builder => builder.where('h.document_id', params.community))
    if (!community)
      throw notFound()
    return community
  },
  async suspend({ strapi, viewer, params, body }) {
    demandStaffOfSome(viewer)
    await managedInPanel(strapi, viewer, params.community)
    await suspend(strapi, viewer, params.community, body.reason)
    return done
  },
  async unsuspend({ strapi, viewer, params }) {
    demandStaffOfSome(viewer)
    await managedInPanel(strapi, viewer, params.community)
    await unsuspend(strapi, viewer, params.community)
    return done
  },
  async setForFacilitators({ strapi, viewer, params, body }) {
    demandStaff(viewer)
    await setForFacilitators(strapi, viewer, params.community, body.on)
    return done
  },
  board: ({ strapi, viewer, query }) => readBoard(strapi, viewer, query.q),
  async lifecycle({ strapi, viewer, params, query }) {
    const { id } = await managedInPanel(strapi, viewer, params.community)
    return whereaboutsOf(strapi, id, query.cursor)
  },
  async moveStage({ strapi, viewer, params, body }) {
    return moveStage(strapi, viewer, await managedInPanel(strapi, viewer, params.community), body)
  },
  async grant({ strapi, viewer, params }) {
    demandStaff(viewer)
    return { adminAccess: await adminAccountsOf(strapi).grant(viewer, await userOfPerson(strapi, params.person)) }
  },
  async revoke({ strapi, viewer, params }) {
    demandStaff(viewer)
    await adminAccountsOf(strapi).revoke(viewer, await userOfPerson(strapi, params.person))
    return done
  },
  tags({ strapi, viewer, query }) {
    demandStaff(viewer)
    return listTags(strapi, query)
  },
  renameTag({ strapi, viewer, params, body }) {
    demandStaff(viewer)
    return renameTag(strapi, viewer, params.tag, body.name)
  },
  mergeTag({ strapi, viewer, params, body }) {
    demandStaff(viewer)
    return mergeTags(strapi, viewer, params.tag, body.into)
  },
  banTag({ strapi, viewer, params }) {
    demandStaff(viewer)
    return banTag(strapi, viewer, params.tag, true)
  },
  unbanTag({ strapi, viewer, params }) {
    demandStaff(viewer)
    return banTag(strapi, viewer, params.tag, false)
  },
  search({ strapi, viewer }) {
    demandStaff(viewer)
    return searchOf(strapi).status()
  },
  async rebuildSearch({ strapi, viewer }) {
    demandStaff(viewer)
    await searchOf(strapi).askRebuild()
    return done
  },
  async deliveries({ strapi, viewer, query }) {
    demandStaff(viewer)
    return listDead(strapi, query.cursor)
  },
  async retryDelivery({ strapi, viewer, params }) {
    demandStaff(viewer)
    await retryDead(strapi, params.delivery)
    return done
  },
  ...auditController,
  ...adminReportsController,
  ...adminWatchListController,
  ...adminSubcommunitiesController,
  ...adminSuspensionsController,
  ...adminWatchController,
  ...adminExportsController,
  ...adminMergingController,
  ...adminPartnersController,
  ...adminTransfersController,
}
