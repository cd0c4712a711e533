interface MenuLink { label: string, labelCy: string | null, url: string }

/** A community's own links as they are typed: a line each, `https://address label | label in Welsh`. */
export function menuFrom(text: string): MenuLink[] {
  return text.split('\n').map(line => line.trim()).filter(Boolean).map((line) => {
    const [first = '', labelCy = ''] = line.split('|').map(part => part.trim())
    const [url = '', ...label] = first.split(/\s+/)
    return { url: /^[a-z]+:/i.test(url) ? url : `https://${url}`, label: label.join(' '), labelCy: labelCy || null }
  })
}

export function menuText(links: MenuLink[]): string {
  return links.map(({ url, label, labelCy }) => `${url} ${label}${labelCy ? ` | ${labelCy}` : ''}`).join('\n')
}
