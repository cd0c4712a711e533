/** Accounts that everybody who measures needs to find: the first people of every volume, by position. */
export const KNOWN = [
  { key: 'everywhere', email: 'everywhere@load.example' },
  { key: 'member', email: 'member@load.example' },
  { key: 'facilitator', email: 'facilitator@load.example' },
  { key: 'newcomer', email: 'newcomer@load.example' },
] as const

export type KnownKey = typeof KNOWN[number]['key']

export function knownPerson(key: KnownKey): number {
  return KNOWN.findIndex(known => known.key === key)
}

/** How many communities the best connected person belongs to, where there are as many. */
export const EVERYWHERE = 300
