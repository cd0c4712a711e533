import type { CommunityHeader, Discussion } from '../../shared/api/types'

interface Thread {
  params: { slug: string, discussion: string }
  discussion: () => Discussion | undefined
  /** What of a reply waits until a facilitator has seen it. */
  approval: () => CommunityHeader['approval']
  /** What is being written: a reply to a comment (by id), the edit of one, or nothing. */
  open: Ref<{ kind: 'reply' | 'edit', comment: string, quote?: string } | null>
  /** Text to put into the reply box at the end. */
  quoted: Ref<string | null>
}

const threadKey: InjectionKey<Thread> = Symbol('thread')

/** What the parts of one discussion share: where they are, and which box is open. `?reply=` and `?edit=` open one without JavaScript. */
export function provideThread(options: Pick<Thread, 'params' | 'discussion' | 'approval'>) {
  const { query } = useRoute()
  const named = (value: unknown) => typeof value === 'string' && /^[a-z0-9]{1,40}$/i.test(value) ? value : undefined
  const [reply, edit] = [named(query.reply), named(query.edit)]
  const open = ref<Thread['open']['value']>(reply ? { kind: 'reply', comment: reply } : edit ? { kind: 'edit', comment: edit } : null)
  provide(threadKey, { ...options, open, quoted: ref(null) })
}

export function useThread(): Thread {
  const thread = inject(threadKey)
  if (!thread)
    throw new Error('This part of a discussion stands outside one')
  return thread
}
