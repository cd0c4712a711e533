import type { Editor } from '@tiptap/core'
import type { DataOf } from '../../shared/api/types'

type Person = DataOf<'memberships.suggest'>[number]
const pause = 150
/** An @ at the start or after a space, and up to two words after it. */
const trigger = /(?:^|\s)@([\p{L}'’-]{1,30}(?: [\p{L}'’-]{0,30})?)$/u

/** Suggests members after an @. A mention is a link to `person:<id>`; the CMS puts the present name in. */
export function useMentions(slug: () => string | undefined) {
  const api = useApi()
  const people = ref<Person[]>([])
  const active = ref(0)
  const listId = useId()
  let editor: Editor | undefined
  let length = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  function follow(current: Editor) {
    editor = current
    clearTimeout(timer)
    const { $from, empty } = current.state.selection
    const before = empty ? $from.parent.textBetween(0, $from.parentOffset, '\n', '\uFFFC') : ''
    const words = trigger.exec(before)?.[1]
    if (!words || !slug() || !current.isFocused)
      return close()
    length = words.length + 1
    timer = setTimeout(() => void suggest(words.trim()), pause)
  }

  async function suggest(q: string) {
    const mine = ++asked
    const found = await api('memberships.suggest', { params: { slug: slug() ?? '' }, query: { q } }).catch(() => [])
    if (mine !== asked)
      return
    people.value = found
    active.value = 0
  }

  function close() {
    asked++
    people.value = []
  }

  function choose(person: Person | undefined) {
    if (!editor || !person)
      return
    const end = editor.state.selection.from
    const link = { type: 'text', text: `@${person.name}`, marks: [{ type: 'link', attrs: { href: `person:${person.id}` } }] }
    editor.chain().focus().deleteRange({ from: end - length, to: end }).insertContent([link, { type: 'text', text: ' ' }]).run()
    close()
  }

  /** True where the key was meant for the list. */
  function key(event: KeyboardEvent): boolean {
    if (people.value.length === 0)
      return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step)
      active.value = (active.value + step + people.value.length) % people.value.length
    else if (event.key === 'Enter' || event.key === 'Tab')
      choose(people.value[active.value])
    else if (event.key === 'Escape')
      close()
    else return false
    return true
  }

  // The list's state is told on the text box itself, which the editor made and owns.
  watch([people, active], () => {
    const box = editor?.view.dom
    for (const name of ['aria-controls', 'aria-activedescendant'])
      box?.removeAttribute(name)
    if (people.value.length) {
      box?.setAttribute('aria-controls', listId)
      box?.setAttribute('aria-activedescendant', `${listId}-${active.value}`)
    }
  })
  return { people, active, listId, follow, key, choose }
}
