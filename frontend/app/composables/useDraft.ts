import { keepDraft, readDraft } from '~/utils/drafts'

/** Keeps what is typed while it is typed, and brings it back: after a reload, a crash, a lapsed session. */
export function useDraft(place: () => string | undefined, text: Ref<string>) {
  const viewer = useViewer()
  const restored = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let before = ''

  function keep() {
    clearTimeout(timer)
    const [here, person] = [place(), viewer.value?.id]
    if (here && person)
      keepDraft(person, here, text.value)
  }

  onMounted(() => {
    const here = place()
    const draft = here && viewer.value ? readDraft(viewer.value.id, here) : ''
    before = text.value
    if (draft && draft !== text.value) {
      text.value = draft
      restored.value = true
    }
    watch(text, () => {
      clearTimeout(timer)
      timer = setTimeout(keep, 400)
    })
    addEventListener('pagehide', keep)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    removeEventListener('pagehide', keep)
  })

  function discard() {
    text.value = before
    restored.value = false
    keep()
  }
  return { restored, discard }
}
