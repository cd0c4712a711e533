/** In the browser, the rules met so far. A constructed sheet: a style element would need the answer's nonce. */
const sheet = import.meta.client ? new CSSStyleSheet() : undefined
const met = new Set<string>()

/**
 * Rules that what a page shows asks for: on the server in a style element, which gets the page's nonce; in the browser in a
 * sheet of its own. Style attributes would need a weaker content security policy.
 */
export function usePageStyles(key: string, rules: () => string[]) {
  if (import.meta.server)
    useHead({ style: [{ key, innerHTML: () => [...new Set(rules())].join('') }] })
  else watch(rules, list => list.forEach(add), { immediate: true })
}

function add(css: string) {
  if (!sheet || !css || met.has(css))
    return
  if (met.size === 0)
    document.adoptedStyleSheets.push(sheet)
  met.add(css)
  sheet.insertRule(css)
}
