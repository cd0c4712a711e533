// @ts-check
// Hook: the changelog is made from commit messages, so they have one form.
import { readFileSync } from 'node:fs'
import { isConventional } from './lib/commit-message.mjs'

const message = readFileSync(process.argv[2] ?? '', 'utf8')
if (!isConventional(message)) {
  process.stderr.write(`\nPlease write the message as "type(scope): what changes", for example "fix(site): show the reason of a refusal".\nTypes: feat, fix, docs, test, refactor, perf, build, ci, chore, style, revert.\n\n`)
  process.exit(1)
}
