// @ts-check
// npm run faults: kills, cuts, floods and fuzzes what is built, and prints what it found. --full takes its time.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { cacheFolder, inProject } from './lib/paths.mjs'
import { prepare } from './lib/prepare.mjs'
import { summary } from './lib/reports.mjs'
import { runFaults } from './lib/runners.mjs'
import { duration, main, PlainError, say } from './lib/say.mjs'

const results = inProject('tests/faults/results/latest.json')

/** @typedef {{ name: string, figures: Record<string, string | number> }} Line */

/** @param {string} file @returns {Line[]} */
function linesOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line)) : []
}

/** @param {Line[]} lines */
function table(lines) {
  const width = Math.max(...lines.map(({ name }) => name.length))
  return lines.map(({ name, figures }) => `${name.padEnd(width)}  ${Object.entries(figures).map(([what, figure]) => `${what}: ${figure}`).join(' · ')}`).join('\n')
}

await main(async () => {
  const unknown = process.argv.slice(2).find(argument => argument !== '--full' && argument.startsWith('-'))
  if (unknown)
    throw new PlainError(`${unknown} is not known here. npm run faults -- [--full] [part of a file's name …]`)
  const full = process.argv.includes('--full')
  const only = process.argv.slice(2).filter(argument => argument !== '--full')
  await prepare(['plugin', 'admin', 'cms', 'site'])
  const file = path.join(cacheFolder, 'reports', 'faults.jsonl')
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(file, { force: true })
  const started = Date.now()
  const counts = await runFaults({ FAULTS: full ? 'full' : 'quick', FAULTS_REPORT: file }, { only, measured: true })
  const lines = linesOf(file)
  if (lines.length > 0)
    say(`\n${table(lines)}\n`)
  mkdirSync(path.dirname(results), { recursive: true })
  writeFileSync(results, `${JSON.stringify({ form: full ? 'full' : 'quick', node: process.version, cores: os.cpus().length, counts, cases: lines }, null, 2)}\n`)
  say(`Faults, ${full ? 'full' : 'quick'} form: ${summary(counts)} (${duration(Date.now() - started)})`)
  process.exitCode = counts.failed > 0 ? 1 : 0
})
