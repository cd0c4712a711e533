// @ts-check
// npm run restore -- <folder> [--replace]: brings a backup back; the CMS must not be running.
import { runBackup } from './lib/backup.mjs'
import { main } from './lib/say.mjs'

await main(() => runBackup('restore'))
