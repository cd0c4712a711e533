export interface VolumeOptions {
  members: number
  communities: number
  /** How many of them stand at the top; left out: about four of five. */
  trees?: number | undefined
  discussions: number
  /** Replies, over all discussions. */
  comments: number
  seed: number
  /** The data's present: nothing in it is later, except the end of open invitations. */
  now: Date
}

/** How many replies a discussion gets on average where only the number of contributions is given. */
export const REPLIES_PER_DISCUSSION = 10

/** Member-written rows as discussions and their replies. */
export function splitContributions(contributions: number): { discussions: number, comments: number } {
  const discussions = Math.ceil(contributions / (REPLIES_PER_DISCUSSION + 1))
  return { discussions, comments: contributions - discussions }
}
