import { seedFor } from '../seeds/random'

const DIGITS = 6
const LIMIT = 36 ** DIGITS

/** The finaliser of MurmurHash3 by Austin Appleby (public domain): every bit of the number changes every bit of the result. */
function scatter(number: number): number {
  let hash = number
  hash = Math.imul(hash ^ (hash >>> 16), 0x85EBCA6B)
  hash = Math.imul(hash ^ (hash >>> 13), 0xC2B2AE35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * Public ids in the form of Strapi's own (24 small letters and digits, a letter first), computed from the row's number:
 * nothing has to be remembered to point at a row.
 */
export function documentIds(seed: number, kind: string): (id: number) => string {
  const salts = ['a', 'b', 'c', 'd'].map(part => seedFor(seed, `${kind}/${part}`))
  return (id) => {
    let text = ''
    for (const salt of salts)
      text += (scatter(id ^ salt) % LIMIT).toString(36).padStart(DIGITS, '0')
    return `v${text.slice(1)}`
  }
}
