const DAY = 86_400_000
const WEEK = 7 * DAY
/** Monday, 5 January 1970: weeks begin on Monday (ISO 8601). */
const FIRST_MONDAY = 4 * DAY

/** How long somebody counts as new, and after how long without a word as quiet; in milliseconds. */
export const NEW_FOR = 30 * DAY
export const QUIET_AFTER = 90 * DAY

/** Which of `count` things it is a community's turn to see this week: another one each week, all of them in as many weeks. */
export function turnOf(communityId: number, count: number, now: Date): number {
  return (Math.floor((now.getTime() - FIRST_MONDAY) / WEEK) + communityId) % count
}
