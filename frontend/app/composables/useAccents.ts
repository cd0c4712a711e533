import { accentPair } from '~/utils/contrast'

/** The class that carries a community's colour, if it has one. */
export function accentClass(accent: string | null): string | undefined {
  return accent && /^#[0-9a-f]{6}$/i.test(accent) ? `accent-${accent.slice(1).toLowerCase()}` : undefined
}

/** Gives this page's communities their colours. */
export function useAccents(accents: () => (string | null)[]) {
  usePageStyles('accents', () => accents().map(rule))
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
