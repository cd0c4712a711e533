import type { Context, Next } from 'koa'
import type { Server } from 'node:http'
import { STATUS_CODES } from 'node:http'

interface StrapiError { status?: number, name?: string, message?: string, details?: { code?: string } }

const CODES: Record<number, [code: string, name: string, message: string]> = {
  400: ['malformed', 'ValidationError', 'The request could not be read'],
  401: ['unauthenticated', 'UnauthorizedError', 'Sign in to do this'],
  403: ['forbidden', 'ForbiddenError', 'Not allowed'],
  404: ['not-found', 'NotFoundError', 'Not found'],
  405: ['not-found', 'NotFoundError', 'Not found'],
  408: ['too-slow', 'RequestTimeoutError', 'The request took too long to arrive'],
  413: ['too-large', 'PayloadTooLargeError', 'The request is too large'],
  415: ['unsupported-type', 'ValidationError', 'Send JSON'],
  431: ['too-large', 'PayloadTooLargeError', 'The address or the headers are too long'],
  429: ['too-many-requests', 'TooManyRequestsError', 'Too many attempts. Wait a little and try again'],
}

/**
 * Puts what fails on the site's or the panel's API before a route of ours is reached (a body that isn't JSON or too big, an unknown address, a wrong
 * method) into the form of every other error, with a stable code. What has a code already is left alone.
 */
export async function apiErrors(ctx: Context, next: Next): Promise<void> {
  // No call of ours takes a form in parts. Strapi would write each part to the disk, whoever sends it, and fail at a broken one.
  if (/^\/(?:api\/cop|communities)\//.test(ctx.path) && ctx.is('multipart'))
    ctx.status = 415
  else await next()
  if (ctx.status < 400 || !/^\/(?:api|communities)\//.test(ctx.path) || (ctx.body as { error?: StrapiError } | null)?.error?.details?.code)
    return
  const answer = answerFor(ctx.status)
  ctx.status = answer.error.status
  ctx.body = answer
}

function answerFor(given: number) {
  const status = given === 405 ? 404 : given
  const [code, name, message] = CODES[given] ?? (status < 500 ? ['refused', 'ApplicationError', 'The request was refused'] : ['fault', 'InternalServerError', 'Something went wrong here. Try again in a moment'])
  return { data: null, error: { status, name, message, details: { code } } }
}

/**
 * What Node refuses before any of our code is asked: what isn't HTTP, headers that are too long, a request that does not
 * arrive in time. Node's own answer has no body.
 */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET')
      return void socket.destroy()
    const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400
    const body = JSON.stringify(answerFor(status))
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`)
  })
}
