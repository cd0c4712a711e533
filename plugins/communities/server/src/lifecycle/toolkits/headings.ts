/**
 * Members' texts have their first headings at the third level. Guidance stands under a heading of the second, and staff
 * begin with `##`: that is its third.
 */
export function raiseHeadings(html: string): string {
  return html.replace(/<(\/?)h([4-6])(?=[\s>])/g, (_, slash: string, level: string) => `<${slash}h${Number(level) - 1}`)
}
