import { quoteMarkdown } from '~/utils/quote'

/**
 * Quotes what is selected, or the whole text where nothing is. The quotation names who wrote it as a mention,
 * which the CMS turns into their present name.
 */
export function useQuote() {
  const api = useApi()
  const { params, discussion, open, quoted } = useThread()

  async function quoteSelection(event: Event, comment: string | null) {
    const post = (event.currentTarget as HTMLElement).closest('article, header')?.querySelector('[data-quotable]')
    const selection = document.getSelection()
    const selected = selection && post?.contains(selection.anchorNode) ? selection.toString().trim() : ''
    const [author, body] = comment ? await commentParts(comment, selected) : discussionParts(selected, post)
    const text = quoteMarkdown(selected || body, author)
    if (comment)
      open.value = { kind: 'reply', comment, quote: text }
    else quoted.value = text
  }

  async function commentParts(comment: string, selected: string) {
    const source = await api('comments.source', { params: { ...params, comment } })
    return [source.author, selected || source.body] as const
  }

  function discussionParts(selected: string, post: Element | null | undefined) {
    return [discussion()?.author ?? null, selected || (post?.textContent ?? '').trim()] as const
  }

  return { quoteSelection }
}
