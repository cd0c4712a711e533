// @ts-check
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { inProject, root } from './paths.mjs'

/**
 * Sets up the hooks for commits, in a git clone that has none of its own. Never a reason for anything to fail:
 * without git (an archive, a container) there is nothing to hook into.
 */
export function installHooks() {
  const program = inProject('node_modules/simple-git-hooks/cli.js')
  if (process.env.CI || !existsSync(inProject('.git')) || !existsSync(program))
    return
  try {
    const hooks = execFileSync('git', ['rev-parse', '--git-path', 'hooks'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    if (!existsSync(path.resolve(root, hooks, 'pre-commit')))
      execFileSync(process.execPath, [program], { cwd: root, stdio: 'ignore' })
  }
  catch {}
}
