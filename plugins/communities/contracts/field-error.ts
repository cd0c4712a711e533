import { z } from 'zod'

/**
 * What can be wrong with one field. The site has words of its own for each, in every language; `message` is English and
 * for those who read the API's answers.
 */
export const fieldErrorCode = z.enum([
  // What the contract sees.
  'missing',
  'empty',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'out-of-range',
  'wrong-type',
  'invalid-format',
  'invalid-email',
  'invalid-characters',
  'not-an-option',
  'unknown-field',
  'say-why',
  'invalid',
  // What only the CMS knows.
  'invalid-cursor',
  'not-on-list',
  'agreement-not-accepted',
  'reason-needed',
  'parent-gone',
  'wrong-password',
  'link-not-valid',
  'accent-too-light',
  'welcome-field',
  'ends-first',
  'ends-late',
  'unlisted-reach',
  'unlisted-joining',
  'wider-than-above',
  'listed-below-hidden',
  'tool-not-above',
  'file-gone',
  'file-empty',
  'file-too-large',
  'file-broken-off',
  'file-type',
  'file-not-image',
  'file-too-many-pixels',
  'file-damaged',
  'file-infected',
  'tag-banned',
  'not-a-word',
])
export type FieldErrorCode = z.infer<typeof fieldErrorCode>

export const fieldError = z.object({
  path: z.array(z.string()),
  message: z.string(),
  code: fieldErrorCode,
  /** How many characters, things or what number it may be, where the code speaks of one. */
  limit: z.number().optional(),
})
export type FieldError = z.infer<typeof fieldError>
