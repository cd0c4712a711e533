import type { Comment, DataOf } from '../../shared/api/types'

type Page = DataOf<'discussions.read'>['comments']
const mostPages = 30

/** The replies of a discussion: the page that came with it, and further ones added below it on request. */
export function useReplies(page: () => Page, params: { slug: string, discussion: string }) {
  const api = useApi()
  const route = useRoute()
  const added = shallowRef<Comment[]>([])
  const next = ref<string | null>(page().nextCursor)
  const loading = ref(false)

  watch(page, (fresh) => {
    added.value = []
    next.value = fresh.nextCursor
  })

  async function more() {
    if (!next.value || loading.value)
      return
    loading.value = true
    try {
      const { comments } = await api('discussions.read', { params, query: { cursor: next.value } })
      added.value = [...added.value, ...comments.items]
      next.value = comments.nextCursor
    }
    finally {
      loading.value = false
    }
  }

  /** A mail or a just-sent reply may point at a comment that is pages away. */
  async function reveal(hash: string) {
    if (!/^#comment-[a-z0-9]+$/i.test(hash))
      return
    for (let pages = 0; pages < mostPages && next.value && !document.querySelector(hash); pages++) {
      await more()
      await nextTick()
    }
    await nextTick()
    document.querySelector(hash)?.scrollIntoView()
  }
  onMounted(() => reveal(route.hash))
  watch(() => route.hash, hash => reveal(hash))

  const comments = computed(() => [...page().items, ...added.value])
  return { comments, nextCursor: next, loading, more }
}
