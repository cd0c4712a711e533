import type { Pattern } from '~/utils/texts'
import { rememberTexts } from '~/utils/texts'

/** By language: texts are the same for every page. */
const patterns = new Map<string, Map<string, Pattern>>()

/** While the server writes pages, `t` and `$t` remember what they looked up. */
export default defineNuxtPlugin({
  dependsOn: ['i18n:plugin'],
  setup() {
    const { $i18n, vueApp } = useNuxtApp()
    const locale = $i18n.locale.value
    const known = patterns.get(locale) ?? new Map<string, Pattern>()
    patterns.set(locale, known)
    const translate = $i18n.t
    const t = rememberTexts((key, values = {}, plural) => plural === undefined ? translate(key, values) : translate(key, values, plural), known)
    $i18n.t = t as typeof $i18n.t
    vueApp.config.globalProperties.$t = t as typeof $i18n.t
  },
})
