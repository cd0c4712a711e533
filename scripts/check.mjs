// @ts-check
// npm run check: what can be known without running the product. Goes on after a failure and sums up at the end.
import { existsSync } from 'node:fs'
import { inProject } from './lib/paths.mjs'
import { prepare } from './lib/prepare.mjs'
import { programOf, runNode } from './lib/run.mjs'
import { main, PlainError, say, step } from './lib/say.mjs'

/** Folders with a tsconfig of their own. */
const typed = ['config', 'scripts', 'plugins/communities/server', 'plugins/communities/admin', 'cms', 'cms/src/admin', 'database', 'tests']

/** @type {{ title: string, program: () => string, args: string[], cwd?: string }[]} */
const checks = [
  { title: 'Style (eslint)', program: () => programOf('eslint'), args: ['.', '--cache', '--cache-location', '.cache/eslint/'] },
  ...typed.filter(folder => existsSync(inProject(folder, 'tsconfig.json'))).map(folder => ({
    title: `Types of ${folder}`,
    program: () => programOf('typescript', 'tsc'),
    args: ['-p', folder, '--noEmit'],
  })),
  { title: 'Types of frontend', program: () => programOf('nuxt'), args: ['typecheck'], cwd: 'frontend' },
  { title: 'Unused code (knip)', program: () => programOf('knip'), args: ['--no-progress'] },
  { title: 'Unit tests', program: () => programOf('jest'), args: ['--selectProjects', 'unit'] },
]

await main(async () => {
  await prepare(['plugin'])
  const failures = []
  for (const { title, program, args, ...place } of checks) {
    const cwd = inProject(place.cwd ?? '')
    try {
      await step(title, () => runNode(`check-${title.replace(/\W+/g, '-').toLowerCase()}`, program(), args, { cwd }))
    }
    catch (error) {
      failures.push(title)
      say(error instanceof PlainError ? `${error.message}\n` : String(error))
    }
  }
  if (failures.length > 0)
    throw new PlainError(`These checks failed: ${failures.join('; ')}`)
  say('\nAll checks passed.')
  process.exit(0)
})
