import type { Core } from '@strapi/strapi'

/** The languages of the site's pages; the first is the default, which the others fall back to. */
export const locales = [
  { code: 'en', name: 'English' },
  { code: 'cy', name: 'Cymraeg' },
] as const

export type LocaleCode = (typeof locales)[number]['code']

export function isLocale(code: unknown): code is LocaleCode {
  return locales.some(locale => locale.code === code)
}

/** Creates the languages that are missing, so that a fresh database is bilingual from its first start. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service('locales')
  for (const locale of locales) {
    if (!await service.findByCode(locale.code))
      await service.create(locale)
  }
  if (!await service.getDefaultLocale())
    await service.setDefaultLocale(locales[0])
}
