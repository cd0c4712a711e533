/** Text cut between words: `line-clamp` cuts through them. About two lines on a wide screen, three on a phone. */
export function shorten(text: string, max = 100): string {
  if (text.length <= max)
    return text
  const end = text.lastIndexOf(' ', max - 1)
  return `${text.slice(0, end > 0 ? end : max - 1).replace(/[\s,;:.…–-]+$/, '')}…`
}
