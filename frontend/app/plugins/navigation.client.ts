/**
 * Pages use plain links, which cost nothing to render and are also what the CMS sends inside text.
 * One listener takes them over: same-site links are followed without loading the page anew.
 */
export default defineNuxtPlugin((nuxtApp) => {
  const router = useRouter()
  const now = useNow()
  const flash = useFlash()
  const { notice } = useNotice()
  let first = true

  document.addEventListener('click', (event) => {
    const link = plainLink(event)
    if (!link)
      return
    event.preventDefault()
    void router.push(link)
  })
  document.addEventListener('pointerover', (event) => {
    const link = siteLink(event)
    if (link)
      void preloadRouteComponents(link).catch(() => undefined)
  }, { passive: true })

  // A slash leads to the header's search box, unless it is being typed or its reader does without (pages/search.vue).
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || localStorage.noSlash || (event.target as Element).closest('input, textarea, select, [contenteditable]'))
      return
    event.preventDefault()
    document.querySelector<HTMLElement>('.site-search input')?.focus()
  })

  router.beforeEach((to, from) => {
    if (from.matched.length > 0 && to.path !== from.path) {
      flash.value = null
      notice.value = null
    }
  })
  nuxtApp.hook('page:finish', () => {
    now.value = Date.now()
    if (first) {
      first = false
      return
    }
    // Whoever follows a link with a keyboard or a screen reader starts at the new page's heading.
    if (!location.hash && !document.activeElement?.closest('form, dialog'))
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  })
})

function siteLink(event: Event): string | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href')
  // Members' files are no pages.
  if (href?.startsWith('/files/'))
    return null
  if (!link || !href?.startsWith('/') || href.startsWith('//') || link.target || link.hasAttribute('download') || link.rel.includes('external'))
    return null
  return href
}

function plainLink(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null
  return siteLink(event)
}
