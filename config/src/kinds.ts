import { z } from 'zod'

/** The kinds of value that environment variables take. All of them arrive as text. */

export function port(standard: number) {
  return z.coerce
    .number({ error: 'must be a port number' })
    .int('must be a whole number')
    .min(1, 'must be a port between 1 and 65535')
    .max(65535, 'must be a port between 1 and 65535')
    .default(standard)
}

export function count(standard: number, least = 0) {
  return z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .default(standard)
}

export function yesNo(standard: boolean) {
  return z
    .stringbool({ truthy: ['true', 'yes', 'on', '1'], falsy: ['false', 'no', 'off', '0'], error: 'must be true or false' })
    .default(standard)
}

export function address() {
  return z
    .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
    .transform(url => url.replace(/\/+$/, ''))
}

export function secret() {
  return z
    .string({ error: 'is missing; `npm start` makes one' })
    .min(16, 'must have at least 16 characters')
}
