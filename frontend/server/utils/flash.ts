import type { H3Event } from 'h3'
import type { Flash } from '../../shared/types/flash'
import { randomUUID } from 'node:crypto'
import { deleteCookie, getCookie, sealSession, setCookie, unsealSession } from 'h3'
import { isHttps } from './origin'

/*
 * What a form without JavaScript says after its redirect: errors with what was typed, or a notice.
 * It is sealed in a cookie that lives for minutes and is read once. A long text does not fit into a cookie:
 * it waits in this process's memory under a random name, for as long and for a bounded number of people.
 */
const name = 'cop-flash'
const lifetime = 10 * 60
const fitsInCookie = 1800
const mostKept = 200
const longTexts = new Map<string, Record<string, string[]>>()

declare module 'h3' {
  interface H3EventContext {
    /** Forgets the flash that this request has taken. */
    dropFlash?: () => void
  }
}

function config() {
  return { name, password: process.env.NUXT_SESSION_PASSWORD ?? '', maxAge: lifetime, sessionHeader: false as const, cookie: false as const }
}

export async function leaveFlash(event: H3Event, flash: Flash): Promise<void> {
  const data = { ...flash }
  if (JSON.stringify(flash.values ?? {}).length > fitsInCookie) {
    data.kept = randomUUID()
    keep(data.kept, flash.values ?? {})
    delete data.values
  }
  event.context.sessions ??= Object.create(null)
  event.context.sessions![name] = { id: randomUUID(), createdAt: Date.now(), data: { ...data } }
  const sealed = await sealSession(event, config())
  setCookie(event, name, sealed, { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(event), maxAge: lifetime })
}

function keep(key: string, values: Record<string, string[]>): void {
  const oldest = longTexts.keys().next().value
  if (longTexts.size >= mostKept && oldest)
    longTexts.delete(oldest)
  longTexts.set(key, values)
  setTimeout(() => longTexts.delete(key), lifetime * 1000).unref()
}

/** The flash of this request. It is gone once a page has shown it: what a page of ours fails to show is still there when it is asked for again. */
export async function takeFlash(event: H3Event): Promise<Flash | null> {
  const sealed = getCookie(event, name)
  if (!sealed)
    return null
  event.context.dropFlash = () => deleteCookie(event, name, { path: '/' })
  try {
    const flash = (await unsealSession(event, config(), sealed)).data as unknown as Flash
    if (!flash.kept)
      return flash
    const { kept } = flash
    event.context.dropFlash = () => {
      deleteCookie(event, name, { path: '/' })
      longTexts.delete(kept)
    }
    return { ...flash, values: longTexts.get(kept) }
  }
  catch {
    return null
  }
}
