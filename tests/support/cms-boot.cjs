// @ts-check
// Boots the built application, by default without the admin panel's files.
const path = require('node:path')
const { createStrapi } = require('@strapi/strapi')

const appDir = path.resolve(__dirname, '../../cms')

/**
 * What is scheduled for the night runs at once where a test asks for it by name.
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @param {string | undefined} name
 */
async function runJob(strapi, name) {
  if (!name)
    return
  const spec = strapi.cron.jobs.find(job => job.name === name)
  if (!spec)
    throw new Error(`Nothing called ${name} is scheduled`)
  await spec.job.invoke()
}

/**
 * What every start brings in line with the code, over hundreds of rows: a copy of a template, made by this code, has that
 * behind it.
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 */
function leaveWhatIsInLine(strapi) {
  const nothing = async () => {}
  for (const name of ['content-types', 'components'])
    strapi.plugin('content-manager').service(name).syncConfigurations = nothing
  strapi.service('admin::role').resetSuperAdminPermissions = nothing
  strapi.service('admin::permission').cleanPermissionsInDatabase = nothing
}

/** Settings come from the process' environment. @returns {Promise<import('@strapi/strapi').Core.Strapi>} */
async function boot() {
  const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: process.env.TEST_ADMIN_PANEL === 'on' })
  await strapi.register()
  if (process.env.TEST_FROM_TEMPLATE === 'yes')
    leaveWhatIsInLine(strapi)
  await strapi.bootstrap()
  strapi.isLoaded = true
  await strapi.start()
  // The fewest rounds of bcrypt: dozens of people register in a run, and none of them has anything to lose.
  Object.assign(strapi.contentTypes['plugin::users-permissions.user'].attributes.password, { encryption: { rounds: 4 } })
  await runJob(strapi, process.env.TEST_RUN_JOB)
  return strapi
}

module.exports = { boot, runJob }
