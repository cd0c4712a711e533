/**
 *   backup <folder>              copies database and files of the settings' installation there
 *   restore <folder> [--replace] brings them back
 */
import path from 'node:path'
import { environment } from '@cop/config'
import { BackupError } from './database'
import { backUp, restore } from './run'

async function main(): Promise<void> {
  // Backups are for their owner alone, like what they are made of.
  process.umask(0o077)
  const [what, ...rest] = process.argv.slice(2)
  const [named, ...more] = rest.filter(word => !word.startsWith('--'))
  const unknown = rest.find(word => word.startsWith('--') && !(what === 'restore' && word === '--replace'))
  if (!named || more.length > 0 || unknown)
    throw new BackupError(`${unknown ? `${unknown} is not known. ` : ''}Name one folder: npm run ${what} -- <folder>${what === 'restore' ? ' [--replace]' : ''}`)
  // npm runs its scripts in the project's folder; people mean the one they are in.
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), named)
  const env = environment()
  const made = what === 'restore' ? await restore(env, folder, { replace: rest.includes('--replace') }) : await backUp(env, folder)
  const { communities, people } = made.content
  process.stdout.write(`${what === 'restore' ? `Restored the backup of ${made.madeAt} from` : 'Backed up to'} ${folder}: ${communities} communities, ${people} people, ${made.files.length} files.\n`)
  process.stdout.write(what === 'restore'
    ? 'Use the secrets (.env) of the installation that was backed up: with others everyone must sign in again.\n'
    : 'The secrets (.env) are not in it: keep a copy of them elsewhere.\n')
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof BackupError ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
