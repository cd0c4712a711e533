import type { Context, Next } from 'koa'

interface StrapiError { status?: number, name?: string, message?: string, details?: { code?: string } }

const CODES: Record<number, [code: string, name: string, message: string]> = {
  400: ['malformed', 'ValidationError', 'The request could not be read'],
  401: ['unauthenticated', 'UnauthorizedError', 'Sign in to do this'],
  403: ['forbidden', 'ForbiddenError', 'Not allowed'],
  404: ['not-found', 'NotFoundError', 'Not found'],
  405: ['not-found', 'NotFoundError', 'Not found'],
  413: ['too-large', 'PayloadTooLargeError', 'The request is too large'],
  415: ['unsupported-type', 'ValidationError', 'Send JSON'],
  429: ['too-many-requests', 'TooManyRequestsError', 'Too many attempts. Wait a little and try again'],
}

/**
 * Puts what fails on the site's or the panel's API before a route of ours is reached (a body that isn't JSON or too big, an unknown address, a wrong
 * method) into the form of every other error, with a stable code. What has a code already is left alone.
 */
export async function apiErrors(ctx: Context, next: Next): Promise<void> {
  await next()
  if (ctx.status < 400 || !/^\/(?:api|communities)\//.test(ctx.path) || (ctx.body as { error?: StrapiError } | null)?.error?.details?.code)
    return
  const known = CODES[ctx.status]
  const status = ctx.status === 405 ? 404 : ctx.status
  const [code, name, message] = known ?? (status < 500 ? ['refused', 'ApplicationError', 'The request was refused'] : ['fault', 'InternalServerError', 'Something went wrong here. Try again in a moment'])
  ctx.status = status
  ctx.body = { data: null, error: { status, name, message, details: { code } } }
}
