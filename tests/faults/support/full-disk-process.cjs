// @ts-check
// The CMS on a disk that can be filled: SQLite is told from inside that its file may not grow any more, and then answers
// each write that needs room with the very error (SQLITE_FULL) of a full disk. SIGUSR2 fills the disk and frees it again.
const path = require('node:path')
const { createStrapi } = require('@strapi/strapi')

const appDir = path.resolve(__dirname, '../../../cms')

createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false }).start().then((strapi) => {
  let full = false
  process.on('SIGUSR2', async () => {
    full = !full
    // A count below the present one means the present one.
    await strapi.db.connection.raw(`pragma max_page_count = ${full ? 1 : 2 ** 30}`)
  })
}).catch((error) => {
  process.stderr.write(`${error.stack ?? error}\n`)
  process.exit(1)
})
