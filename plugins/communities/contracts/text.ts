import { z } from 'zod'

/**
 * Characters that have no place in anything a person types: C0 controls except tab and newlines,
 * and the marks that reorder text on screen (they can disguise a link or a name; CVE-2021-42574).
 */
// eslint-disable-next-line no-control-regex
const FORBIDDEN_IN_BODY = /[\u0000-\u0008\v\f\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/
// eslint-disable-next-line no-control-regex
const FORBIDDEN_IN_LINE = /[\u0000-\u001F\u007F\u2028-\u202E\u2066-\u2069]/

/** Lone surrogates are not text: databases refuse or silently replace them. */
function isWellFormed(value: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value)
}

const NOT_TEXT = { error: 'Contains characters that are not valid text', params: { code: 'invalid-characters' } }
const NOT_ALLOWED = { error: 'Contains characters that are not allowed', params: { code: 'invalid-characters' } }

/** One line of text, trimmed, `min` to `max` UTF-16 units. */
export function line(max: number, min = 1) {
  return z.string()
    .refine(isWellFormed, NOT_TEXT)
    .refine(value => !FORBIDDEN_IN_LINE.test(value), NOT_ALLOWED)
    .transform(value => value.trim().normalize('NFC'))
    .pipe(z.string().min(min, min === 1 ? 'Cannot be empty' : `Must be at least ${min} characters`).max(max, `Must be ${max} characters or fewer`))
}

/** Several lines of text (Markdown or plain), trimmed at the ends. */
export function body(max: number, min = 1) {
  return z.string()
    .refine(isWellFormed, NOT_TEXT)
    .refine(value => !FORBIDDEN_IN_BODY.test(value), NOT_ALLOWED)
    .transform(value => value.trim().normalize('NFC'))
    .pipe(z.string().min(min, 'Cannot be empty').max(max, `Must be ${max} characters or fewer`))
}

/** An e-mail address as WHATWG's `input type=email` accepts it, lower-cased. RFC 5321 limits it to 254. */
export const email = z.string()
  .max(254, 'Must be 254 characters or fewer')
  .transform(value => value.trim().toLowerCase())
  .pipe(z.email('Enter an email address in the correct format, like name@example.com'))

/** A password as somebody has chosen it. Half of a character would keep bcryptjs busy for ever. */
export const password = z.string().min(1, 'Enter your password').max(500).refine(isWellFormed, NOT_TEXT)

/** NCSC guidance: length over composition rules. bcrypt ignores all beyond 72 bytes, so longer is refused. */
export const newPassword = z.string()
  .min(12, 'Must be at least 12 characters')
  .refine(value => new TextEncoder().encode(value).length <= 72, { error: 'Must be 72 characters or fewer', params: { code: 'too-long', limit: 72 } })
  .refine(isWellFormed, NOT_TEXT)

export const slug = z.string().min(1).max(120).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Must be lower-case words joined by hyphens')
/** Strapi's public id of a row (cuid2). */
export const id = z.string().min(1).max(40).regex(/^[a-z0-9]+$/i, 'Is not an id')
/** A secret that came by mail: 32 random bytes in base64url. */
export const token = z.string().min(20).max(200).regex(/^[\w-]+$/, 'Is not a valid token')
/** A print (SHA-256) of what was shown: what is asked for is done to that and nothing else. */
export const fingerprint = z.string().regex(/^[0-9a-f]{64}$/, 'Is not a fingerprint')
/** Opaque keyset cursor, as an earlier answer gave it in `nextCursor`. */
export const cursor = z.string().min(1).max(200).regex(/^[\w-]+$/, 'Is not a valid cursor')
/** Made by the client once for each thing it sends, so that a repeated request makes one thing. */
export const requestKey = z.uuid().optional()
export const timestamp = z.iso.datetime()
export const locale = z.enum(['en', 'cy'])
