import { callCms, parseAnswer } from './cms'

let running: Promise<string | null> | undefined
let next: Promise<string | null> | undefined

/**
 * The CMS's present content version; null where it cannot be had. A check that has begun may already have looked: whoever
 * comes later shares the next one, so that what is compared is never older than the request.
 */
export function contentVersion(): Promise<string | null> {
  if (!running)
    return begin()
  next ??= running.then(() => {
    next = undefined
    return begin()
  })
  return next
}

function begin(): Promise<string | null> {
  const check = ask().finally(() => {
    running = undefined
  })
  running = check
  return check
}

async function ask(): Promise<string | null> {
  const answer = await callCms('GET', '/cop/content-version')
  const body = answer?.status === 200 ? parseAnswer(answer) as { data?: unknown } | null : null
  return typeof body?.data === 'string' ? body.data : null
}
