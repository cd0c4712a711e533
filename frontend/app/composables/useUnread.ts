/** In how many conversations something is new, asked once the page has come to life: no page waits for it. */
export function useUnread() {
  const unread = ref(0)
  const viewer = useViewer()
  const route = useRoute()
  const api = useApi()

  async function ask() {
    unread.value = viewer.value ? (await api('messages.unread', {}).catch(() => null))?.conversations ?? 0 : 0
  }
  onMounted(() => {
    void ask()
    watch([() => viewer.value?.id, () => route.path], () => void ask())
  })
  return unread
}
