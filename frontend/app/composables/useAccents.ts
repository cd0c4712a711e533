import { accentPair } from '~/utils/contrast'

/** The class that carries a community's colour, if it has one. */
export function accentClass(accent: string | null): string | undefined {
  return accent && /^#[0-9a-f]{6}$/i.test(accent) ? `accent-${accent.slice(1).toLowerCase()}` : undefined
}

/** In the browser, the colours met so far. A constructed sheet: a style element would need the answer's nonce. */
const sheet = import.meta.client ? new CSSStyleSheet() : undefined
const met = new Set<string>()

/**
 * Gives this page's communities their colours: on the server in a style element, which gets the page's nonce;
 * in the browser in a sheet of its own. Style attributes would need a weaker content security policy.
 */
export function useAccents(accents: () => (string | null)[]) {
  if (import.meta.server)
    useHead({ style: [{ key: 'accents', innerHTML: () => [...new Set(accents().map(rule))].join('') }] })
  else watch(accents, list => list.forEach(add), { immediate: true })
}

/** Rules worked out before: as many as communities chose colours, up to a bound. */
const rules = new Map<string, string>()
const mostRules = 2000

function rule(accent: string | null): string {
  const name = accentClass(accent)
  if (!accent || !name)
    return ''
  const known = rules.get(name) ?? makeRule(accent, name)
  if (rules.size < mostRules)
    rules.set(name, known)
  return known
}

function makeRule(accent: string, name: string): string {
  const { light, dark, onLight, onDark } = accentPair(accent)
  return `.${name}{--accent:light-dark(${light},${dark});--on-accent:light-dark(${onLight},${onDark})}`
}

function add(accent: string | null) {
  const css = rule(accent)
  if (!sheet || !css || met.has(css))
    return
  if (met.size === 0)
    document.adoptedStyleSheets.push(sheet)
  met.add(css)
  sheet.insertRule(css)
}
