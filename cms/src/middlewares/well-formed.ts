import type { Context, Next } from 'koa'

/** JSON writes half of a surrogate pair as an escape, which a backslash that somebody typed comes before twice. */
const HALF = /(?<!\\)(?:\\\\)*\\ud[89a-f]/

/**
 * Refuses text with half of a character in it, wherever it is sent. bcryptjs, with which Strapi checks passwords, runs on
 * for ever on such a text and takes the process down: anyone who knows an address could, at the panel's own sign-in too.
 */
export default () => async (ctx: Context, next: Next) => {
  if (holdsHalf((ctx.request as { body?: unknown }).body)) {
    ctx.status = 400
    ctx.body = { data: null, error: { status: 400, name: 'ValidationError', message: 'Contains characters that are not valid text', details: { code: 'invalid-characters' } } }
    return
  }
  await next()
}

function holdsHalf(body: unknown): boolean {
  if (!body || typeof body !== 'object')
    return false
  try {
    return HALF.test(JSON.stringify(body))
  }
  catch {
    // Nested too deep to be written: no call takes that, and each says so in its own words.
    return false
  }
}
