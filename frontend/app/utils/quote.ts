interface Author { id: string | null, name: string }

/** Longer than this, a quotation repeats rather than points. */
const longest = 2000

/** A name inside a Markdown link's text: brackets and backslashes would end it. */
function linkText(name: string): string {
  return name.replace(/[[\]\\]/g, '\\$&')
}

/** A mention as Markdown; the CMS makes a link to the person of it, with the name they have then. */
export function mentionMarkdown(author: { id: string, name: string }): string {
  return `[@${linkText(author.name)}](person:${author.id})`
}

/** A quotation with who said it, ready for a reply below it. */
export function quoteMarkdown(text: string, author: Author | null): string {
  const short = text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text
  const said = author ? [author.id ? `${mentionMarkdown({ id: author.id, name: author.name })}:` : `${author.name}:`, ''] : []
  return `${[...said, ...short.split('\n')].map(line => line ? `> ${line}` : '>').join('\n')}\n\n`
}
