import type { PluginConfig } from './kernel/strapi'
import { checkFilesConfig, filesDefaults } from './files/config'
import { checkSearchConfig, searchDefaults } from './search/config'

const defaults: PluginConfig = {
  siteUrl: 'http://localhost:3000',
  siteSecret: '',
  mail: { from: 'Communities <no-reply@localhost>' },
  outbox: { pollMs: 1000, enabled: true },
  rateLimits: 1,
  newcomerContributions: 3,
  facilitatorAdminAccounts: 'by-staff',
  levels: 5,
  closeUsersPermissionsRoutes: true,
  publicContent: [],
  stopSeconds: 10,
  logRequests: false,
  stalls: { quietDays: 60, requestDays: 7, questionDays: 7, staffDays: 14 },
  watch: { newDays: 30, trialDays: 7, quietDays: 180 },
  exports: { keepDays: 14 },
  files: filesDefaults,
  search: searchDefaults,
}

export default {
  default: defaults,
  validator(config: PluginConfig) {
    if (!/^https?:\/\/[^/]+(?:\/.*[^/])?$/.test(config.siteUrl))
      throw new Error('communities: `siteUrl` must be an http(s) address without a slash at its end')
    if (!(config.rateLimits >= 0))
      throw new Error('communities: `rateLimits` must be 0 or more')
    if (!(config.newcomerContributions >= 0))
      throw new Error('communities: `newcomerContributions` must be 0 or more')
    if (!(config.levels >= 1))
      throw new Error('communities: `levels` must be 1 or more')
    if (Object.values(config.stalls).some(days => !(days >= 0)))
      throw new Error('communities: the days of `stalls` must be 0 or more')
    if (Object.values(config.watch).some(days => !(days >= 0)))
      throw new Error('communities: the days of `watch` must be 0 or more')
    if (!(config.exports.keepDays >= 1))
      throw new Error('communities: `exports.keepDays` must be 1 or more')
    checkFilesConfig(config.files)
    checkSearchConfig(config.search)
  },
}
