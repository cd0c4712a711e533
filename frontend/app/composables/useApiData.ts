import type { DataOf, EndpointId, InputOf } from '../../shared/api/types'
import { ApiFailure } from '../../shared/api/failure'
import { movedPath } from '../../shared/utils/movedPath'

/**
 * One call's data for a page. The key holds everything the answer depends on: call, input, language and viewer.
 * What cannot be shown becomes the error page; a call that needs a session leads to signing in.
 */
export async function useApiData<Id extends EndpointId>(id: Id, input: () => InputOf<Id>) {
  const api = useApi()
  // Whoever it was when the page was made: nobody asks again for the page of someone who has just signed out.
  const viewer = useViewer().value?.id ?? '-'
  const { locale } = useTexts()
  const key = computed(() => [id, JSON.stringify(input()), locale.value, viewer].join(' '))
  return pageData(key, () => api(id, input()))
}

/** `useAsyncData` for pages: waits, and turns failures into the right page. */
export async function pageData<T>(key: Ref<string>, load: () => Promise<T>) {
  const nuxtApp = useNuxtApp()
  const route = useRoute()
  const path = useSitePath()
  const fullPath = route.fullPath
  // Errors cross from server to browser as text, so the failure is kept aside where it happens.
  let failure: ApiFailure | undefined
  const result = await useAsyncData(key, async () => {
    try {
      return await load()
    }
    catch (error) {
      failure = error instanceof ApiFailure ? error : undefined
      throw createError({ statusCode: failure?.moved ? 404 : failure?.status ?? 500, statusMessage: failure?.code ?? 'error', message: failure?.code ?? 'error' })
    }
  })
  const error = result.error.value
  const to = failure?.moved && movedPath(fullPath, route.params, failure.moved)
  if (error?.statusCode === 401) {
    const to = failure?.code === 'session-ended' ? fullPath : path(`/sign-in?next=${encodeURIComponent(fullPath)}`)
    await nuxtApp.runWithContext(() => navigateTo(to, { replace: true }))
  }
  else if (to) {
    await nuxtApp.runWithContext(() => navigateTo(to, { replace: true, redirectCode: 301 }))
  }
  else if (error) {
    throw createError({ statusCode: error.statusCode ?? 500, statusMessage: error.message, message: error.message, fatal: true })
  }
  return { ...result, data: result.data as Ref<T> }
}

export type PageData<Id extends EndpointId> = DataOf<Id>
