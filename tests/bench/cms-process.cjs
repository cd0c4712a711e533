// @ts-check
// The CMS as in production, with one route more: the floor that everything else is compared with.
const path = require('node:path')
const { createStrapi } = require('@strapi/strapi')

const appDir = path.resolve(__dirname, '../../cms')

async function main() {
  const strapi = await createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false }).load()
  strapi.server.routes({
    type: 'content-api',
    routes: [{
      method: 'GET',
      path: '/floor',
      handler: (/** @type {{ body: unknown }} */ ctx) => {
        ctx.body = { data: { constant: 'The same for everyone.' } }
      },
      config: { auth: false },
    }],
  })
  await strapi.start()
}

main().catch((error) => {
  process.stderr.write(`${error.stack ?? error}\n`)
  process.exit(1)
})
