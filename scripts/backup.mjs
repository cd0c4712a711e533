// @ts-check
// npm run backup -- <folder>: copies the database and the members' files; the installation goes on running.
import { runBackup } from './lib/backup.mjs'
import { main } from './lib/say.mjs'

await main(() => runBackup('backup'))
