import { otherLocalePath } from '~/utils/locales'

/** Address of the texts, with a hash of them; @nuxtjs/i18n puts it in when the site is built. */
declare const __I18N_SERVER_ROUTE__: string

/** What every page's head has: language, theme, title, where its other language is. */
export function useSiteHead() {
  const { locale, t } = useTexts()
  const theme = useTheme()
  const route = useRoute()
  const { siteUrl } = useRuntimeConfig().public
  const here = computed(() => `${siteUrl}${route.path}`)
  const other = computed(() => `${siteUrl}${otherLocalePath(route.path, locale.value)}`)

  // The browser needs the texts before the page comes to life: they come beside the scripts, not after them.
  if (import.meta.server)
    useHead({ link: [{ rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href: `${__I18N_SERVER_ROUTE__}/${locale.value}/messages.json` }] })

  useHead({
    htmlAttrs: {
      'lang': computed(() => locale.value === 'cy' ? 'cy' : 'en-GB'),
      'data-theme': theme,
    },
    titleTemplate: title => title ? `${title} – ${t('site.name')}` : t('site.name'),
    meta: [
      { name: 'viewport', content: 'width=device-width, initial-scale=1' },
      { name: 'color-scheme', content: 'light dark' },
      { name: 'format-detection', content: 'telephone=no' },
    ],
    link: [
      { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' },
      { rel: 'canonical', href: here },
      { rel: 'alternate', hreflang: computed(() => locale.value), href: here },
      { rel: 'alternate', hreflang: computed(() => locale.value === 'cy' ? 'en' : 'cy'), href: other },
    ],
  })
}
