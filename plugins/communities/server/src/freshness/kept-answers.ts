import type { Strapi } from '../kernel/strapi'
import { contentVersion } from './content-version'

/** An answer's body that is text already. */
export class JsonText {
  constructor(readonly text: string) {}
}

interface Kept { version: string, body: JsonText }

const answers = new WeakMap<Strapi, Map<string, Kept>>()
const mostKept = 500
/** A long discussion is about 100 kB; what is larger is rare, and would push out many others. */
const largest = 200_000

/**
 * An answer that is the same for everyone who isn't signed in, made once for each content version: machines that read
 * the whole site ask for the same things again and again. `key`: everything the answer depends on.
 */
export async function keptAnswer(strapi: Strapi, key: string, make: () => Promise<unknown>): Promise<JsonText> {
  const all = answers.get(strapi) ?? new Map<string, Kept>()
  answers.set(strapi, all)
  // Asked before the answer is made: what changes meanwhile makes it old at once, never wrong for longer.
  const version = await contentVersion(strapi)
  const known = all.get(key)
  if (known?.version === version)
    return known.body
  const body = new JsonText(JSON.stringify({ data: await make() }))
  all.delete(key)
  const oldest = all.keys().next().value
  if (all.size >= mostKept && oldest !== undefined)
    all.delete(oldest)
  if (body.text.length <= largest)
    all.set(key, { version, body })
  return body
}
