/**
 * The secret from a link in a mail, from the query or the fragment. It is taken out of the address as soon as
 * the page runs, so that it stays in no history and no screenshot.
 */
export function useMailToken() {
  const route = useRoute()
  const given = route.query.token
  const token = ref(typeof given === 'string' ? given : '')
  useHead({ meta: [{ name: 'robots', content: 'noindex' }, { name: 'referrer', content: 'no-referrer' }] })
  onMounted(() => {
    const fragment = new URLSearchParams(location.hash.slice(1)).get('token')
    if (fragment)
      token.value = fragment
    history.replaceState(history.state, '', location.pathname)
  })
  return token
}
