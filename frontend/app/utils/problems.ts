/** The contract's messages for fields, and the key of the site's own words for each, in the reader's language. */
const patterns: [RegExp, string][] = [
  [/^Cannot be empty$/, 'empty'],
  [/^Must be at least (\d+) characters$/, 'tooShort'],
  [/^Must be (\d+) characters or fewer$/, 'tooLong'],
  [/^Enter an email address in the correct format/, 'email'],
  [/^Enter your password$/, 'password'],
  [/^You must accept the terms/, 'terms'],
  [/^Say why, so that the person knows$/, 'sayWhy'],
  [/^Must be a colour like/, 'colour'],
  [/^Contains characters that/, 'characters'],
  [/^(organisation|choose|choosePeople|emails)$/, '$1'],
]

export interface MessageKey { key: string, n?: number }

/** Null for a message that only the CMS knows: it is shown as it came. */
export function messageKey(message: string): MessageKey | null {
  for (const [pattern, key] of patterns) {
    const match = pattern.exec(message)
    if (match)
      return key === '$1' ? { key: match[1] ?? key } : { key, n: match[1] ? Number(match[1]) : undefined }
  }
  return null
}
