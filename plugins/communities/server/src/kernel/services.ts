import type { Limits } from '../access/limits'
import type { AdminAccounts } from '../admin/accounts'
import type { StorageService } from '../files/service'
import type { Readiness } from '../operating/readiness'
import type { Outbox } from '../outbox/service'
import type { Search } from '../search/service'
import type { Strapi } from './strapi'

/** Services that hold state of their own; everything else is a function that takes `strapi`. */
interface Services {
  limits: Limits
  outbox: Outbox
  adminAccounts: AdminAccounts
  readiness: Readiness
  search: Search
  storage: StorageService
}

function service<Name extends keyof Services>(strapi: Strapi, name: Name): Services[Name] {
  return strapi.plugin('communities').service(name) as Services[Name]
}

export const limitsOf = (strapi: Strapi) => service(strapi, 'limits')
export const outboxOf = (strapi: Strapi) => service(strapi, 'outbox')
export const adminAccountsOf = (strapi: Strapi) => service(strapi, 'adminAccounts')
export const readinessOf = (strapi: Strapi) => service(strapi, 'readiness')
export const storageOf = (strapi: Strapi) => service(strapi, 'storage')
export const searchOf = (strapi: Strapi) => service(strapi, 'search')
