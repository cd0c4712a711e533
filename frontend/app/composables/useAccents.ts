import { accentPair } from '~/utils/contrast'

/** The class that carries a community's colour, if it has one. */
export function accentClass(accent: string | null): string | undefined {
  return accent && /^#[0-9a-f]{6}$/i.test(accent) ? `accent-${accent.slice(1).toLowerCase()}` : undefined
}

/**
 * Puts the colours of this page's communities into one style element with the page's nonce:
 * style attributes in the HTML would need a weaker content security policy.
 */
export function useAccents(accents: () => (string | null)[]) {
  const nonce = useNonce()
  const css = computed(() => [...new Set(accents())].map((accent) => {
    const name = accentClass(accent)
    if (!accent || !name)
      return ''
    const { light, dark, onLight, onDark } = accentPair(accent)
    return `.${name}{--accent:light-dark(${light},${dark});--on-accent:light-dark(${onLight},${onDark})}`
  }).join(''))
  useHead({ style: [{ key: 'accents', nonce: import.meta.client ? nonce : undefined, innerHTML: css }] })
}
