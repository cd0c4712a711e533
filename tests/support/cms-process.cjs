// @ts-check
// The CMS as the tests start it: the built application, by default without the admin panel's files.
const path = require('node:path')
const { createStrapi } = require('@strapi/strapi')

const appDir = path.resolve(__dirname, '../../cms')

createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: process.env.TEST_ADMIN_PANEL === 'on' })
  .start()
  .catch((error) => {
    process.stderr.write(`${error.stack ?? error}\n`)
    process.exit(1)
  })
