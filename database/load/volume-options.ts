import type { VolumeOptions } from '../volume/options'
import { parseArgs } from 'node:util'
import { splitContributions } from '../volume/options'

const usage = `Load data: made-up members, communities and what they write, as many as you say, in a database of its own.

  --members <number>         people with an account (100000); 1 % of them write most, 10 % some, the rest reads
  --communities <number>     a few large, most small, a fifth of them below another (2000)
  --trees <number>           how many communities stand at the top, with all others below them (about four of five)
  --contributions <number>   rows that members wrote: one in eleven is a discussion, the others are replies (1000000)
  --discussions <number>     instead of --contributions, together with
  --comments <number>        replies over all discussions
  --seed <number>            another seed gives other data, the same one the same (1)
  --now <date>               the data's present (today)
  --file <path>              SQLite: the new file; its folder must be writable (load.db in the data folder)

With DATABASE_CLIENT=postgres the database that the settings name is filled, if it holds no members and no communities.
Every account has the same password, made for this installation: volume.json in the data folder names it, and accounts
and places to measure with.`

export interface VolumeArguments { options: VolumeOptions, file: string | undefined }

/** @returns what was asked for, or the text of `--help`. @throws Error in plain words */
export function readVolumeArguments(given: string[]): VolumeArguments | string {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args: given, options: { members: text, communities: text, trees: text, contributions: text, discussions: text, comments: text, seed: text, now: text, file: text, help: { type: 'boolean' } } })
  if (values.help)
    return usage
  if (values.contributions !== undefined && (values.discussions ?? values.comments) !== undefined)
    throw new Error('Say either --contributions, or --discussions and --comments.')
  if ((values.discussions === undefined) !== (values.comments === undefined))
    throw new Error('--discussions and --comments go together.')
  const now = values.now === undefined ? new Date() : new Date(values.now)
  if (Number.isNaN(now.getTime()))
    throw new Error(`--now is no date: ${values.now}`)
  const split = values.discussions === undefined
    ? splitContributions(count('contributions', values.contributions, 1_000_000))
    : { discussions: count('discussions', values.discussions), comments: count('comments', values.comments) }
  return {
    options: { members: count('members', values.members, 100_000), communities: count('communities', values.communities, 2000), ...(values.trees !== undefined && { trees: count('trees', values.trees) }), ...split, seed: count('seed', values.seed, 1), now },
    file: values.file,
  }
}

function count(name: string, value: string | undefined, standard?: number): number {
  const number = value === undefined ? standard : Number(value)
  if (number === undefined || !Number.isSafeInteger(number) || number < 0)
    throw new Error(`--${name} must be a whole number.`)
  return number
}
