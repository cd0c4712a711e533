/**
 * Names and titles that members choose stand in mails that come from us. Mail programs turn anything that looks like an
 * address into a link, so that a name could carry one (CVE-2026-30913): here it can't. A zero-width non-joiner after the
 * dot or colon breaks the address and is not seen. Line breaks go, so that nothing reaches a header (CVE-2026-82661).
 */
export function plainName(text: string, max = 120): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const cut = line.length > max ? `${line.slice(0, max - 1)}…` : line
  return cut.replace(/:(?=\/\/)/g, ':\u200C').replace(/(?<=[\w-])\.(?=[a-z]{2})/gi, '.\u200C').replace(/@\b/g, '@\u200C')
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')
}
