import type { PluginDefinition } from '@strapi/strapi/admin'
import { PLUGIN_ID } from '../plugin-id'

type Texts = Record<string, string>

/** Loaded one by one, so that an account downloads no more languages than the panel has switched on. */
const languages: Record<string, () => Promise<{ default: Texts }>> = {
  en: () => import('../translations/en.json'),
  cy: () => import('../translations/cy.json'),
}

/** The languages that the host has switched on, in `config.locales`; filled once, before anything is shown. */
export const offered: string[] = []

/** Strapi keeps the texts of all plugins in one list, hence the prefix. */
function prefixed(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]))
}

export const registerTrads: NonNullable<PluginDefinition['registerTrads']> = ({ locales }) => {
  offered.push(...locales)
  return Promise.all(locales.map(async locale => ({
    locale,
    // A language that we don't have falls back to English, text by text.
    data: prefixed((await languages[locale]?.())?.default ?? {}),
  })))
}
