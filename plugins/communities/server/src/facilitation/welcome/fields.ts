/** What a welcome message can have put in, by its English and its Welsh name. */
const FIELDS = {
  name: ['name', 'enw'],
  community: ['community', 'cymuned'],
  facilitator: ['facilitator', 'hwylusydd'],
} as const

export type WelcomeFacts = Record<keyof typeof FIELDS, string>

const KEYS = Object.keys(FIELDS) as (keyof typeof FIELDS)[]
const BRACKETS = /\[([^[\]\n]{1,40})\]/g

const keyOf = (name: string) => KEYS.find(key => (FIELDS[key] as readonly string[]).includes(name.trim().toLowerCase()))

/** Names in square brackets that nothing can be put in for: most are mistyped. */
export function unknownFields(text: string): string[] {
  return [...text.matchAll(BRACKETS)].map(match => match[1]!.trim()).filter(name => !keyOf(name))
}

/** Puts the facts in. What is put in is not looked through again, whatever a name holds. */
export function fillIn(text: string, facts: WelcomeFacts): string {
  return text.replace(BRACKETS, (whole, name: string) => {
    const key = keyOf(name)
    return key ? facts[key] : whole
  })
}
