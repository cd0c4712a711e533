interface Reply { id: string, parent: string | null }

/** How far a reply is indented: 1 to 3. Deeper ones stay at 3 and say whom they answer, so that a phone can show them. */
export function replyDepths(comments: Reply[]): Map<string, number> {
  const depths = new Map<string, number>()
  for (const { id, parent } of comments) {
    // A parent on an earlier page counts as the first level.
    const above = parent ? depths.get(parent) ?? 1 : 0
    depths.set(id, Math.min(above + 1, 3))
  }
  return depths
}
