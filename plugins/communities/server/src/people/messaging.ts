import type { PersonalTie } from '../access/profile-fields'

/** Whether somebody lets this person write to them. Being blocked is not said here: whoever is, never learns of it. */
export function mayMessage(messagesFrom: string | null, tie: PersonalTie): boolean {
  if (tie.self || !tie.registered)
    return false
  switch (messagesFrom ?? 'registered') {
    case 'registered': return true
    case 'communities': return tie.sharesCommunity || tie.contact
    case 'contacts': return tie.contact
    default: return false
  }
}
