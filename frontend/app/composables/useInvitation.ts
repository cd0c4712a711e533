import type { CallApi, DataOf } from '../../shared/api/types'

/** What an invitation is to. Kept out of the page's payload key, which would show the token. */
export function useInvitation(api: CallApi, token: Ref<string>) {
  const look = useState<DataOf<'memberships.lookAtInvitation'> | null>('invitation', () => null)
  const failed = ref(false)

  async function load() {
    if (look.value || !token.value) {
      failed.value = !look.value && import.meta.client && !token.value
      return
    }
    try {
      look.value = await api('memberships.lookAtInvitation', { body: { token: token.value } })
    }
    catch {
      failed.value = true
    }
  }
  // Another invitation, or the same one after signing in, is looked at anew.
  onScopeDispose(() => {
    look.value = null
  })
  return { look, failed, load }
}
