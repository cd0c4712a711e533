interface Texts {
  loadMessages: (locale: string) => Promise<void>
  vueI18n: { global: { getLocaleMessage: (locale: string) => object, setLocaleMessage: (locale: string, messages: object) => void } }
}

/** By language; never changed after it was loaded. */
const loaded = new Map<string, object>()

/**
 * The interface's texts are loaded once by the server, not for each page: i18n would ask itself for them by a request
 * and copy them, which took a sixth of a small page's time. Its context is met as soon as it is there, before i18n's
 * next plugin loads the texts (modules/lean.ts puts this plugin first).
 */
export default defineNuxtPlugin((nuxtApp) => {
  let texts: Texts | undefined
  Object.defineProperty(nuxtApp, '_nuxtI18n', {
    get: () => texts,
    set(made: Texts) {
      texts = made
      const { global } = made.vueI18n
      const load = made.loadMessages
      made.loadMessages = async (locale) => {
        const known = loaded.get(locale)
        if (known)
          return global.setLocaleMessage(locale, known)
        await load(locale)
        loaded.set(locale, global.getLocaleMessage(locale))
      }
    },
  })
})
