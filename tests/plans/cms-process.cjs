// @ts-check
// The CMS as the tests start it, writing down every query: those that knex builds and those that are sent as they are.
const { appendFileSync } = require('node:fs')
const path = require('node:path')
const { createStrapi } = require('@strapi/strapi')

const appDir = path.resolve(__dirname, '../../cms')
const file = /** @type {string} */ (process.env.TEST_QUERIES_FILE)

async function main() {
  const strapi = await createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false }).load()
  // At once, so that it stands there when the answer to a request is out.
  strapi.db.connection.on('query', (/** @type {{ sql: string, bindings: unknown[] }} */ { sql, bindings }) => appendFileSync(file, `${JSON.stringify({ sql, bindings, asked: strapi.requestContext.get() !== undefined })}\n`))
  await strapi.start()
}

main().catch((error) => {
  process.stderr.write(`${error.stack ?? error}\n`)
  process.exit(1)
})
