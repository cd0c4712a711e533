import type { Messages, Words } from './messages/types'
import { escapeHtml } from './safe-text'

export interface Letter {
  words: Words
  /** Whom it greets; left out for addresses without a person. */
  name?: string
  /** In whose name it comes: a person's, beside the platform's address. */
  from?: string
  /** Words of someone else (a reason, a reply), shown as theirs. Plain text. */
  quote?: string | null
  url?: string
  /** Why this mail came, at its foot. */
  because: string
}

export interface Mail { subject: string, text: string, html: string }

const FONT = `font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`

/** Lays a letter out as text and as HTML that old mail programs show too: one column, no images, nothing fetched. */
export function layOut({ words, name, quote, url, because }: Letter, messages: Messages, lang: string): Mail {
  const greeting = name ? [messages.greeting(name)] : []
  const link = url && words.action ? { url, label: words.action } : null
  const after = words.after ?? []
  const text = [
    ...greeting,
    ...words.lines,
    ...(quote ? [quote.split('\n').map(row => `> ${row}`).join('\n')] : []),
    ...(link ? [`${link.label}: ${link.url}`] : []),
    ...after,
    `-- \n${messages.signature}\n${because}`,
  ].join('\n\n')
  const paragraph = (content: string, style = '') => `<p style="margin:0 0 16px;${style}">${content}</p>`
  const html = `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(words.subject)}</title></head>
<body style="margin:0;padding:24px 16px;${FONT};font-size:17px;line-height:1.55;">
<div style="max-width:36em;margin:0 auto;">
${[...greeting, ...words.lines].map(row => paragraph(escapeHtml(row))).join('\n')}
${quote ? `<blockquote style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:4px solid #8a8378;white-space:pre-wrap;">${escapeHtml(quote)}</blockquote>` : ''}
${link
  ? `${paragraph(`<a href="${escapeHtml(link.url)}" style="display:inline-block;padding:12px 20px;background:#1d4f7c;color:#ffffff;border-radius:4px;text-decoration:none;font-weight:600;">${escapeHtml(link.label)}</a>`)}
${paragraph(`${escapeHtml(messages.linkHelp)}<br><span style="word-break:break-all;">${escapeHtml(link.url)}</span>`, 'font-size:15px;')}`
  : ''}
${after.map(row => paragraph(escapeHtml(row))).join('\n')}
<hr style="border:0;border-top:1px solid #cfc9bf;margin:24px 0 16px;">
${paragraph(`${escapeHtml(messages.signature)}<br>${escapeHtml(because)}`, 'font-size:15px;')}
</div></body></html>`
  return { subject: words.subject, text, html }
}
