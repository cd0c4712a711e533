/** What a profile is measured by, in the order in which it helps others most. */
const parts = ['jobTitle', 'organisation', 'region', 'about', 'expertise', 'interests', 'contact'] as const
export type ProfilePart = typeof parts[number]

/** How complete a profile is in percent, and what is missing; what others may not see counts all the same. */
export function completenessOf(filled: Record<ProfilePart, boolean>): { percent: number, missing: ProfilePart[] } {
  const missing = parts.filter(part => !filled[part])
  return { percent: Math.round((parts.length - missing.length) / parts.length * 100), missing }
}
