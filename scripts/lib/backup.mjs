// @ts-check
import { spawnSync } from 'node:child_process'
import { ensureBuilt } from './build.mjs'
import { loadEnvFile } from './env-file.mjs'
import { inProject } from './paths.mjs'
import { programOf } from './run.mjs'

/**
 * Runs a command of database/backup on the installation that the settings describe. Unlike other commands it makes no
 * settings of its own: an installation that is backed up or restored has them.
 * @param {'backup' | 'restore'} command
 */
export async function runBackup(command) {
  await ensureBuilt(['config'])
  loadEnvFile(inProject('.env'))
  const { status } = spawnSync(process.execPath, [programOf('tsx'), inProject('database/backup/cli.ts'), command, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
