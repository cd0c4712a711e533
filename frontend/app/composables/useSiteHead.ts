import { otherLocalePath } from '~/utils/locales'

/** What every page's head has: language, theme, title, where its other language is. */
export function useSiteHead() {
  const { locale, t } = useI18n()
  const theme = useTheme()
  const route = useRoute()
  const { siteUrl } = useRuntimeConfig().public
  const here = computed(() => `${siteUrl}${route.path}`)
  const other = computed(() => `${siteUrl}${otherLocalePath(route.path, locale.value)}`)

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
