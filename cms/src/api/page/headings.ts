/**
 * Members' texts begin two levels down, under a page's and a discussion's own headings. A site page has its title
 * as the only heading above: its `##` becomes an `h2` again, so that no level is skipped.
 */
export function raiseHeadings(html: string): string {
  return html.replace(/<(\/?)h([3-6])(?=[\s>])/g, (_, slash: string, level: string) => `<${slash}h${Math.max(2, Number(level) - 2)}`)
}
