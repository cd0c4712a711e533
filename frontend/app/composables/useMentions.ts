import type { Editor } from '@tiptap/core'
import type { DataOf } from '../../shared/api/types'

type Person = DataOf<'memberships.suggest'>[number]
/** An @ at the start or after a space, and up to two words after it. */
const trigger = /(?:^|\s)@([\p{L}'’-]{1,30}(?: [\p{L}'’-]{0,30})?)$/u

/** Suggests members after an @. A mention is a link to `person:<id>`; the CMS puts the present name in. */
export function useMentions(slug: () => string | undefined) {
  const api = useApi()
  const list = useSuggestionList(q => api('memberships.suggest', { params: { slug: slug() ?? '' }, query: { q } }), 0)
  const { items: people, active, close } = list
  const listId = useId()
  let editor: Editor | undefined
  let length = 0

  function follow(current: Editor) {
    editor = current
    const { $from, empty } = current.state.selection
    const before = empty ? $from.parent.textBetween(0, $from.parentOffset, '\n', '\uFFFC') : ''
    const words = trigger.exec(before)?.[1]
    if (!words || !slug() || !current.isFocused)
      return close()
    length = words.length + 1
    list.follow(words.trim())
  }

  function choose(person: Person) {
    if (!editor)
      return
    const end = editor.state.selection.from
    const link = { type: 'text', text: `@${person.name}`, marks: [{ type: 'link', attrs: { href: `person:${person.id}` } }] }
    editor.chain().focus().deleteRange({ from: end - length, to: end }).insertContent([link, { type: 'text', text: ' ' }]).run()
    close()
  }

  /** True where the key was meant for the list. */
  function key(event: KeyboardEvent): boolean {
    const reached = event.key === 'Tab' ? people.value[active.value] : undefined
    if (!reached)
      return list.key(event, choose)
    choose(reached)
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
