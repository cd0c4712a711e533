/** Words of a text as they are compared: without accents, case and what stands between them. */
function plain(text: string): string {
  const words = text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return ` ${words.filter(Boolean).join(' ')} `
}

/** `example.com`, `www.example.com/shop`: a name with a dot in it and no spaces. */
const PLACE = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+)(\/\S*)?$/i

/** Whether there is anything in it to look for. */
export function isWatchable(entry: string): boolean {
  return plain(entry).trim().length > 1
}

/** Where the links of rendered text lead. */
function linksOf(html: string): URL[] {
  return [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')).flatMap(href => URL.canParse(href) ? [new URL(href)] : [])
}

function leadsTo(link: URL, [, host = '', path = '']: RegExpMatchArray): boolean {
  const [wanted, there] = [host.toLowerCase().replace(/^www\./, ''), link.hostname.toLowerCase()]
  return (there === wanted || there.endsWith(`.${wanted}`)) && link.pathname.toLowerCase().startsWith(path.toLowerCase())
}

/**
 * Which entries of a list are in a text. Words count whole, wherever they stand and however they are written; one that ends
 * with `*` for all that begin so. A place counts where a link leads to it or below it, or where its name is written.
 */
export function watchedIn(list: readonly string[], { title = '', text, html }: { title?: string, text: string, html: string }): string[] {
  if (list.length === 0)
    return []
  const [words, links] = [plain(`${title}\n${text}`), linksOf(html)]
  return list.filter((entry) => {
    const place = PLACE.exec(entry)
    if (place && links.some(link => leadsTo(link, place)))
      return true
    const looked = plain(entry)
    return looked.trim() !== '' && words.includes(entry.endsWith('*') ? looked.trimEnd() : looked)
  })
}
