import MarkdownIt from 'markdown-it'
import sanitizeHtml from 'sanitize-html'

/** Raise when the output changes: rows that keep an older number are rendered again. */
export const RENDERER_VERSION = 1

export interface RenderedText {
  /** Finished, safe HTML. Person links are empty: see `fillMentions`; so are pictures: see `fillPictures`. */
  html: string
  /** Words only, for search, excerpts and the text part of mails. */
  text: string
  /** Public ids of the people mentioned, without repeats. */
  mentions: string[]
}

const PERSON_LINK = /^person:([a-z0-9]{8,40})$/i

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: false, typographer: false })
/** A member's file, by its address on the site. */
const OWN_FILE = /^\/files\/([a-z0-9]{8,40})(?:\/thumbnail)?$/i
// Pictures are members' files, named here and shown where they hang on the text that names them (`fillPictures`). One from
// elsewhere would track readers: it stays a link.
markdown.renderer.rules.image = (tokens, index) => {
  const token = tokens[index] as typeof tokens[number]
  const [address, words] = [token.attrGet('src') ?? '', markdown.utils.escapeHtml(token.content)]
  const file = OWN_FILE.exec(address)?.[1]
  return file ? `<img data-file="${file}" alt="${words}">` : `!<a href="${markdown.utils.escapeHtml(address)}">${words}</a>`
}
// `person:` links are ours; anything else must be a web or mail address.
markdown.validateLink = url => PERSON_LINK.test(url) || /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i.test(url.trim())

// A page has one h1 and the discussion's title is its h2: headings in members' text begin below that.
markdown.core.ruler.push('lower-headings', (state) => {
  for (const token of state.tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`
  }
})

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'h3', 'h4', 'h5', 'h6', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img'],
  allowedAttributes: { a: ['href', 'rel', 'data-person', 'class'], ol: ['start'], th: ['scope'], img: ['data-file', 'alt'] },
  allowedSchemes: ['http', 'https', 'mailto', 'person'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'escape',
  transformTags: {
    a(tagName, attribs): sanitizeHtml.Tag {
      const person = PERSON_LINK.exec(attribs.href ?? '')?.[1]
      return person
        ? { tagName, attribs: { 'class': 'mention', 'data-person': person, 'href': `/people/${person}` }, text: '' }
        : { tagName, attribs: { href: attribs.href ?? '', rel: 'nofollow ugc noopener' } }
    },
    th: (tagName, attribs) => ({ tagName, attribs: { ...attribs, scope: 'col' } }),
  },
}

/** What a link to a person says is their present name, so its written text is dropped before rendering. */
const WRITTEN_MENTION = /\[@?[^\]\n]{0,120}\]\(person:([a-z0-9]{8,40})\)/gi

/** Renders a member's Markdown, once, when it is written. Total: any text gives some HTML. */
export function render(source: string): RenderedText {
  const mentions = new Set<string>()
  const prepared = source.replace(WRITTEN_MENTION, (_, person: string) => {
    mentions.add(person)
    return `[@](person:${person})`
  })
  const html = sanitizeHtml(markdown.render(prepared), allowed).replace(/(data-person="[^"]+" href="[^"]+"|href="[^"]+" data-person="[^"]+"[^>]*)>@<\/a>/g, '$1></a>').trim()
  return { html, text: plainText(html.replace(/<img [^>]*alt="([^"]*)" \/>/g, '$1')), mentions: [...mentions] }
}

export function plainText(html: string): string {
  return sanitizeHtml(html.replace(/<\/(?:p|li|h\d|tr|blockquote|pre)>|<br \/>/g, '$& \n'), { allowedTags: [], allowedAttributes: {} })
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

/** The first words of a text, at most `max` characters, cut at a word. */
export function excerptOf(text: string, max = 200): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= max)
    return flat
  const cut = flat.slice(0, max - 1)
  return `${cut.slice(0, cut.lastIndexOf(' ') > max / 2 ? cut.lastIndexOf(' ') : cut.length)}…`
}
