/**
 * Walks the audit trail and says whether it is whole. With `number:hash`, as an earlier run printed it, also whether
 * that entry is still the same: whoever keeps that line elsewhere sees if the trail was cut or made anew.
 */
import type { Core } from '@strapi/strapi'
import { withStrapi } from '../load/boot'

type Verdict = { whole: true, entries: number, hash: string } | { whole: false, number: number, why: string }
interface Audit { verify: (witness?: { number: number, hash: string }) => Promise<Verdict> }

const [given] = process.argv.slice(2)

function witnessOf(text: string | undefined): { number: number, hash: string } | undefined {
  if (text === undefined)
    return undefined
  const [, number, hash] = /^(\d{1,10}):([0-9a-f]{64})$/.exec(text) ?? []
  if (!number || !hash)
    throw new Error('Give what an earlier run printed: the number of an entry, a colon, and its hash')
  return { number: Number(number), hash }
}

async function verify(strapi: Core.Strapi): Promise<Verdict> {
  return (strapi.plugin('communities').service('audit') as Audit).verify(witnessOf(given))
}

withStrapi(verify).then(
  (verdict) => {
    if (verdict.whole)
      process.stdout.write(`The audit trail is whole: ${verdict.entries} entries.\nTo keep elsewhere: ${verdict.entries}:${verdict.hash}\n`)
    else
      process.stderr.write(`The audit trail is broken at entry ${verdict.number}: ${verdict.why}.\n`)
    process.exit(verdict.whole ? 0 : 1)
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  },
)
