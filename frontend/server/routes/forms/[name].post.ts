import type { H3Event } from 'h3'
import type { FormOutcome, FormProblem } from '../../../shared/types/flash'
import type { FormResult } from '../../forms/form'
import type { SentFile } from '../../utils/multipart'
import { ApiFailure } from '../../../shared/api/failure'
import { withLocale } from '../../../shared/utils/localePath'
import { formNamed } from '../../forms'
import { dismissAnnouncement } from '../../forms/dismiss'
import { fileFields } from '../../forms/files'
import { chooseTheme } from '../../forms/theme'
import { FormValues } from '../../forms/values'

/**
 * Every form of the site. A browser without JavaScript is sent on to a page, with what went wrong and what was
 * typed in a flash; a page that sent the form by fetch gets the same as JSON.
 */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'cache-control', 'private, no-store')
  const byFetch = getRequestHeader(event, 'accept')?.includes('application/json') ?? false
  const name = getRouterParam(event, 'name') ?? ''
  const sent = isOwnOrigin(event) ? await readForm(event) : undefined
  const values = new FormValues(sent?.fields ?? new URLSearchParams())
  const from = values.path('_from') ?? '/'
  const locale = from === '/cy' || from.startsWith('/cy/') ? 'cy' : 'en'

  const succeed = async ({ to, notice, undo, data }: FormResult) => {
    const path = withLocale(to, locale)
    if (byFetch)
      return { to: path, notice, undo, data, viewer: (await readSession(event))?.user ?? null } satisfies FormOutcome
    if (notice)
      await leaveFlash(event, { notice, undo })
    return sendRedirect(event, path, 303)
  }

  /** Not something that a person did on our pages: no page to go back to. */
  const refuse = (status: number, code: string) => {
    if (!byFetch)
      throw createError({ statusCode: status, statusMessage: code })
    setResponseStatus(event, status)
    return { status, code, message: '', errors: [] } satisfies FormProblem
  }

  const fail = async (problem: FormProblem) => {
    if (byFetch) {
      setResponseStatus(event, problem.status)
      return problem
    }
    const form = values.text('_key') || name
    await leaveFlash(event, { form, problem, values: values.kept() })
    return sendRedirect(event, problem.status === 401 && name !== 'sign-in' ? signIn(from, locale) : from, 303)
  }

  if (!isOwnOrigin(event))
    return refuse(403, 'other-origin')
  if (!sent && isMultipart(event) && !await readSession(event))
    return fail({ status: 401, code: 'unauthenticated', message: '', errors: [] })
  if (!sent)
    return fail({ status: 413, code: 'too-large', message: '', errors: [] })
  if (name === 'theme') {
    chooseTheme(event, values.text('theme'))
    return succeed({ to: from })
  }
  if (name === 'dismiss') {
    dismissAnnouncement(event, values.text('id'))
    return succeed({ to: from })
  }
  const form = formNamed(name)
  if (!form)
    return refuse(404, 'not-found')

  try {
    await keepFiles(event, locale, sent)
    return await succeed(await form({ call: serverApi(event, locale), values, from }))
  }
  catch (error) {
    if (!(error instanceof ApiFailure))
      throw error
    const { status, code, message, errors, retryAfter } = error
    return fail({ status, code, message, errors, retryAfter })
  }
})

const isMultipart = (event: H3Event) => getRequestHeader(event, 'content-type')?.startsWith('multipart/form-data') ?? false

/** A form with a file in it comes in another encoding, and only where there is no JavaScript. */
async function readForm(event: H3Event): Promise<{ fields: URLSearchParams, files: SentFile[] } | undefined> {
  if (isMultipart(event)) {
    // Only who is signed in has files to send.
    return await readSession(event) ? readFormWithFiles(event, Number(useRuntimeConfig(event).public.filesMaxMb)) : undefined
  }
  const raw = await readLimitedBody(event)
  return raw && { fields: new URLSearchParams(raw.toString('utf8')), files: [] }
}

/** Uploads the files that came with a form, and names them in its fields. */
async function keepFiles(event: H3Event, locale: string, { fields, files }: { fields: URLSearchParams, files: SentFile[] }) {
  for (const { field: sent, name, data } of files) {
    const known = Object.hasOwn(fileFields, sent) ? fileFields[sent] : undefined
    if (known)
      known.place(fields, await keepFile(event, locale, { name, purpose: known.purpose, body: data }, known.field))
  }
}

function signIn(from: string, locale: string): string {
  return withLocale(`/sign-in?next=${encodeURIComponent(from)}`, locale)
}
