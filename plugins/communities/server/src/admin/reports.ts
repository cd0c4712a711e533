import type { admin } from '../../../contracts/admin'
import type { Controller } from '../kernel/routes'
import { decideAppeal } from '../reports/appeal'
import { countCases } from '../reports/cases'
import { decideCase } from '../reports/decide'
import { listCases } from '../reports/queue'
import { demandStaffOfSome } from './staff'

const done = { done: true } as const

/** In the admin panel: KM staff, and facilitators with an account of it, narrowed by what each decides. */
export const adminReportsController: Pick<Controller<typeof admin>, 'reports' | 'decideReport' | 'decideAppeal'> = {
  async reports({ strapi, viewer, query: { state, cursor } }) {
    return { ...await listCases(strapi, viewer, { state }, cursor), total: await countCases(strapi, viewer, { state }) }
  },
  async decideReport({ strapi, viewer, params, body }) {
    await decideCase(strapi, viewer, params.case, body)
    return done
  },
  async decideAppeal({ strapi, viewer, params, body }) {
    demandStaffOfSome(viewer)
    await decideAppeal(strapi, viewer, params.case, body)
    return done
  },
}
