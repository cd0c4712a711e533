/*
 * What someone is writing, kept in their browser until it is sent: one text for each person and place.
 * Storage may be full or switched off; then nothing is kept and nothing breaks.
 */
const prefix = 'cop-draft'
const name = (person: string, place: string) => `${prefix} ${person} ${place}`

export function readDraft(person: string, place: string): string {
  try {
    return localStorage.getItem(name(person, place)) ?? ''
  }
  catch {
    return ''
  }
}

export function keepDraft(person: string, place: string, text: string): void {
  try {
    if (text.trim())
      localStorage.setItem(name(person, place), text)
    else localStorage.removeItem(name(person, place))
  }
  catch {}
}
