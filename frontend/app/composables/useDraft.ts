import { keepDraft, readDraft } from '~/utils/drafts'
import { formKey } from './useForm'

/** Keeps what is typed while it is typed, and brings it back: after a reload, a crash, a lapsed session. */
export function useDraft(place: () => string | undefined, text: Ref<string>) {
  // Whoever began to write: when a session lapses, their text is kept for them.
  const person = useViewer().value?.id
  const form = inject(formKey)
  const restored = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let before = ''

  function keep() {
    clearTimeout(timer)
    const here = place()
    if (here && person && !sent)
      keepDraft(person, here, text.value)
  }

  // Sent: what was kept is forgotten, and what is still in the box is not kept again.
  let sent = false
  watch(() => form?.sent.value, () => {
    sent = true
    clearTimeout(timer)
    const here = place()
    if (here && person)
      keepDraft(person, here, '')
  }, { flush: 'sync' })

  onMounted(() => {
    const here = place()
    const draft = here && person ? readDraft(person, here) : ''
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
    keep()
    removeEventListener('pagehide', keep)
  })

  function discard() {
    text.value = before
    restored.value = false
    keep()
  }
  return { restored, discard }
}
