import type { Core } from '@strapi/strapi'
import type { FilesConfig } from '../files/config'
import type { SearchConfig } from '../search/config'

export type Strapi = Core.Strapi

/** What a host sets under `communities` in its plugin configuration; defaults in `config.ts`. */
export interface PluginConfig {
  /** Address of the site without a slash at its end: links in mails begin with it. */
  siteUrl: string
  /** With this in `X-Cop-Site-Secret` the site's word about the client's address is taken. */
  siteSecret: string
  mail: { from: string }
  outbox: { pollMs: number, enabled: boolean }
  /** Factor on every limit; 0 turns them off (tests, imports). */
  rateLimits: number
  facilitatorAdminAccounts: 'by-staff' | 'automatic'
  /** Who has written less than this that others can read is limited in links, mentions, invitations and messages. */
  newcomerContributions: number
  /** How many levels of communities there may be, each a part of the one above. */
  levels: number
  /** Users-permissions' own `/api/auth` and `/api/users`, which `accounts` replaces. */
  closeUsersPermissionsRoutes: boolean
  /** Content types of the host (`api::page.page`) that the site's public pages show: their changes count for what the site keeps, and KM staff write them. */
  publicContent: string[]
  /** How long a process that is told to stop waits for requests and deliveries under way. */
  stopSeconds: number
  /** A line at the level `http` for each request, without queries; in place of `strapi::logger`, whose lines hold them. */
  logRequests: boolean
  /** After how many days a community has come to a stand, and KM staff are told of it besides its facilitators; 0 for never. */
  watch: { newDays: number, trialDays: number, quietDays: number }
  stalls: { quietDays: number, requestDays: number, questionDays: number, staffDays: number }
  /** How many days an export of a community can be fetched. */
  exports: { keepDays: number }
  files: FilesConfig
  search: SearchConfig
}

export function pluginConfig<K extends keyof PluginConfig>(strapi: Strapi, key: K): PluginConfig[K] {
  return strapi.config.get(`plugin::communities.${key}`) as PluginConfig[K]
}
