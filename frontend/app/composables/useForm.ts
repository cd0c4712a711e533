import type { FieldError } from '../../shared/api/failure'
import type { FormOutcome, FormProblem } from '../../shared/types/flash'

interface FormOptions {
  name: string
  /** Tells several forms of one name on a page apart. */
  formKey?: string
}

interface FormEvents {
  done: (outcome: FormOutcome) => boolean | void
  confirm: (button: HTMLElement) => Promise<boolean>
}

export interface FormState {
  name: string
  id: string
  problem: Ref<FormProblem | null>
  sending: Ref<boolean>
  /** How often it was sent with success. */
  sent: Ref<number>
  /** What was typed before a plain form came back with errors. */
  kept: Record<string, string[]> | undefined
  errorOf: (field: string) => FieldError | undefined
}

/** Key of the form that takes back what was just done. */
export const undoKey = 'undo'

export const formKey: InjectionKey<FormState> = Symbol('form')

/**
 * One form of the site: what a plain post left behind, and sending it by fetch where there is JavaScript.
 * The fields stay the browser's own; their values are read when the form is sent.
 */
export function useForm({ name, formKey: key }: FormOptions, events: FormEvents) {
  const flash = useFlash()
  const viewer = useViewer()
  const { say } = useNotice()
  const sitePath = useSitePath()
  const route = useRoute()
  const nuxtApp = useNuxtApp()
  const mine = flash.value?.form === (key || name) ? flash.value : null
  const problem = ref<FormProblem | null>(mine?.problem ?? null)
  const sending = ref(false)
  const sent = ref(0)

  const state: FormState = {
    name,
    id: key || name,
    problem,
    sending,
    sent,
    kept: mine?.values,
    errorOf: field => problem.value?.errors.find(error => error.field === field || error.field.startsWith(`${field}.`)),
  }
  provide(formKey, state)

  async function submit(event: SubmitEvent) {
    const form = event.target as HTMLFormElement
    const button = event.submitter
    if (sending.value)
      return
    if (button?.dataset.confirm && !await events.confirm(button))
      return
    sending.value = true
    // The way back stands in the notice itself, which has to stay until it is known to have worked.
    if (key !== undoKey)
      say(undefined)
    try {
      const answer = await post(form, button)
      if ('to' in answer)
        await follow(answer)
      else await refuse(answer)
    }
    finally {
      sending.value = false
    }
  }

  async function follow(outcome: FormOutcome) {
    problem.value = null
    sent.value++
    const before = viewer.value?.id
    if (outcome.viewer !== undefined)
      viewer.value = outcome.viewer
    if (events.done(outcome) === false)
      return say(outcome.notice, outcome.undo)
    const [path = '', hash] = outcome.to.split('#')
    if (path.split('?')[0] === route.path && viewer.value?.id === before)
      // What `refreshNuxtData` does, without its wait for an idle moment, which may be long in coming.
      await nuxtApp.hooks.callHookParallel('app:data:refresh', undefined)
    await navigateTo(hash ? `${path}#${hash}` : path)
    say(outcome.notice, outcome.undo)
  }

  async function refuse(answer: FormProblem) {
    if (answer.status === 401 && name !== 'sign-in') {
      viewer.value = null
      await navigateTo(sitePath(`/sign-in?next=${encodeURIComponent(route.fullPath)}`))
      return
    }
    problem.value = answer
  }

  return { ...state, submit }
}

async function post(form: HTMLFormElement, button: HTMLElement | null): Promise<FormOutcome | FormProblem> {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form, button)) {
    if (typeof value === 'string')
      fields.append(name, value)
  }
  try {
    const response = await fetch(form.getAttribute('action') ?? '', { method: 'POST', headers: { accept: 'application/json' }, body: fields })
    return await response.json() as FormOutcome | FormProblem
  }
  catch {
    return { status: 503, code: 'offline', message: '', errors: [] }
  }
}
