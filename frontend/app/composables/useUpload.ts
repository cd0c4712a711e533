import type { FieldError } from '../../shared/api/failure'
import type { Upload } from '../../shared/api/types'
import { toFailure } from '../../shared/api/failure'

export type Purpose = 'attachment' | 'photo' | 'logo' | 'banner'

/** One file on its way: how far it is, what came of it, or what is wrong in words. */
export function useUpload(purpose: () => Purpose, label: () => string) {
  const { locale, t } = useTexts()
  const { fieldMessage, problemMessage } = useFormText('upload')
  const { filesMaxMb } = useRuntimeConfig().public
  const sent = ref<{ name: string, loaded: number, size: number } | null>(null)
  const upload = shallowRef<Upload | null>(null)
  const problem = ref<string>()
  let request: XMLHttpRequest | undefined

  function cancel() {
    request?.abort()
    request = undefined
    sent.value = null
  }

  function reset() {
    cancel()
    upload.value = null
    problem.value = undefined
  }

  async function start(file: Blob, name: string): Promise<Upload | null> {
    reset()
    // Known before anything is sent; the CMS says so too.
    const wrong = file.size === 0 ? 'file-empty' : file.size > filesMaxMb * 2 ** 20 ? 'file-too-large' : undefined
    if (wrong)
      return refuse([{ field: 'file', code: wrong, limit: filesMaxMb }])
    sent.value = { name, loaded: 0, size: file.size }
    const answer = await post(file, name)
    sent.value = null
    // Another one has begun, or nobody wants it any more.
    if (answer === 'aborted')
      return null
    if (answer && answer.status < 300)
      return upload.value = (answer.body as { data: Upload }).data
    const failure = toFailure(answer?.status ?? 503, answer?.body)
    if (failure.errors.length > 0)
      return refuse(failure.errors)
    problem.value = problemMessage({ status: failure.status, code: answer ? failure.code : 'offline-file', message: '', errors: [], retryAfter: failure.retryAfter })
    return null
  }

  function refuse([error]: FieldError[]): null {
    problem.value = error ? fieldMessage(error).replace(t('errors.unnamed'), label()) : undefined
    return null
  }

  /** `fetch` cannot tell how much has gone. @returns null where nothing came back */
  function post(file: Blob, name: string): Promise<{ status: number, body: unknown } | null | 'aborted'> {
    const call = request = new XMLHttpRequest()
    return new Promise((resolve) => {
      call.open('POST', `/files?${new URLSearchParams({ name, purpose: purpose() })}`)
      call.setRequestHeader('content-type', 'application/octet-stream')
      call.setRequestHeader('accept-language', locale.value)
      call.responseType = 'json'
      call.upload.addEventListener('progress', ({ loaded }) => {
        if (sent.value && call === request)
          sent.value.loaded = Math.min(loaded, sent.value.size)
      })
      call.addEventListener('load', () => resolve({ status: call.status, body: call.response }))
      call.addEventListener('error', () => resolve(null))
      call.addEventListener('abort', () => resolve('aborted'))
      call.send(file)
    })
  }

  onBeforeUnmount(cancel)
  return { sent, upload, problem, start, cancel, reset }
}
